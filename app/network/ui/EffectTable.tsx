import { useTranslation } from 'react-i18next';
import { formatPlainDay } from '#app/ui/format.ts';
import type { ShownEffect } from '../effect.server.ts';
import { useFigures } from './figures.ts';

/** What the record says of a pair before and now. */
export function EffectTable({ effect }: { readonly effect: ShownEffect }) {
  const { t, i18n } = useTranslation('introduction');
  const { weight } = useFigures();
  const { before, after, since, today, meetings, projects } = effect;
  const day = (text: string) => formatPlainDay(text, i18n.language);
  const steps = (count: number | null) => (count === null ? t('effect.noWay') : String(count));
  const index = (value: number | null) => (value === null ? '–' : weight(value));
  const lines = [
    [t('effect.weight'), weight(before.weight), weight(after.weight)],
    [t('effect.steps'), steps(before.steps), steps(after.steps)],
    [t('effect.cooperation'), index(before.cooperation), index(after.cooperation)],
  ] as const;
  return (
    <>
      <table className="w-full max-w-[60ch] tabular-nums">
        <caption className="sr-only">{t('effect.title')}</caption>
        <thead>
          <tr className="border-b border-line text-left text-sm text-quiet">
            <th scope="col" className="py-1 pr-4 font-normal">
              {t('effect.measure')}
            </th>
            <th scope="col" className="py-1 pr-4 text-right font-normal">
              {day(since)}
            </th>
            <th scope="col" className="py-1 text-right font-normal">
              {day(today)}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([label, one, other]) => (
            <tr key={label} className="border-b border-line">
              <th scope="row" className="py-1.5 pr-4 text-left font-normal">
                {label}
              </th>
              <td className="py-1.5 pr-4 text-right">{one}</td>
              <td className="py-1.5 text-right">{other}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 max-w-[60ch]">
        {t('effect.meetings', { count: meetings })} {t('effect.projects', { count: projects })}
      </p>
      <p className="mt-1 max-w-[60ch] text-sm text-quiet">{t('effect.honest')}</p>
    </>
  );
}
