import { useTranslation } from 'react-i18next';
import { formatPlainDay } from '#app/ui/format.ts';
import type { BoardName } from '../boards.ts';
import { boards } from '../boards.ts';
import type { PublicListing } from '../present-public.ts';
import { useListingWords } from './words.ts';

interface PublicLinesProps {
  readonly board: BoardName;
  readonly rows: readonly PublicListing[];
  /** Shown within a frame of another website: what is opened gets a window of its own. */
  readonly framed?: boolean;
}

/** What is published, one below the other: what it is, whose, where, and since when. */
export function PublicLines({ board, rows, framed = false }: PublicLinesProps) {
  const { t, i18n } = useTranslation('board');
  const { kindLabel } = useListingWords();
  const window = framed ? { target: '_blank', rel: 'noopener' } : {};
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map(({ id, kind, title, organisation, place, publishedAt, validUntil }) => (
        <li key={id} className="py-3">
          <a className="link text-lg font-semibold" href={`${boards[board].address}/${id}`} {...window}>
            {title}
          </a>
          <p>{[organisation.name, place].filter(Boolean).join(' · ')}</p>
          <p className="text-sm text-quiet">
            {kindLabel(kind)} ·{' '}
            {t('published', { day: formatPlainDay(publishedAt.slice(0, 10), i18n.language) })}
            {validUntil && ` · ${t('until', { day: formatPlainDay(validUntil, i18n.language) })}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
