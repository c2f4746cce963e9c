import { isDay, toLocalInput } from '#app/kernel/day.ts';
import { centsOf, formatEuroEntry } from '#app/kernel/euro.ts';
import { type NameOf, nothing, type Reference, type ReferenceKind, type Shown } from './shown.ts';

/** One field of a record as its history knows it: what it is called, how it is shown and how it is put back. */
export interface HistoryField {
  /** Key of its label in the translations, `organisation:field.name`. */
  readonly label: string;
  /** The name under which the record's policy says who is shown it, where that is not the field's own. */
  readonly guard?: string;
  /** Long texts are compared word by word. */
  readonly long: boolean;
  /** Whether an earlier value can be put back by an update. */
  readonly restorable: boolean;
  /** A form that leaves it out means: as it is. */
  readonly emptyKeeps: boolean;
  readonly references: (value: unknown) => readonly Reference[];
  readonly show: (value: unknown, nameOf: NameOf) => Shown;
  /** The value as the record's form sends it. */
  readonly toForm: (value: unknown) => unknown;
}

interface Extras {
  readonly guard?: string;
  readonly restorable?: boolean;
  readonly emptyKeeps?: boolean;
}

function isNone(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

function field(
  label: string,
  show: (value: unknown, nameOf: NameOf) => Shown,
  { guard, restorable = true, emptyKeeps = false }: Extras = {},
): HistoryField {
  return {
    label,
    ...(guard ? { guard } : {}),
    long: false,
    restorable,
    emptyKeeps,
    references: () => [],
    show: (value, nameOf) => (isNone(value) ? nothing : show(value, nameOf)),
    toForm: (value) => (isNone(value) ? '' : String(value)),
  };
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A few words. */
export function text(label: string, extras?: Extras): HistoryField {
  return field(label, (value) => ({ as: 'text', text: String(value) }), extras);
}

/** Paragraphs. */
export function longText(label: string, extras?: Extras): HistoryField {
  return { ...text(label, extras), long: true };
}

export function number(label: string, extras?: Extras): HistoryField {
  return field(label, (value) => ({ as: 'number', number: Number(value) }), extras);
}

/** An amount of euros, in the form as people type it: `1.234,56`. */
export function euroText(value: unknown): string {
  const cents = typeof value === 'number' ? centsOf(value) : null;
  return cents === null ? '' : formatEuroEntry(cents);
}

export function euros(label: string, extras?: Extras): HistoryField {
  return {
    ...field(label, (value) => ({ as: 'euros', euros: Number(value) }), extras),
    toForm: euroText,
  };
}

/** One of the choices whose words stand under `words` in the translations. */
export function choice(label: string, words: string, extras?: Extras): HistoryField {
  return field(
    label,
    (value) => ({ as: 'word', key: `${words}${String(value)}`, value: String(value) }),
    extras,
  );
}

export function day(label: string, extras?: Extras): HistoryField {
  return field(
    label,
    (value) =>
      isDay(String(value)) ? { as: 'day', day: String(value) } : { as: 'text', text: String(value) },
    extras,
  );
}

export function instant(label: string, extras?: Extras): HistoryField {
  return {
    ...field(label, (value) => ({ as: 'instant', at: String(value) }), extras),
    toForm: (value) => (isNone(value) ? '' : toLocalInput(new Date(String(value)))),
  };
}

export function flag(label: string, extras?: Extras): HistoryField {
  return {
    ...field(label, (value) => ({ as: 'flag', set: value === true }), extras),
    toForm: (value) => (value === true ? 'on' : undefined),
  };
}

/** Points at a record by its id or key. */
export function reference(label: string, kind: ReferenceKind, extras?: Extras): HistoryField {
  return {
    ...field(label, (value, nameOf) => ({ as: 'name', name: nameOf({ kind, id: String(value) }) }), extras),
    references: (value) => (isNone(value) ? [] : [{ kind, id: String(value) }]),
  };
}

/** The actor of `organisation:…` or `contact:…`. */
export function actorOf(value: unknown): Reference | null {
  const [kind, id] = String(value).split(':', 2);
  return (kind === 'organisation' || kind === 'contact') && id ? { kind, id } : null;
}

/** Its name. */
export function showActor(value: unknown, nameOf: NameOf): Shown {
  const actor = actorOf(value);
  return { as: 'name', name: actor && nameOf(actor) };
}

/** One person or organisation. */
export function actor(label: string, extras?: Extras): HistoryField {
  return {
    ...field(label, showActor, extras),
    references: (value) => [actorOf(value)].filter((one) => one !== null),
  };
}

interface ListOptions extends Extras {
  readonly item: (value: unknown, nameOf: NameOf) => Shown;
  readonly references?: (value: unknown) => readonly Reference[];
  readonly toForm: (items: readonly unknown[]) => unknown;
}

/** Several of a kind, each shown by itself. */
export function list(label: string, { item, references, toForm, ...extras }: ListOptions): HistoryField {
  return {
    ...field(
      label,
      (value, nameOf) => {
        const items = listOf(value);
        return items.length === 0 ? nothing : { as: 'list', items: items.map((one) => item(one, nameOf)) };
      },
      extras,
    ),
    references: (value) => (references ? listOf(value).flatMap(references) : []),
    toForm: (value) => toForm(listOf(value)),
  };
}

/** Words separated by commas in the form. */
export function words(label: string, extras?: Extras): HistoryField {
  return list(label, {
    ...extras,
    item: (value) => ({ as: 'text', text: String(value) }),
    toForm: (items) => items.join(', '),
  });
}

/** Several records of one kind by their ids. */
export function references(label: string, kind: ReferenceKind, extras?: Extras): HistoryField {
  return list(label, {
    ...extras,
    item: (value, nameOf) => ({ as: 'name', name: nameOf({ kind, id: String(value) }) }),
    references: (value) => [{ kind, id: String(value) }],
    toForm: (items) => items.map(String),
  });
}

/** Several people and organisations. */
export function actors(label: string, extras?: Extras): HistoryField {
  return list(label, {
    ...extras,
    item: showActor,
    references: (value) => [actorOf(value)].filter((one) => one !== null),
    toForm: (items) => items.map(String),
  });
}

/** All fields of one kind of record, by their names in its snapshot; those not listed are not shown. */
export type HistoryFields = Readonly<Record<string, HistoryField>>;
