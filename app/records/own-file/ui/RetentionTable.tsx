import { useTranslation } from 'react-i18next';
import { legalBases } from '#app/records/contact/terms.ts';
import type { Retention } from '../retention.ts';
import { useDays } from './use-days.ts';

const cell = 'py-1.5 pr-4 align-top phone:block phone:p-0';

type TableRole = 'table' | 'rowgroup' | 'row' | 'columnheader' | 'cell';

/** Said aloud, because browsers drop a table's own roles when a phone lays it out as lines. */
function role(name: TableRole): { readonly role: TableRole } {
  return { role: name };
}

/** On what ground each part is kept, and when it goes. */
export function RetentionTable({ rows }: { readonly rows: readonly Retention[] }) {
  const { t } = useTranslation(['ownFile', 'contact']);
  const { day, dayOfInstant } = useDays();
  const untilOf = ({ until }: Retention) => {
    if (!until) return '';
    return until.includes('T') ? dayOfInstant(until) : day(until);
  };
  const basisOf = ({ basis, legalBasis }: Retention) => {
    if (basis !== 'RECORD') return t(`bases.${basis}`);
    const known = legalBases.find((one) => one === legalBasis);
    return known ? t(`contact:legalBasis.${known}`) : legalBasis;
  };
  const endOf = (row: Retention) =>
    t(`ends.${row.part === 'sessions' && row.end === 'date' ? 'session' : row.end}`, { day: untilOf(row) });
  return (
    <table {...role('table')} className="w-full max-w-[100ch] text-left phone:block">
      <caption className="sr-only">{t('retention')}</caption>
      <thead {...role('rowgroup')} className="phone:sr-only">
        <tr {...role('row')}>
          {(['part', 'basis', 'end'] as const).map((key) => (
            <th
              key={key}
              {...role('columnheader')}
              scope="col"
              className="border-b border-strong-line py-1.5 pr-4 text-sm font-semibold text-quiet"
            >
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role('rowgroup')} className="phone:block">
        {rows.map((row) => (
          <tr
            key={row.part}
            {...role('row')}
            className="border-b border-line phone:block phone:py-2 print:break-inside-avoid"
          >
            <td {...role('cell')} className={`${cell} font-medium`}>
              {t(`parts.${row.part}`)}
            </td>
            <td {...role('cell')} className={`${cell} phone:text-sm`}>
              {basisOf(row)}
            </td>
            <td {...role('cell')} className={`${cell} phone:text-sm phone:text-quiet`}>
              {endOf(row)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
