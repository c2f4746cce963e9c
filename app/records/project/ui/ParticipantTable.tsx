import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { sectors } from '#app/records/organisation/terms.ts';
import { formatEuro, formatPlainDay } from '#app/ui/format.ts';
import { SectorMark } from '#app/ui/SectorMark.tsx';
import type { PresentedProject } from '../present.ts';
import { useProjectWords } from './words.ts';

type Participants = PresentedProject['participants'];

type ParticipantTableProps = Pick<PresentedProject, 'participants' | 'startsOn' | 'endsOn'>;

/** Who takes part, as what, since when, and with how much where the viewer may know. */
export function ParticipantTable({ participants, startsOn, endsOn }: ParticipantTableProps) {
  const { t, i18n } = useTranslation('project');
  const { roleLabel } = useProjectWords();
  const withAmounts = participants.some(({ amount }) => amount !== null);
  const day = (value: string) => formatPlainDay(value, i18n.language);
  // Who is there from the project's first day to its last needs no days of their own.
  const term = ({ from, to }: Participants[number]) =>
    [
      from && from !== startsOn && t('since', { day: day(from) }),
      to && to !== endsOn && t('until', { day: day(to) }),
    ]
      .filter(Boolean)
      .join(' ');
  const withTerms = participants.some((one) => term(one) !== '');
  const head = 'border-b border-strong-line py-1 pr-4 text-sm font-semibold text-quiet';
  const cell = 'border-b border-line py-1 pr-4 align-top';
  return (
    <table className="w-full max-w-[80ch] text-left">
      <caption className="sr-only">{t('participants')}</caption>
      <thead>
        <tr>
          <th scope="col" className={head}>
            {t('field.organisation')}
          </th>
          <th scope="col" className={`${head} max-sm:hidden`}>
            {t('field.role')}
          </th>
          {withTerms && (
            <th scope="col" className={`${head} max-sm:hidden`}>
              {t('field.term')}
            </th>
          )}
          {withAmounts && (
            <th scope="col" className={`${head} text-right`}>
              {t('field.amount')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {participants.map((one) => (
          <tr key={one.id}>
            <td className={cell}>
              <Organisation organisation={one.organisation} />
              <span className="block text-sm text-quiet sm:hidden">
                {[roleLabel(one.role), term(one)].filter(Boolean).join(' · ')}
              </span>
            </td>
            <td className={`${cell} max-sm:hidden`}>{roleLabel(one.role)}</td>
            {withTerms && <td className={`${cell} text-sm text-quiet max-sm:hidden`}>{term(one)}</td>}
            {withAmounts && (
              <td className={`${cell} text-right whitespace-nowrap tabular-nums`}>
                {one.amount !== null && formatEuro(one.amount, i18n.language)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Organisation({ organisation }: { readonly organisation: Participants[number]['organisation'] }) {
  const sector = sectors.find((known) => known === organisation.sector);
  return (
    <span className="inline-flex items-baseline gap-1.5">
      {sector && <SectorMark sector={sector} />}
      {organisation.linked ? (
        <Link className="link" to={`/organisationen/${organisation.id}`}>
          {organisation.name}
        </Link>
      ) : (
        organisation.name
      )}
    </span>
  );
}
