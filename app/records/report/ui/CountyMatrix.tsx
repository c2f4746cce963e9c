import { useTranslation } from 'react-i18next';
import type { Crossing } from '../reached.ts';
import { useWriting } from './write.ts';

/** Counties by counties, a number each; columns bear the number of their row, so that a phone holds them. */
export function CountyMatrix({ crossing }: { readonly crossing: Crossing }) {
  const { t } = useTranslation('report');
  const { number } = useWriting();
  const { counties, cells } = crossing;
  const names = counties.map((county) => county?.name ?? t('cooperation.outside'));
  return (
    <table className="mb-2 max-w-[48rem] break-inside-avoid text-left">
      <caption className="mb-1 text-left font-semibold">{t('cooperation.matrix')}</caption>
      <thead>
        <tr className="border-b border-strong-line text-sm text-quiet">
          <th scope="col" className="py-1 pr-4 font-semibold">
            {t('reached.county')}
          </th>
          {names.map((name, column) => (
            <th key={name} scope="col" className="min-w-12 py-1 pl-2 text-right font-semibold">
              <span aria-hidden="true">{column + 1}</span>
              <span className="sr-only">{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name, row) => (
          <tr key={name} className="border-b border-line">
            <th scope="row" className="py-1 pr-4 font-normal">
              <span aria-hidden="true">{row + 1} </span>
              {name}
            </th>
            {names.map((other, column) => (
              <td key={other} className={`py-1 pl-2 text-right ${row === column ? 'text-quiet italic' : ''}`}>
                {number(cells[row]?.[column] ?? 0)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
