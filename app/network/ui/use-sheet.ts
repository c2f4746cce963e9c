import { useTranslation } from 'react-i18next';
import { sectors } from '#app/records/organisation/terms.ts';
import type { GraphView } from '#app/ui/graph/graph-view.ts';
import { readPalette } from '#app/ui/graph/palette.ts';
import { drawSheet, type LegendMark, type SheetWords, saveSheet } from '#app/ui/graph/sheet.ts';
import type { NetworkFilter } from '../filter.ts';
import type { Picture } from '../picture.ts';
import { useFigures } from './figures.ts';
import { type ShownMoment, useStatus } from './NetworkStatus.tsx';

const scale = 2;
const styles = ['observed', 'declared', 'both'] as const;

/** Saves what the window shows as a PNG that explains itself. */
export function useSheet() {
  const { t } = useTranslation(['network', 'organisation', 'common']);
  const { measureName, weight } = useFigures();
  const status = useStatus();

  function filterWords(filter: NetworkFilter, { counties }: Picture): string {
    const county = counties.find(({ key }) => key === filter.county)?.name;
    return [
      filter.sector && `${t('organisation:field.sector')}: ${t(`organisation:sector.${filter.sector}`)}`,
      county && `${t('organisation:field.county')}: ${county}`,
      filter.minWeight > 0 && `${t('minWeight')}: ${weight(filter.minWeight)}`,
    ]
      .filter(Boolean)
      .join(' · ');
  }

  function wordsFor(picture: Picture, filter: NetworkFilter, moment: ShownMoment): SheetWords {
    const shown = { ...picture, nodes: picture.nodes.ids.length, ties: picture.ties.a.length };
    const head = (text: string): LegendMark => ({ kind: 'words', text });
    return {
      title: t('title'),
      lines: [status.moment(moment), status.shown(shown), filterWords(filter, picture)].filter(Boolean),
      legend: [
        [
          head(t('legend.sectors')),
          ...sectors.map((sector): LegendMark => {
            const letter = t(`organisation:sectorLetter.${sector}`);
            return { kind: 'sector', sector, text: `${t(`organisation:sector.${sector}`)} (${letter})` };
          }),
        ],
        [
          head(t('legend.counties')),
          ...picture.counties.map(({ name }, place): LegendMark => ({ kind: 'ring', place, text: name })),
        ],
        [
          head(t('legend.ties')),
          ...styles.map((style): LegendMark => ({ kind: 'tie', style, text: t(`legend.${style}`) })),
        ],
        [head(`${t('legend.width')} ${t('legend.size', { measure: measureName(filter.size) })}.`)],
      ],
      footer: [status.withheld(picture), t('source')].filter(Boolean),
    };
  }

  return async (view: GraphView, picture: Picture, filter: NetworkFilter, moment: ShownMoment) => {
    const canvas = await view.image(scale);
    const sheet = drawSheet(canvas, wordsFor(picture, filter, moment), readPalette(document.body), scale);
    await saveSheet(sheet, `netzwerk-${moment.asOf}.png`);
  };
}
