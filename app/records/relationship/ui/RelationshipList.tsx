import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/ui/format.ts';
import { Badge } from '#app/ui/PageHeader.tsx';
import type { PresentedRelationship } from '../present.ts';
import { relationshipStatuses, strengths } from '../terms.ts';

interface RelationshipListProps {
  readonly rows: readonly PresentedRelationship[];
  /** From whose side they are read. */
  readonly ownId: string;
  readonly mayEdit: boolean;
  readonly empty: string;
}

/** Declared ties, each read from the side of the one whose page it is. */
export function RelationshipList({ rows, ownId, mayEdit, empty }: RelationshipListProps) {
  const { t, i18n } = useTranslation('relationship');
  const language = i18n.language === 'en' ? 'en' : 'de';
  if (rows.length === 0) return <p className="text-quiet">{empty}</p>;
  return (
    <ul className="max-w-[80ch] divide-y divide-line">
      {rows.map((row) => {
        const outward = row.from.id === ownId;
        const other = outward ? row.to : row.from;
        const status = relationshipStatuses.find((known) => known === row.status);
        const strength = strengths.find((known) => known === row.strength);
        const period = [
          row.since && t('since', { day: formatDay(row.since, i18n.language) }),
          row.until && t('until', { day: formatDay(row.until, i18n.language) }),
        ].filter(Boolean);
        return (
          <li key={row.id} className={`py-1.5 ${row.current ? '' : 'text-quiet'}`}>
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span>{(outward ? row.labels : row.inverseLabels)[language]}</span>
              <Link
                className="link font-medium"
                to={`/${other.kind === 'contact' ? 'kontakte' : 'organisationen'}/${other.id}`}
              >
                {other.label}
              </Link>
              {row.status === 'DISPUTED' && <Badge tone="harm">{t('status.DISPUTED')}</Badge>}
              {mayEdit && (
                <Link
                  className="link no-print ml-auto inline-flex min-h-6 items-center text-sm"
                  to={`/beziehungen/${row.id}`}
                  aria-label={t('editOf', { name: other.label })}
                >
                  {t('editShort')}
                </Link>
              )}
            </p>
            <p className="text-sm text-quiet">
              {[
                strength && t(`strength.level${strength}`),
                row.status !== 'DISPUTED' && status && t(`status.${status}`),
                ...period,
                row.confirmedAt &&
                  t('confirmedOn', { day: formatDay(row.confirmedAt.slice(0, 10), i18n.language) }),
                row.source && t('sourceOf', { source: row.source }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
