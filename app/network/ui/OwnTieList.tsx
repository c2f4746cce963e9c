import { Link } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SectorLabel } from '#app/records/organisation/ui/SectorLabel.tsx';
import { Button } from '#app/ui/Button.tsx';
import { formatDay } from '#app/ui/format.ts';
import type { OwnTie } from '../own-ties.server.ts';
import { useFigures } from './figures.ts';

interface OwnTieListProps {
  readonly ties: ReadonlyArray<Omit<OwnTie, 'weight' | 'declared'> & { readonly weight: number | null }>;
  readonly ownId: string;
  /** Whether the viewer may open the evidence. */
  readonly explained: boolean;
  readonly empty: string;
}

const shownAtFirst = 10;

/** The ties of one organisation, the strongest first where strengths are told, each with what it rests on. */
export function OwnTieList({ ties, ownId, explained, empty }: OwnTieListProps) {
  const { t, i18n } = useTranslation(['network', 'common']);
  const [all, setAll] = useState(false);
  const figures = useFigures();
  if (ties.length === 0) return <p className="text-quiet">{empty}</p>;
  const shown = all ? ties : ties.slice(0, shownAtFirst);
  return (
    <div className="max-w-[80ch]">
      {ties.some(({ weight }) => weight !== null) && (
        <p aria-hidden="true" className="text-right text-xs text-quiet">
          {t('own.weight')}
        </p>
      )}
      <ul className="divide-y divide-line">
        {shown.map(({ organisation, counts, weight, last, ongoing }) => {
          const evidence = (['meeting', 'relationship', 'project', 'people'] as const)
            .filter((kind) => counts[kind] > 0)
            .map((kind) => t(`own.${kind}`, { count: counts[kind] }));
          const until = ongoing
            ? t('own.ongoing')
            : last && t('own.last', { day: formatDay(last, i18n.language) });
          return (
            <li key={organisation.id} className="flex items-baseline justify-between gap-4 py-1.5">
              <div className="min-w-0">
                <p className="flex flex-wrap items-baseline gap-x-3">
                  {explained ? (
                    <Link
                      className="link font-medium"
                      to={`/netzwerk/verbindung/${ownId}/${organisation.id}`}
                    >
                      {organisation.name}
                    </Link>
                  ) : (
                    <span className="font-medium">{organisation.name}</span>
                  )}
                  <span className="text-sm">
                    <SectorLabel sector={organisation.sector} />
                  </span>
                </p>
                <p className="text-sm text-quiet">
                  {[evidence.join(', '), until].filter(Boolean).join(' · ')}
                </p>
              </div>
              {weight !== null && (
                <span className="whitespace-nowrap tabular-nums">
                  <span className="sr-only">{t('own.weight')} </span>
                  {figures.weight(weight)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {ties.length > shown.length && (
        <Button type="button" look="quiet" onClick={() => setAll(true)}>
          {t('own.all', { count: ties.length })}
        </Button>
      )}
    </div>
  );
}
