import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureId } from '#app/graph/measures/index.ts';
import { sectors } from '#app/records/organisation/terms.ts';
import type { DrawnTieStyle } from '#app/ui/graph/drawing.ts';
import { RingMark } from '#app/ui/graph/RingMark.tsx';
import { TieMark } from '#app/ui/graph/TieMark.tsx';
import { SectorMark } from '#app/ui/SectorMark.tsx';
import type { PictureCounty } from '../picture.ts';
import { useFigures } from './figures.ts';

const styles: readonly DrawnTieStyle[] = ['observed', 'declared', 'both'];

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

interface NetworkLegendProps {
  readonly counties: readonly PictureCounty[];
  readonly size: MeasureId;
}

/** What the marks and lines mean; stands beside the picture always. */
export function NetworkLegend({ counties, size }: NetworkLegendProps) {
  const { t } = useTranslation(['network', 'organisation']);
  const { measureName } = useFigures();
  return (
    <section aria-label={t('legend.title')} className="text-xs">
      <dl className="flex flex-wrap gap-x-5 gap-y-0.5">
        <Group title={t('legend.sectors')}>
          {sectors.map((sector) => (
            <Entry key={sector} mark={<SectorMark sector={sector} />}>
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
          {styles.map((style) => (
            <Entry key={style} mark={<TieMark style={style} />}>
              {t(`legend.${style}`)}
            </Entry>
          ))}
        </Group>
        <Group title={t('legend.size', { measure: measureName(size) })}>
          <dd className="text-quiet">{t('legend.width')}</dd>
        </Group>
      </dl>
    </section>
  );
}
