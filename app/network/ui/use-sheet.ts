import { useTranslation } from 'react-i18next';
import { sectors } from '#app/records/organisation/terms.ts';
import { tieStyles } from '#app/ui/graph/drawing.ts';
import type { GraphView } from '#app/ui/graph/graph-view.ts';
import { readPalette } from '#app/ui/graph/palette.ts';
import { savePdf, savePng, saveSvg } from '#app/ui/graph/save-sheet.ts';
import type { LegendMark, SheetWords } from '#app/ui/graph/sheet.ts';
import type { NetworkFilter } from '../filter.ts';
import { groupingOf, type NetworkLook } from '../look.ts';
import type { Picture } from '../picture.ts';
import { useFigures } from './figures.ts';
import { type ShownMoment, useStatus } from './NetworkStatus.tsx';
import type { Colours } from './use-colours.ts';

/** As what a sheet can be kept. */
export type SheetFormat = 'png' | 'svg' | 'pdf';

/** Paper is light, whatever somebody likes on the screen: as long as something is drawn for it, the page is too. */
async function onPaper(draw: () => Promise<void>): Promise<void> {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset.theme = 'light';
  // The picture follows the theme before the next frame.
  await new Promise(requestAnimationFrame);
  try {
    await draw();
  } finally {
    if (theme === undefined) delete dataset.theme;
    else dataset.theme = theme;
  }
}

/** All that a sheet says beside the picture. */
export interface SheetContent {
  readonly picture: Picture;
  readonly filter: NetworkFilter;
  readonly look: NetworkLook;
  readonly moment: ShownMoment;
  readonly colours: Colours['entries'];
}

/** Saves what the window shows as a file that explains itself. */
export function useSheet() {
  const { t } = useTranslation(['network', 'organisation', 'common', 'view']);
  const { measureName, weight } = useFigures();
  const status = useStatus();

  function filterWords(filter: NetworkFilter, { counties }: Picture): string {
    const county = counties.find(({ key }) => key === filter.county)?.name;
    return [
      filter.audience === 'public' && t('view:audience.title'),
      filter.sector && `${t('organisation:field.sector')}: ${t(`organisation:sector.${filter.sector}`)}`,
      county && `${t('organisation:field.county')}: ${county}`,
      filter.minWeight > 0 && `${t('minWeight')}: ${weight(filter.minWeight)}`,
    ]
      .filter(Boolean)
      .join(' · ');
  }

  function layoutWords({ layout, colour }: NetworkLook): string {
    return `${t('layout')}: ${t(`layouts.${layout}`)} · ${t('colourBy')}: ${t(`colourings.${colour}`)}`;
  }

  function wordsFor({ picture, filter, look, moment, colours }: SheetContent): SheetWords {
    const shown = { ...picture, nodes: picture.nodes.ids.length, ties: picture.ties.a.length };
    const head = (text: string): LegendMark => ({ kind: 'words', text });
    return {
      title: t('title'),
      lines: [
        status.moment(moment),
        status.shown(shown),
        filterWords(filter, picture),
        layoutWords(look),
      ].filter(Boolean),
      legend: [
        ...(look.colour === 'sector'
          ? []
          : [
              [
                head(t('legend.colour', { by: t(`colourings.${look.colour}`) })),
                ...colours.map((one): LegendMark => ({ kind: 'dot', ...one })),
              ],
            ]),
        [
          head(t(look.colour === 'sector' ? 'legend.sectors' : 'legend.shapes')),
          ...sectors.map((sector): LegendMark => {
            const letter = t(`organisation:sectorLetter.${sector}`);
            return {
              kind: 'sector',
              sector,
              coloured: look.colour === 'sector',
              text: `${t(`organisation:sector.${sector}`)} (${letter})`,
            };
          }),
        ],
        [
          head(t('legend.counties')),
          ...picture.counties.map(({ name }, place): LegendMark => ({ kind: 'ring', place, text: name })),
        ],
        [
          head(t('legend.ties')),
          ...tieStyles.map((style): LegendMark => ({ kind: 'tie', style, text: t(`legend.${style}`) })),
        ],
        ...(groupingOf(look, picture.nodes.ids.length) === 'none' ? [] : [[head(t('legend.bubbles'))]]),
        [head(`${t('legend.width')} ${t('legend.size', { measure: measureName(filter.size) })}.`)],
      ],
      footer: [status.withheld(picture), look.layout === 'map' ? t('mapSource') : '', t('source')].filter(
        Boolean,
      ),
    };
  }

  return async (as: SheetFormat, view: GraphView, content: SheetContent) => {
    const name = `netzwerk-${content.moment.asOf}`;
    const words = wordsFor(content);
    if (as === 'pdf') await onPaper(() => savePdf(view, words, readPalette(document.body), name));
    else if (as === 'png') await savePng(view, words, readPalette(document.body), name);
    else saveSvg(view, words, readPalette(document.body), name);
  };
}
