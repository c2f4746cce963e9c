import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { PresentedMeeting } from '../present.ts';
import { useMeetingWords } from './words.ts';

/** Who took part: each organisation with its people, then those who stood for none. */
export function MeetingPeople({ attendances }: Pick<PresentedMeeting, 'attendances'>) {
  const { t } = useTranslation('meeting');
  const { roleLabel, attendanceLabel } = useMeetingWords();
  const organisations = new Map(
    attendances.flatMap(({ organisation }) =>
      organisation ? [[organisation.id, organisation] as const] : [],
    ),
  );
  const peopleOf = (id: string | null) =>
    attendances.filter(({ contact, organisation }) => contact && (organisation?.id ?? null) === id);
  const remark = (row: PresentedMeeting['attendances'][number]) => {
    const parts = [
      row.role === 'GUEST' ? null : roleLabel(row.role),
      row.status === 'ATTENDED' ? null : attendanceLabel(row.status),
    ].filter(Boolean);
    return parts.length > 0 ? ` (${parts.join(', ')})` : '';
  };
  const people = (id: string | null) =>
    peopleOf(id).map((row) => (
      <li key={row.id}>
        {row.contact &&
          (row.contact.binned ? (
            row.contact.name
          ) : (
            <Link className="link" to={`/kontakte/${row.contact.id}`}>
              {row.contact.name}
            </Link>
          ))}
        {remark(row)}
      </li>
    ));
  return (
    <ul className="max-w-[80ch] space-y-2">
      {[...organisations.values()].map((organisation) => (
        <li key={organisation.id}>
          {organisation.binned ? (
            organisation.name
          ) : (
            <Link className="link font-medium" to={`/organisationen/${organisation.id}`}>
              {organisation.name}
            </Link>
          )}
          {attendances
            .filter((row) => !row.contact && row.organisation?.id === organisation.id)
            .map((row) => remark(row))}
          <ul className="ml-4">{people(organisation.id)}</ul>
        </li>
      ))}
      {peopleOf(null).length > 0 && (
        <li>
          {organisations.size > 0 && <span className="text-quiet">{t('people')}</span>}
          <ul className="ml-4">{people(null)}</ul>
        </li>
      )}
    </ul>
  );
}
