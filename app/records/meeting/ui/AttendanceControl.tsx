import { useFetcher } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { PresentedAttendance } from '../present.ts';
import { attendanceStatuses } from '../terms.ts';
import { useMeetingWords } from './words.ts';

interface ChoiceRowProps {
  readonly label: string;
  /** The one that holds; none where several do. */
  readonly pressed: string | null;
  readonly disabled: boolean;
  readonly counts?: Readonly<Record<string, number>>;
}

/** The four statuses beside each other, each a button that sends itself. */
function ChoiceRow({ label, pressed, disabled, counts }: ChoiceRowProps) {
  const { attendanceLabel } = useMeetingWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't be beside its buttons
    <div role="group" aria-label={label} className="inline-flex rounded-md border border-line text-sm">
      {attendanceStatuses.map((status) => (
        <button
          key={status}
          type="submit"
          name="status"
          value={status}
          disabled={disabled}
          aria-pressed={pressed === status}
          className={`tap min-h-7 border-line px-2 first:rounded-l-md last:rounded-r-md not-first:border-l ${
            pressed === status ? 'bg-accent font-medium text-on-accent' : 'bg-raised text-ink hover:bg-sunken'
          }`}
        >
          {attendanceLabel(status)}{' '}
          {counts && <span className="text-quiet tabular-nums">{counts[status] ?? 0}</span>}
        </button>
      ))}
    </div>
  );
}

interface AttendanceControlProps {
  readonly meetingId: string;
  readonly attendance: PresentedAttendance;
  readonly name: string;
}

interface Answer {
  readonly reason: string | null;
}

/** What somebody said, changed by one tap; the row shows it at once and is put right where somebody else was faster. */
export function AttendanceControl({ meetingId, attendance, name }: AttendanceControlProps) {
  const { t } = useTranslation(['meeting', 'failure']);
  const fetcher = useFetcher<Answer>();
  const pending = fetcher.formData?.get('status');
  const status = typeof pending === 'string' ? pending : attendance.status;
  const reason = fetcher.state === 'idle' ? fetcher.data?.reason : null;
  return (
    <fetcher.Form method="post" action={`/treffen/${meetingId}/stand`} className="no-print">
      <input type="hidden" name="verb" value="mark-attendance" />
      <input type="hidden" name="attendanceId" value={attendance.id} />
      <input type="hidden" name="seen" value={attendance.status} />
      <ChoiceRow
        label={t('attendanceOf', { name })}
        pressed={status}
        disabled={fetcher.state === 'submitting'}
      />
      {reason && (
        <p role="alert" className="text-sm font-medium text-harm">
          {t(`failure:reason.${reason}`, { defaultValue: t('failure:reason.unexpected') })}
        </p>
      )}
    </fetcher.Form>
  );
}

interface AllAttendancesProps {
  readonly meetingId: string;
  readonly version: number;
  readonly attendances: readonly PresentedAttendance[];
}

function countsOf(attendances: readonly PresentedAttendance[]): Record<string, number> {
  return Object.fromEntries(
    attendanceStatuses.map((status) => [status, attendances.filter((one) => one.status === status).length]),
  );
}

/** How many said what; a press says it of all of them. */
export function AllAttendances({ meetingId, version, attendances }: AllAttendancesProps) {
  const { t } = useTranslation('meeting');
  const fetcher = useFetcher();
  return (
    <fetcher.Form
      method="post"
      action={`/treffen/${meetingId}/stand`}
      className="no-print mb-3 flex flex-wrap items-center gap-x-3 gap-y-1"
    >
      <input type="hidden" name="verb" value="mark-attendances" />
      <input type="hidden" name="version" value={version} />
      <span className="text-sm text-quiet">{t('allAtOnce')}</span>
      <ChoiceRow
        label={t('allAtOnce')}
        pressed={null}
        disabled={fetcher.state !== 'idle'}
        counts={countsOf(attendances)}
      />
    </fetcher.Form>
  );
}

/** The same counts as words, for whoever only looks and for paper. */
export function AttendanceCounts({
  attendances,
  onlyPrint,
}: {
  readonly attendances: readonly PresentedAttendance[];
  readonly onlyPrint: boolean;
}) {
  const { attendanceLabel } = useMeetingWords();
  const counts = countsOf(attendances);
  const shown = attendanceStatuses.filter((status) => counts[status]);
  if (shown.length === 0) return null;
  return (
    <p className={`mb-2 text-sm text-quiet ${onlyPrint ? 'hidden print:block' : ''}`}>
      {shown.map((status) => `${counts[status]} ${attendanceLabel(status)}`).join(' · ')}
    </p>
  );
}
