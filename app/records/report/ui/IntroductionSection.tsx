import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Section } from '#app/ui/PageHeader.tsx';
import type { Report } from '../report-shape.ts';
import { FigureTable, FigureTables } from './FigureTable.tsx';
import { sharesOf, useWriting } from './write.ts';

/** Who was brought together, how far it got and what came of it. */
export function IntroductionSection({ introductions }: Pick<Report, 'introductions'>) {
  const { t } = useTranslation(['report', 'introduction']);
  const { number } = useWriting();
  const { total, stages, results } = introductions;
  const reached = results.filter(({ count }) => count > 0);
  const stageBars = sharesOf(stages.map(({ count }) => count));
  const resultBars = sharesOf(reached.map(({ count }) => count));
  return (
    <Section
      id="vermittlungen"
      title={t('name.introductions')}
      aside={
        <Link className="link" to="/vermittlungen">
          {t('introductions.open')}
        </Link>
      }
    >
      {total === 0 ? (
        <EmptyState>{t('introductions.empty')}</EmptyState>
      ) : (
        <>
          <p className="mb-3 text-xl">{t('introductions.lead', { count: total, shown: number(total) })}</p>
          <FigureTables>
            <FigureTable
              caption={t('introductions.stages')}
              head={[t('introductions.stage'), t('count')]}
              rows={stages.map(({ stage, count }, at) => ({
                key: stage,
                label: t(`introduction:status.${stage}`),
                values: [number(count)],
                share: stageBars[at] ?? 0,
              }))}
            />
            {reached.length === 0 ? (
              <p className="mb-3 text-quiet">{t('introductions.noResults')}</p>
            ) : (
              <FigureTable
                caption={t('introductions.results')}
                head={[t('introductions.result'), t('count')]}
                rows={reached.map(({ result, count }, at) => ({
                  key: result,
                  label: t(`introductions.resultName.${result}`),
                  values: [number(count)],
                  share: resultBars[at] ?? 0,
                }))}
              />
            )}
          </FigureTables>
          <p className="max-w-[70ch] text-sm text-quiet">{t('introductions.note')}</p>
        </>
      )}
    </Section>
  );
}
