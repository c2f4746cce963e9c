import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type Change, Diff } from '#app/ui/Diff.tsx';
import { useDates } from '#app/ui/format.ts';
import { Facts } from '#app/ui/PageHeader.tsx';
import type { Shown } from '../shown.ts';
import { useShownWords } from './words.ts';

export interface ShownChange {
  readonly name: string;
  readonly label: string;
  readonly long: boolean;
  readonly before: Shown;
  readonly after: Shown;
}

export interface ShownEntry {
  readonly id: string;
  readonly at: string;
  readonly who: string | null;
  readonly byOperator: boolean;
  readonly verb: string;
  readonly created: boolean;
  readonly emptied: boolean;
  readonly changes: readonly ShownChange[];
}

interface HistoryListProps {
  readonly entries: readonly ShownEntry[];
  readonly today: string;
}

/** Who changed what, the latest first; each entry leads to the whole state after it. */
export function HistoryList({ entries, today }: HistoryListProps) {
  const { t } = useTranslation('history');
  const { verb } = useShownWords();
  const dates = useDates(today);
  const writer = ({ who, byOperator }: ShownEntry) =>
    who ? t('by', { name: who }) : byOperator ? t('operator') : t('unknownWriter');
  return (
    <ol className="max-w-[80ch] divide-y divide-line border-y border-line">
      {entries.map((entry) => (
        <li key={entry.id} className="py-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <p>
              <time dateTime={entry.at} className="font-medium">
                {dates.instant(entry.at)}
              </time>{' '}
              <span className="text-quiet">
                {verb(entry.verb)} {writer(entry)}
              </span>
            </p>
            {!entry.emptied && (
              <Link
                className="link tap inline-flex min-h-6 items-center text-sm"
                to={entry.id}
                aria-label={t('viewStateOf', { when: dates.full(entry.at) })}
              >
                {t('viewState')}
              </Link>
            )}
          </div>
          <div className="mt-1">
            <EntryChanges entry={entry} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function EntryChanges({ entry }: { readonly entry: ShownEntry }) {
  const { t } = useTranslation('history');
  const { textOf, label, itemsOf } = useShownWords();
  if (entry.emptied) return <p className="text-quiet">{t('emptied')}</p>;
  if (entry.changes.length === 0) return null;
  if (entry.created) {
    return (
      <details>
        <summary className="tap inline-flex min-h-6 items-center text-sm text-accent">
          {t('firstState')}
        </summary>
        <Facts items={entry.changes.map((change) => [label(change.label), textOf(change.after)])} />
      </details>
    );
  }
  const changes = entry.changes.map(({ name, label: key, long, before, after }): Change => {
    const [was, is] = [textOf(before), textOf(after)];
    const change = { key: name, label: label(key), before: was, after: is };
    if (before.as === 'list' || after.as === 'list') {
      return { ...change, parts: { items: [itemsOf(before), itemsOf(after)] } };
    }
    return long && was && is ? { ...change, parts: { words: [was, is] } } : change;
  });
  return <Diff changes={changes} />;
}
