import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { formatInstant } from '#app/ui/format.ts';
import { Badge } from '#app/ui/PageHeader.tsx';
import { jobKinds } from '../terms.ts';

interface FailingJob {
  readonly id: string;
  readonly kind: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: string;
  readonly nextTry: string | null;
}

/** Mails that do not get out: since when, why, and what can be done. */
export function FailingJobs({ rows }: { readonly rows: readonly FailingJob[] }) {
  const { t, i18n } = useTranslation('post');
  const instant = (value: string) => formatInstant(value, i18n.language);
  return (
    <ul className="max-w-[80ch] divide-y divide-line border-y border-line">
      {rows.map(({ id, kind, attempts, lastError, createdAt, nextTry }) => {
        const known = jobKinds.find((one) => one === kind);
        const what = known ? t(`kind.${known}`) : kind;
        const when = instant(createdAt);
        return (
          <li key={id} className="py-3">
            <p>
              <span className="font-medium">{what}</span>{' '}
              <span className="text-sm text-quiet">
                {t('since')} {when} · {t('attempts')}: {attempts} ·{' '}
                {nextTry ? `${t('nextTry')}: ${instant(nextTry)}` : ''}
              </span>{' '}
              {!nextTry && <Badge tone="harm">{t('givenUp')}</Badge>}
            </p>
            <p className="mt-1 wrap-anywhere">
              <span className="text-quiet">{t('lastError')}:</span> {lastError}
            </p>
            <Form method="post" className="mt-2 flex flex-wrap gap-2">
              <input type="hidden" name="id" value={id} />
              <Button name="verb" value="retry">
                {t('retry')}
                <span className="sr-only">
                  : {what}, {when}
                </span>
              </Button>
              <Button look="harm" name="verb" value="discard">
                {t('discard')}
                <span className="sr-only">
                  : {what}, {when}
                </span>
              </Button>
            </Form>
          </li>
        );
      })}
    </ul>
  );
}
