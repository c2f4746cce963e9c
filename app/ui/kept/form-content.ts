import { parse } from '@conform-to/react';
import { joinMoments } from '#app/kernel/moment.ts';
import type { ActorOption } from '../actor-search.ts';
import type { Draft } from './draft-store.ts';

/** Everything typed and chosen in a form, as it would be sent. */
export type Content = Pick<Draft, 'fields' | 'actors'>;

/** What a form holds at this moment. Pickers say on their hidden fields whom they mean. */
export function contentOf(form: HTMLFormElement): Content {
  const fields = [...new FormData(form)].filter(
    (field): field is [string, string] => typeof field[1] === 'string',
  );
  const chips = form.querySelectorAll<HTMLInputElement>('input[type="hidden"][data-label]');
  const actors = [...chips].flatMap(({ value, dataset }): ActorOption[] => {
    const [kind, id] = value.split(':', 2);
    if ((kind !== 'organisation' && kind !== 'contact') || !id) return [];
    return [{ kind, id, label: dataset.label ?? '', detail: dataset.detail ?? '' }];
  });
  return { fields, actors };
}

export function isSameContent(a: Content, b: Content): boolean {
  return JSON.stringify(a.fields) === JSON.stringify(b.fields);
}

/** The fields by their names, rows as lists, the way a form is given its first values. */
export function valuesOf(fields: Content['fields']): Record<string, unknown> {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return parse(joinMoments(form), { resolve: () => ({ value: null }) }).payload;
}

/** A few words by which somebody recognises their draft. */
export function titleOf({ fields, actors }: Content): string {
  const named = ['title', 'name', 'lastName', 'minutes', 'note', 'notes']
    .map((name) => fields.find(([known]) => known === name)?.[1].trim())
    .find(Boolean);
  const text = named ?? actors.map(({ label }) => label).join(', ');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Whom a picker's values name, as far as that is known. */
export function chosenFrom(values: unknown, known: readonly ActorOption[]): ActorOption[] {
  const wanted = (Array.isArray(values) ? values : [values]).filter(
    (value) => typeof value === 'string' && value,
  );
  return wanted.flatMap((value) => {
    const option = known.find(({ kind, id }) => value === id || value === `${kind}:${id}`);
    return option ? [option] : [];
  });
}

/**
 * Whom a picker for one names. Somebody without a name here, whom only others
 * see, keeps their place under other words: they must not vanish by being saved.
 */
export function chosenOne(
  kind: ActorOption['kind'],
  id: unknown,
  known: readonly ActorOption[],
  unnamed: string,
): ActorOption | null {
  if (typeof id !== 'string' || !id) return null;
  return known.find((option) => option.id === id) ?? { kind, id, label: unnamed, detail: '' };
}
