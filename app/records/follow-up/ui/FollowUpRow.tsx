import { Link, useFetcher } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { useDates } from '#app/ui/format.ts';
import { Badge } from '#app/ui/PageHeader.tsx';
import type { PresentedFollowUp } from '../present.ts';

interface FollowUpRowProps {
  readonly followUp: PresentedFollowUp;
  readonly today: string;
}

/** A task with its one button: done, or open again. The row stays in place and says so at once. */
export function FollowUpRow({ followUp, today }: FollowUpRowProps) {
  const { t } = useTranslation('followUp');
  const fetcher = useFetcher();
  const dates = useDates(today);
  const pending = fetcher.formData?.get('verb');
  const done = pending ? pending === 'complete' : followUp.status === 'DONE';
  return (
    <li className="flex items-start gap-3 border-b border-line py-1.5" data-follow-up={followUp.id}>
      <fetcher.Form method="post" action="/wiedervorlagen/stand" className="shrink-0">
        <input type="hidden" name="id" value={followUp.id} />
        <input type="hidden" name="version" value={followUp.version} />
        <Button
          look={done ? 'quiet' : 'secondary'}
          name="verb"
          value={done ? 'reopen' : 'complete'}
          disabled={fetcher.state !== 'idle'}
          aria-label={`${done ? t('reopen') : t('markDone')}: ${followUp.title}`}
        >
          {done ? t('reopen') : t('markDone')}
        </Button>
      </fetcher.Form>
      <div className="min-w-0">
        <p className={done ? 'text-quiet line-through' : ''}>
          <Link
            to={`/wiedervorlagen/${followUp.id}`}
            className="underline decoration-line underline-offset-4 hover:decoration-current"
          >
            {followUp.title}
          </Link>
        </p>
        <p className="flex flex-wrap gap-x-2 text-sm text-quiet">
          <span>{followUp.due ? dates.day(followUp.due) : t('noDue')}</span>
          {followUp.overdue && !done && <Badge tone="ageing">{t('overdue')}</Badge>}
          <span>{followUp.assignee ?? t('nobody')}</span>
          {followUp.subject && (
            <Link className="link" to={followUp.subject.to}>
              {followUp.subject.label}
            </Link>
          )}
        </p>
      </div>
    </li>
  );
}
