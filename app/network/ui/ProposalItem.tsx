import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { type ProposalReasons, useProposalWords } from './proposal-words.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface ProposalItemProps {
  readonly proposal: ProposalReasons & { readonly id: string; readonly a: Named; readonly b: Named };
}

/** Two who should know each other, why, and what to do about it. */
export function ProposalItem({ proposal }: ProposalItemProps) {
  const { t } = useTranslation('introduction');
  const { id, a, b, broker, match, fields } = proposal;
  const reasons = useProposalWords()(proposal);
  const names = { a: a.name, b: b.name };
  const topic = match?.need ?? fields[0] ?? '';
  const pair = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="aOrganisationId" value={a.id} />
      <input type="hidden" name="bOrganisationId" value={b.id} />
    </>
  );
  return (
    <li className="border-b border-line py-4">
      <h2 className="text-base font-semibold">
        <Link className="link" to={`/organisationen/${a.id}`}>
          {a.name}
        </Link>{' '}
        –{' '}
        <Link className="link" to={`/organisationen/${b.id}`}>
          {b.name}
        </Link>
      </h2>
      <ul className="my-2 max-w-[75ch] list-disc space-y-1 pl-5">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <div className="no-print flex flex-wrap items-start gap-x-4 gap-y-2">
        <Form method="post">
          {pair}
          <input type="hidden" name="reason" value={reasons.join('\n')} />
          <input type="hidden" name="brokerId" value={broker?.id ?? ''} />
          <input type="hidden" name="topic" value={topic.slice(0, 300)} />
          <Button look="primary" name="verb" value="create" aria-label={t('proposal.makeOf', names)}>
            {t('proposal.make')}
          </Button>
        </Form>
        <details>
          <summary className="link tap inline-flex min-h-9 cursor-pointer items-center">
            {t('proposal.notNow')}
            <span className="sr-only">: {t('proposal.pair', names)}</span>
          </summary>
          <Form method="post" className="mt-2 flex flex-wrap items-end gap-2">
            {pair}
            <div>
              <label htmlFor={`why-${id}`} className="mb-1 block font-medium">
                {t('proposal.why')}
              </label>
              <input id={`why-${id}`} className="control" name="dismissReason" required maxLength={500} />
            </div>
            <Button name="verb" value="dismiss" aria-label={t('proposal.dismissOf', names)}>
              {t('proposal.dismiss')}
            </Button>
          </Form>
        </details>
      </div>
    </li>
  );
}
