import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureId } from '#app/graph/measures/index.ts';
import { sectors } from '#app/records/organisation/terms.ts';
import { tieStyles } from '#app/ui/graph/drawing.ts';
import { RingMark } from '#app/ui/graph/RingMark.tsx';
import { TieMark } from '#app/ui/graph/TieMark.tsx';
import { SectorMark } from '#app/ui/SectorMark.tsx';
import type { Extremes } from '../extremes.ts';
import type { NetworkLook } from '../look.ts';
import type { PictureCounty } from '../picture.ts';
import { useFigures } from './figures.ts';
import type { Colours } from './use-colours.ts';

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5">
      <dt className="font-semibold text-quiet">{title}</dt>
      {children}
    </div>
  );
}

function Entry({ mark, children }: { readonly mark: ReactNode; readonly children: ReactNode }) {
  return (
    <dd className="inline-flex items-center gap-1">
      {mark}
      <span>{children}</span>
    </dd>
  );
}

const fills: Readonly<Record<string, string>> = {
  '--sector-municipal': 'fill-sector-municipal',
  '--sector-business': 'fill-sector-business',
  '--sector-education': 'fill-sector-education',
  '--sector-civil-society': 'fill-sector-civil-society',
  '--sector-state': 'fill-sector-state',
  '--accent': 'fill-accent',
  '--ageing': 'fill-ageing',
  '--quiet': 'fill-quiet',
};

function ColourMark({ hue, sign }: { readonly hue: string; readonly sign: string }) {
  return (
    <svg viewBox="0 0 16 16" className={`size-4 shrink-0 ${fills[hue] ?? 'fill-quiet'}`} aria-hidden="true">
      <circle cx="8" cy="8" r="7.5" />
      <text x="8" y="12" textAnchor="middle" className="fill-ground text-[11px] font-semibold">
        {sign}
      </text>
    </svg>
  );
}

/** From the least to the greatest: the area stands for the value. */
function SizeMarks() {
  return (
    <svg viewBox="0 0 52 18" className="h-4.5 w-13 shrink-0 fill-quiet" aria-hidden="true">
      <circle cx="4" cy="9" r="2.4" />
      <circle cx="17" cy="9" r="5.2" />
      <circle cx="38" cy="9" r="9" />
    </svg>
  );
}

interface NetworkLegendProps {
  readonly counties: readonly PictureCounty[];
  readonly size: MeasureId;
  readonly extremes: Extremes;
  readonly look: NetworkLook;
  readonly colours: Colours['entries'];
  /** Does the picture show bubbles? */
  readonly bubbles: boolean;
  /** Which of several pictures on a page it belongs to. */
  readonly of?: string;
}

/** What the marks and lines mean; stands beside the picture always. */
export function NetworkLegend({ counties, size, extremes, look, colours, bubbles, of }: NetworkLegendProps) {
  const { greatest, first, weakest } = extremes;
  const colouring = look.colour;
  const { t } = useTranslation(['network', 'organisation']);
  const { measureName, measure, weight } = useFigures();
  return (
    <section aria-label={[t('legend.title'), of].filter(Boolean).join(' – ')} className="text-xs">
      <dl className="flex flex-wrap gap-x-5 gap-y-0.5">
        {colouring !== 'sector' && (
          <Group title={t('legend.colour', { by: t(`colourings.${colouring}`) })}>
            {colours.map(({ hue, sign, text }) => (
              <Entry key={`${hue} ${text}`} mark={<ColourMark hue={hue} sign={sign} />}>
                {text}
              </Entry>
            ))}
          </Group>
        )}
        <Group title={t(colouring === 'sector' ? 'legend.sectors' : 'legend.shapes')}>
          {sectors.map((sector) => (
            <Entry
              key={sector}
              mark={<SectorMark sector={sector} className={colouring === 'sector' ? '' : 'fill-quiet!'} />}
            >
              {t(`organisation:sector.${sector}`)} ({t(`organisation:sectorLetter.${sector}`)})
            </Entry>
          ))}
        </Group>
        <Group title={t('legend.counties')}>
          {counties.map(({ key, name }, place) => (
            <Entry key={key} mark={<RingMark place={place} />}>
              {name}
            </Entry>
          ))}
        </Group>
        <Group title={t('legend.ties')}>
          {tieStyles.map((style) => (
            <Entry key={style} mark={<TieMark style={style} />}>
              {t(`legend.${style}`)}
            </Entry>
          ))}
        </Group>
        <Group title={t('legend.size', { measure: measureName(size) })}>
          <dd className="inline-flex items-center gap-1.5">
            <SizeMarks />
            {t('legend.upTo', { value: measure(size, greatest) })}
          </dd>
          {first.length > 0 && <dd>{t('legend.first', { names: first.join(', ') })}</dd>}
          <dd className="text-quiet">{t('legend.width')}</dd>
          {weakest && (
            <dd>
              {t('legend.weakest', { between: weakest.between.join(' – '), weight: weight(weakest.weight) })}
            </dd>
          )}
          {bubbles && <dd className="text-quiet">{t('legend.bubbles')}</dd>}
          {look.layout === 'map' && <dd className="text-quiet">{t('mapSource')}.</dd>}
        </Group>
      </dl>
    </section>
  );
}
