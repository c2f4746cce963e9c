import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { abridge, diffSequences, diffWords, type Part } from './word-diff.ts';

export interface Change {
  readonly key: string;
  readonly label: string;
  readonly before: ReactNode;
  readonly after: ReactNode;
  /** Where both are long texts, or lists of things by name: told by what was taken out and put in. */
  readonly parts?:
    | { readonly words: readonly [before: string, after: string] }
    | { readonly items: readonly [before: readonly string[], after: readonly string[]] };
}

/** What was changed, field by field: before struck through, after beside it; both also said in words. */
export function Diff({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <dl className="grid max-w-[70ch] grid-cols-[minmax(7rem,auto)_1fr] gap-x-6 gap-y-1.5 max-sm:grid-cols-1">
      {changes.map(({ key, label, before, after, parts }) => (
        <div key={key} className="contents">
          <dt className="text-quiet max-sm:font-medium">{label}</dt>
          <dd className="min-w-0 break-words">
            {parts ? <InPlace parts={parts} /> : <Replaced before={before} after={after} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Replaced({ before, after }: Pick<Change, 'before' | 'after'>) {
  const { t } = useTranslation('ui');
  const shown = (value: ReactNode) =>
    value === null || value === undefined || value === '' ? t('diff.nothing') : value;
  return (
    <>
      <Gone>{shown(before)}</Gone>{' '}
      <span aria-hidden="true" className="text-quiet">
        →
      </span>{' '}
      <ins className="font-medium no-underline">
        <span className="sr-only">{t('diff.after')}: </span>
        {shown(after)}
      </ins>
    </>
  );
}

function Gone({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('ui');
  return (
    <del className="text-quiet decoration-1">
      <span className="sr-only">{t('diff.before')}: </span>
      {children}
    </del>
  );
}

function New({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('ui');
  return (
    <ins className="mx-0.5 rounded-sm bg-accent-soft px-0.5 font-medium no-underline">
      <span className="sr-only">{t('diff.after')}: </span>
      {children}
    </ins>
  );
}

const marks = { same: Fragment, gone: Gone, new: New };

/** Both versions in one: a text with its words, or a list with its lines. */
export function InPlace({ parts }: { readonly parts: NonNullable<Change['parts']> }) {
  const lines = 'items' in parts;
  const found: Part[] = lines ? diffSequences(...parts.items) : abridge(diffWords(...parts.words));
  if (!lines) {
    return (
      <p className="whitespace-pre-line">
        {found.map(({ kind, items }, index) => {
          const Mark = marks[kind];
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place
          return <Mark key={index}>{items.join('')}</Mark>;
        })}
      </p>
    );
  }
  return (
    <ul>
      {found.flatMap(({ kind, items }, index) => {
        const Mark = marks[kind];
        return items.map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <li key={`${index}-${place}`} className="pl-3 -indent-3">
            <Mark>{item}</Mark>
          </li>
        ));
      })}
    </ul>
  );
}
