import { useTranslation } from 'react-i18next';
import { EmptyState, Section } from '#app/ui/PageHeader.tsx';
import type { ReachedActors } from '../reached.ts';
import type { ReportWindow } from '../window.ts';
import { FigureLink } from './FigureLink.tsx';
import { type FigureRow, FigureTable, FigureTables } from './FigureTable.tsx';
import { meetingsOf, sharesOf, useWriting } from './write.ts';

interface ReachedSectionProps {
  readonly reached: ReachedActors;
  readonly region: string;
  readonly window: ReportWindow;
}

/** Who was reached: organisations by sector and county, people as one number. */
export function ReachedSection({ reached, region, window }: ReachedSectionProps) {
  const { t } = useTranslation(['report', 'organisation']);
  const { number } = useWriting();
  const { organisations, people, sectors, counties } = reached;
  const to = (narrowed: Readonly<Record<string, string>>) => meetingsOf(region, window, narrowed);
  const withTotal = (rows: readonly FigureRow[]): FigureRow[] => [
    ...rows,
    {
      key: 'total',
      label: t('total'),
      values: [number(organisations.count), number(organisations.fresh)],
      total: true,
    },
  ];
  const head = (rows: string) => [rows, t('count'), t('reached.fresh')] as const;
  const sentence = (what: 'organisations' | 'people', { count, fresh }: ReachedActors['people']) =>
    t(`reached.${what}`, { count, shown: number(count), fresh: number(fresh) });
  const bySector = sharesOf(sectors.map(({ count }) => count));
  const byCounty = sharesOf(counties.map(({ count }) => count));
  return (
    <Section id="akteure" title={t('name.reached')}>
      {organisations.count + people.count === 0 ? (
        <EmptyState>{t('reached.empty')}</EmptyState>
      ) : (
        <>
          <p className="text-xl">{sentence('organisations', organisations)}</p>
          <p className="mb-3 text-xl">{sentence('people', people)}</p>
          <FigureTables>
            <FigureTable
              caption={t('reached.sectors')}
              head={head(t('reached.sector'))}
              rows={withTotal(
                sectors.map(({ sector, count, fresh }, at) => ({
                  key: sector,
                  label: (
                    <FigureLink to={to({ sector })}>
                      {t(`organisation:sector.${sector as 'BUSINESS'}`)}
                    </FigureLink>
                  ),
                  values: [number(count), number(fresh)],
                  share: bySector[at] ?? 0,
                })),
              )}
            />
            <FigureTable
              caption={t('reached.counties')}
              head={head(t('reached.county'))}
              rows={withTotal(
                counties.map(({ county, count, fresh }, at) => ({
                  key: county?.key ?? 'outside',
                  label: county ? (
                    <FigureLink to={to({ county: county.key })}>{county.name}</FigureLink>
                  ) : (
                    t('reached.outside')
                  ),
                  values: [number(count), number(fresh)],
                  share: byCounty[at] ?? 0,
                })),
              )}
            />
          </FigureTables>
          <p className="max-w-[70ch] text-sm text-quiet">{t('reached.note')}</p>
        </>
      )}
    </Section>
  );
}
