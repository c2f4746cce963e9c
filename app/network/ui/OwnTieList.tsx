import { Link } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SectorLabel } from '#app/records/organisation/ui/SectorLabel.tsx';
import { Button } from '#app/ui/Button.tsx';
import { formatDay } from '#app/ui/format.ts';
import type { OwnTie } from '../own-ties.server.ts';

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
  if (ties.length === 0) return <p className="text-quiet">{empty}</p>;
  const number = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const shown = all ? ties : ties.slice(0, shownAtFirst);
  return (
    <>
      <ul className="max-w-[80ch] divide-y divide-line">
        {shown.map(({ organisation, counts, weight, last }) => {
          const evidence = (['meeting', 'relationship', 'project', 'people'] as const)
            .filter((kind) => counts[kind] > 0)
            .map((kind) => t(`own.${kind}`, { count: counts[kind] }));
          return (
            <li key={organisation.id} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
              {explained ? (
                <Link className="link font-medium" to={`/netzwerk/verbindung/${ownId}/${organisation.id}`}>
                  {organisation.name}
                </Link>
              ) : (
                <span className="font-medium">{organisation.name}</span>
              )}
              <span className="text-sm">
                <SectorLabel sector={organisation.sector} />
              </span>
              {weight !== null && (
                <span className="ml-auto tabular-nums" title={t('own.weight')}>
                  <span className="sr-only">{t('own.weight')} </span>
                  {number.format(weight)}
                </span>
              )}
              <span className="w-full text-sm text-quiet">
                {evidence.join(', ')}
                {last && ` · ${t('own.last', { day: formatDay(last, i18n.language) })}`}
              </span>
            </li>
          );
        })}
      </ul>
      {ties.length > shown.length && (
        <Button type="button" look="quiet" onClick={() => setAll(true)}>
          {t('own.all', { count: ties.length })}
        </Button>
      )}
    </>
  );
}
