import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { useDates } from '#app/ui/format.ts';

interface MeetingLinkProps {
  readonly meeting: { readonly id: string; readonly name: string } | null;
  /** Meetings of both since the introduction began, to choose from. */
  readonly offered: ReadonlyArray<{ readonly id: string; readonly title: string; readonly start: string }>;
  readonly version: number;
  readonly today: string;
}

/** The meeting that came of an introduction, or those that may have. */
export function MeetingLink({ meeting, offered, version, today }: MeetingLinkProps) {
  const { t } = useTranslation('introduction');
  const dates = useDates(today);
  if (meeting) {
    return (
      <p>
        <Link className="link" to={`/treffen/${meeting.id}`}>
          {meeting.name}
        </Link>
      </p>
    );
  }
  if (offered.length === 0) return <p className="text-quiet">{t('meetingNone')}</p>;
  return (
    <>
      <p className="text-quiet">{t('meetingFound')}</p>
      <ul className="divide-y divide-line">
        {offered.map(({ id, title, start }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
            <span className="min-w-0">
              <Link className="link" to={`/treffen/${id}`}>
                {title}
              </Link>
              <br />
              <time className="text-sm text-quiet" dateTime={start}>
                {dates.instant(start)}
              </time>
            </span>
            <Form method="post">
              <input type="hidden" name="version" value={version} />
              <input type="hidden" name="meetingId" value={id} />
              <Button name="verb" value="meeting" aria-label={t('linkOf', { name: title })}>
                {t('link')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </>
  );
}
