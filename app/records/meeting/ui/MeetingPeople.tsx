import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { PresentedAttendance } from '../present.ts';
import { AllAttendances, AttendanceControl, AttendanceCounts } from './AttendanceControl.tsx';
import { useMeetingWords } from './words.ts';

interface MeetingPeopleProps {
  readonly meetingId: string;
  readonly version: number;
  readonly attendances: readonly PresentedAttendance[];
  /** Whoever looks may say who comes and who was there. */
  readonly mayMark: boolean;
}

/** Who takes part: each organisation with its people, then those who stand for none. */
export function MeetingPeople({ meetingId, version, attendances, mayMark }: MeetingPeopleProps) {
  const { t } = useTranslation('meeting');
  const organisations = new Map(
    attendances.flatMap(({ organisation }) =>
      organisation ? [[organisation.id, organisation] as const] : [],
    ),
  );
  const peopleOf = (id: string | null) =>
    attendances.filter(({ contact, organisation }) => contact && (organisation?.id ?? null) === id);
  const unnamed = attendances.filter(({ contact, organisation }) => !contact && !organisation);
  const line = (row: PresentedAttendance, name: string, to: string | null, strong = false) => (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <span>
        {to ? (
          <Link className={strong ? 'link font-medium' : 'link'} to={to}>
            {name}
          </Link>
        ) : (
          name
        )}
        <Remark row={row} onlyPrint={mayMark} />
      </span>
      {mayMark && <AttendanceControl meetingId={meetingId} attendance={row} name={name} />}
    </div>
  );
  const people = (id: string | null) =>
    peopleOf(id).map((row) => {
      const { contact } = row;
      if (!contact) return null;
      return (
        <li key={row.id}>{line(row, contact.name, contact.binned ? null : `/kontakte/${contact.id}`)}</li>
      );
    });
  return (
    <>
      <AttendanceCounts attendances={attendances} onlyPrint={mayMark} />
      {mayMark && attendances.length > 1 && (
        <AllAttendances meetingId={meetingId} version={version} attendances={attendances} />
      )}
      <ul className="max-w-[80ch] space-y-2">
        {[...organisations.values()].map((organisation) => {
          const to = organisation.binned ? null : `/organisationen/${organisation.id}`;
          const alone = attendances.filter((row) => !row.contact && row.organisation?.id === organisation.id);
          return (
            <li key={organisation.id}>
              {alone.map((row) => (
                <div key={row.id}>{line(row, organisation.name, to, true)}</div>
              ))}
              {alone.length === 0 &&
                (to ? (
                  <Link className="link font-medium" to={to}>
                    {organisation.name}
                  </Link>
                ) : (
                  organisation.name
                ))}
              <ul className="ml-4 space-y-1">{people(organisation.id)}</ul>
            </li>
          );
        })}
        {peopleOf(null).length + unnamed.length > 0 && (
          <li>
            {organisations.size > 0 && <span className="text-quiet">{t('people')}</span>}
            <ul className="ml-4 space-y-1">
              {people(null)}
              {unnamed.map((row) => (
                <li key={row.id}>{line(row, t('unnamed'), null)}</li>
              ))}
            </ul>
          </li>
        )}
      </ul>
    </>
  );
}

/** The role where it is not the usual one, and what somebody said where no button beside it says so. */
function Remark({ row, onlyPrint }: { readonly row: PresentedAttendance; readonly onlyPrint: boolean }) {
  const { roleLabel, attendanceLabel } = useMeetingWords();
  const role = row.role === 'GUEST' ? null : roleLabel(row.role);
  const status = row.status === 'ATTENDED' ? null : attendanceLabel(row.status);
  return (
    <>
      {role && ` (${role})`}
      {status && <span className={onlyPrint ? 'hidden print:inline' : ''}>{` – ${status}`}</span>}
    </>
  );
}
