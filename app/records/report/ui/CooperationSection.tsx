import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Section } from '#app/ui/PageHeader.tsx';
import type { Crossing } from '../reached.ts';
import type { CooperationDay } from '../report-shape.ts';
import type { ReportWindow } from '../window.ts';
import { CountyMatrix } from './CountyMatrix.tsx';
import { FigureTable } from './FigureTable.tsx';
import { useWriting } from './write.ts';

interface CooperationSectionProps {
  readonly crossing: Crossing;
  readonly window: ReportWindow;
  readonly today: string;
  /** Null while the network is being read. */
  readonly network: readonly CooperationDay[] | null;
}

function NetworkFigures({ window, today, network }: Omit<CooperationSectionProps, 'crossing'>) {
  const { t } = useTranslation('report');
  const { number, index, day } = useWriting();
  if (window.from > today) return <p className="text-quiet">{t('cooperation.future')}</p>;
  if (network === null) return <p className="text-quiet">{t('cooperation.computing')}</p>;
  const [first, last] = [network[0]?.day ?? window.from, network.at(-1)?.day ?? today];
  const unknown = network.some((one) => one.index === null);
  return (
    <>
      <FigureTable
        caption={t('cooperation.network')}
        head={[t('cooperation.day'), t('cooperation.ties'), t('cooperation.across'), t('cooperation.index')]}
        rows={network.map(({ day: on, ties, across, index: value }) => ({
          key: on,
          label: <span className="whitespace-nowrap">{day(on)}</span>,
          values: [number(ties), number(across), value === null ? '–' : index(value)],
        }))}
      />
      <p className="max-w-[70ch] text-sm text-quiet">
        {t('cooperation.indexNote')} {unknown && t('cooperation.noIndex')}
      </p>
      {first < last && (
        <p className="no-print mt-1">
          <Link
            className="link tap inline-flex min-h-8 items-center"
            to={`/netzwerk/vergleich?${new URLSearchParams({ before: first, asOf: last })}`}
          >
            {t('cooperation.compare')}
          </Link>
        </p>
      )}
    </>
  );
}

/** Meetings that brought counties together, and what the network says at both ends of the window. */
export function CooperationSection({ crossing, ...rest }: CooperationSectionProps) {
  const { t } = useTranslation('report');
  const { number, share } = useWriting();
  return (
    <Section id="zusammenarbeit" title={t('name.cooperation')}>
      {crossing.meetings === 0 ? (
        <div className="mb-4">
          <EmptyState>{t('cooperation.empty')}</EmptyState>
        </div>
      ) : (
        <>
          <p className="mb-3 text-xl">
            {t('cooperation.crossing', {
              count: crossing.meetings,
              crossing: number(crossing.crossing),
              shown: number(crossing.meetings),
              share: share(crossing.share),
            })}
          </p>
          {crossing.counties.length > 1 && (
            <>
              <CountyMatrix crossing={crossing} />
              <p className="mb-5 max-w-[70ch] text-sm text-quiet">{t('cooperation.matrixNote')}</p>
            </>
          )}
        </>
      )}
      <NetworkFigures {...rest} />
    </Section>
  );
}
