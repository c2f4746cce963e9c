import type { SubmissionResult } from '@conform-to/react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '#app/records/audit/merge.ts';
import { type Comparison, ConflictMerge } from '#app/records/audit/ui/ConflictMerge.tsx';
import type { ActorOption } from '../actor-search.ts';
import { KeeperContext } from './context.ts';
import { DraftOffers } from './DraftOffers.tsx';
import { contentOf, valuesOf } from './form-content.ts';
import { useDrafts } from './use-drafts.ts';

/** What the door answers a form with. */
export interface KeptAnswer {
  readonly result: SubmissionResult<string[]>;
  readonly failure: { readonly reason: string; readonly seconds?: number } | null;
  readonly current?: unknown;
  readonly comparison?: Comparison | null;
}

/** What the form begins with instead of the record: a draft, or two versions made one. */
interface Seed {
  readonly count: number;
  readonly answer: KeptAnswer | undefined;
  readonly names: readonly ActorOption[] | undefined;
  /** The door's answer that was there when the form began with this; a later one counts more. */
  readonly since: KeptAnswer | undefined;
}

type Sides = Readonly<Record<string, Side>>;

interface Merge {
  readonly comparison: Comparison;
  readonly sides: Sides;
}

interface Desk {
  readonly seed: Seed;
  readonly merge: Merge | null;
}

interface KeptFormProps {
  readonly form:
    | 'organisation'
    | 'contact'
    | 'meeting'
    | 'relationship'
    | 'follow-up'
    | 'project'
    | 'listing'
    | 'introduction'
    | 'profile';
  /** The record that the form changes; null for one that is not there yet. */
  readonly record: string | null;
  readonly version?: number | undefined;
  /** What the door has answered; its shape has passed through the wire. */
  readonly answer: unknown;
  /** The form itself; a new `key` makes it begin anew with what it is given. */
  readonly children: (kept: {
    readonly key: string;
    readonly answer: KeptAnswer | undefined;
    /** The people and organisations that its first values name; undefined for a form that begins with its record. */
    readonly names: readonly ActorOption[] | undefined;
  }) => ReactNode;
}

function seedAnswer(values: Record<string, unknown>): KeptAnswer {
  // Values of a form are texts, lists and rows of them: what conform gives back as its initial value.
  return { result: { initialValue: values } as SubmissionResult<string[]>, failure: null, current: null };
}

/** After an answer of the door: two versions are made one, any other answer is the form's own to show. */
function answered(answer: KeptAnswer | undefined, count: number): Desk {
  const comparison = answer?.comparison;
  if (!answer || !comparison) {
    return { seed: { count, answer: undefined, names: undefined, since: undefined }, merge: null };
  }
  const sides = Object.fromEntries(comparison.fields.map(({ name, choice }) => [name, choice]));
  const typed = { ...answer.result.initialValue, version: String(comparison.version) };
  return {
    seed: {
      count: count + 1,
      answer: seedAnswer(merged(typed, comparison.fields, sides)),
      names: comparison.names,
      since: answer,
    },
    merge: { comparison, sides },
  };
}

/**
 * A form that loses no text: it is kept as a draft in the browser while it is
 * typed, offered again after whatever happened, and merged by field when
 * somebody else was faster.
 */
export function KeptForm({ form, record, version, answer: given, children }: KeptFormProps) {
  const { t } = useTranslation('ui');
  const answer = given as KeptAnswer | undefined;
  const [seen, setSeen] = useState(answer);
  const [{ seed, merge }, setDesk] = useState(() => answered(answer, 0));
  const drafts = useDrafts({ form, record: record ?? 'new' });
  const { answered: goOn } = drafts;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each answer
  useEffect(() => {
    if (answer) goOn();
  }, [answer]);

  if (answer !== seen) {
    setSeen(answer);
    if (answer?.comparison) setDesk(answered(answer, seed.count));
    else if (merge) setDesk({ seed, merge: null });
  }

  const begin = (
    values: Record<string, unknown> | null,
    names: readonly ActorOption[] | undefined,
    now: Merge | null,
  ) =>
    setDesk({
      seed: { count: seed.count + 1, answer: values ? seedAnswer(values) : undefined, names, since: answer },
      merge: now,
    });

  const choose = (name: string, side: Side) => {
    const element = document.querySelector<HTMLFormElement>(`form#${form}`);
    if (!merge || !element) return;
    const { comparison } = merge;
    const sides = { ...merge.sides, [name]: side };
    const { fields, actors } = contentOf(element);
    const chosen = comparison.fields.filter((field) => field.name === name);
    // What was typed since stays; of the field in question the version that was chosen.
    begin(merged(valuesOf(fields), chosen, sides), [...actors, ...comparison.names], {
      comparison,
      sides,
    });
  };

  return (
    <KeeperContext.Provider
      value={{
        ...drafts.keeper,
        discard: () => {
          if (!window.confirm(t('draft.sure'))) return;
          drafts.keeper.discard();
          begin(null, undefined, null);
        },
      }}
    >
      <DraftOffers
        drafts={drafts.offers}
        version={version}
        onResume={(draft) => {
          drafts.resume(draft);
          begin(valuesOf(draft.fields), draft.actors, null);
        }}
        onDismiss={drafts.dismiss}
      />
      {merge && <ConflictMerge comparison={merge.comparison} sides={merge.sides} onChoose={choose} />}
      {children({
        key: `${form}-${seed.count}`,
        answer: answer !== seed.since ? answer : seed.answer,
        names: seed.names,
      })}
    </KeeperContext.Provider>
  );
}

/** The typed values with those of the chosen side in the fields that differ. */
function merged(
  typed: Record<string, unknown>,
  fields: Comparison['fields'],
  sides: Sides,
): Record<string, unknown> {
  const chosen = fields.map(({ name, form }) => [name, sides[name] === 'theirs' ? form.theirs : form.mine]);
  return { ...typed, ...Object.fromEntries(chosen) };
}
