import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '#app/kernel/day.ts';
import { InPlace } from '#app/ui/Diff.tsx';
import { useDates } from '#app/ui/format.ts';
import { Badge } from '#app/ui/PageHeader.tsx';
import type { Side } from '../merge.ts';
import type { Shown } from '../shown.ts';
import { ShownValue } from './ShownValue.tsx';
import { useShownWords } from './words.ts';

interface ComparedField {
  readonly name: string;
  readonly label: string;
  readonly long: boolean;
  readonly choice: Side;
  readonly contested: boolean;
  readonly base: Shown | null;
  readonly mine: Shown;
  readonly theirs: Shown;
  readonly form: { readonly mine?: unknown; readonly theirs?: unknown };
}

/** A form that came too late beside the record as it now stands. */
export interface Comparison {
  readonly version: number;
  readonly who: string | null;
  readonly at: string | null;
  readonly fields: readonly ComparedField[];
  /** The people and organisations that either version names, for the form's pickers. */
  readonly names: ReadonlyArray<{
    readonly kind: 'organisation' | 'contact';
    readonly id: string;
    readonly label: string;
    readonly detail: string;
  }>;
}

interface ConflictMergeProps {
  readonly comparison: Comparison;
  readonly sides: Readonly<Record<string, Side>>;
  readonly onChoose: (name: string, side: Side) => void;
}

/** Both versions side by side where they differ, each with the choice which one holds. The form beneath shows the outcome. */
export function ConflictMerge({ comparison, sides, onChoose }: ConflictMergeProps) {
  const { t } = useTranslation(['ui', 'common']);
  const dates = useDates(dayOf(new Date()));
  const box = useRef<HTMLElement>(null);
  const heading = useId();
  const { version, who, at, fields } = comparison;
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus again for each new version that came between
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'start' });
  }, [version]);
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby={heading}
      className="mb-5 max-w-[100ch] rounded-md border-l-4 border-ageing bg-ageing-soft px-4 py-3"
    >
      <h2 id={heading} className="font-semibold">
        {t('common:conflict.title')}
      </h2>
      <p className="mb-3 max-w-[70ch]">
        {at &&
          t(who ? 'conflict.byWhom' : 'conflict.bySomebody', {
            name: who ?? '',
            when: dates.instant(at),
          })}{' '}
        {fields.length === 0 ? t('conflict.same') : t('conflict.choose')}
      </p>
      {fields.length > 0 && (
        <table className="w-full text-left max-sm:block">
          <thead className="max-sm:sr-only">
            <tr className="border-b border-line">
              {[t('common:conflict.field'), t('conflict.yours'), t('conflict.theirs')].map((head) => (
                <th key={head} scope="col" className="py-1 pr-4 font-semibold">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {fields.map((field) => (
              <Row
                key={field.name}
                field={field}
                side={sides[field.name] ?? field.choice}
                onChoose={(side) => onChoose(field.name, side)}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface RowProps {
  readonly field: ComparedField;
  readonly side: Side;
  readonly onChoose: (side: Side) => void;
}

function Row({ field, side, onChoose }: RowProps) {
  const { t } = useTranslation('ui');
  const { textOf, label } = useShownWords();
  const name = label(field.label);
  const version = (of: Side) => (
    <td className="py-1.5 pr-4 max-sm:block max-sm:py-1">
      <label className="tap flex min-h-6 items-start gap-2">
        <input
          type="radio"
          name={`side-${field.name}`}
          checked={side === of}
          onChange={() => onChoose(of)}
          aria-label={`${name}: ${of === 'mine' ? t('conflict.yours') : t('conflict.theirs')}`}
          className="mt-0.5 size-5 flex-none accent-accent"
        />
        <span className={`min-w-0 break-words whitespace-pre-line ${side === of ? 'font-medium' : ''}`}>
          <span className="block text-sm font-normal text-quiet sm:hidden">
            {of === 'mine' ? t('conflict.yours') : t('conflict.theirs')}
          </span>
          {field.long && field.base?.as === 'text' && field[of].as === 'text' ? (
            <InPlace parts={{ words: [field.base.text, field[of].text] }} />
          ) : (
            <ShownValue shown={field[of]} />
          )}
        </span>
      </label>
    </td>
  );
  return (
    <tr className="border-b border-line align-top max-sm:block max-sm:py-2">
      <th scope="row" className="w-48 py-1.5 pr-4 font-normal max-sm:block max-sm:w-auto max-sm:py-0">
        <span className="font-medium">{name}</span>{' '}
        {field.contested && field.base && <Badge tone="ageing">{t('conflict.both')}</Badge>}
        {field.base && !field.long && (
          <span className="block text-sm whitespace-pre-line text-quiet">
            {t('conflict.before', { value: textOf(field.base) || '–' })}
          </span>
        )}
      </th>
      {version('mine')}
      {version('theirs')}
    </tr>
  );
}
