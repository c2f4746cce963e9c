import type { AffiliationRow } from '../evidence/rows.ts';
import type { Book, Pages } from './book.ts';

/** Kinds of records that name organisations and people. */
export const naming = ['relationships', 'meetings', 'projects'] as const;
export type Naming = (typeof naming)[number];

type Index = Map<string, Set<string>>;

function note(index: Index, who: string, id: string): void {
  const known = index.get(who);
  if (known) known.add(id);
  else index.set(who, new Set([id]));
}

function strike(index: Index, who: string, id: string): void {
  const known = index.get(who);
  known?.delete(id);
  if (known?.size === 0) index.delete(who);
}

const none: ReadonlySet<string> = new Set();

/** Whom each record names: where somebody changes, these are the records to look at again. */
export class Mentions {
  readonly #of: Readonly<Record<Naming, Index>> = {
    relationships: new Map(),
    meetings: new Map(),
    projects: new Map(),
  };
  readonly #peopleAt: Index = new Map();

  /** The records of a kind that name an organisation or a person. */
  of(kind: Naming, who: string): ReadonlySet<string> {
    return this.#of[kind].get(who) ?? none;
  }

  /** The people who have or had a function there. */
  peopleAt(organisationId: string): ReadonlySet<string> {
    return this.#peopleAt.get(organisationId) ?? none;
  }

  /** To be told before the book is. */
  follow<Actor extends { readonly id: string; readonly sortKey: string }>(
    book: Book<Actor>,
    pages: Pages<Actor>,
  ): void {
    for (const kind of naming) {
      for (const [id, row] of pages[kind]) {
        const before = book[kind].get(id);
        for (const who of before ? namedIn(before) : []) strike(this.#of[kind], who, id);
        for (const who of row ? namedIn(row) : []) note(this.#of[kind], who, id);
      }
    }
    for (const [contactId, rows] of pages.affiliations) {
      const before: readonly AffiliationRow[] = book.affiliations.get(contactId) ?? [];
      for (const { organisationId } of before) strike(this.#peopleAt, organisationId, contactId);
      for (const { organisationId } of rows ?? []) note(this.#peopleAt, organisationId, contactId);
    }
  }
}

interface Named {
  readonly organisationId: string | null;
  readonly contactId?: string | null;
}

type Row = NonNullable<Pages<never>[Naming][number][1]>;

function endsOf(row: Row): readonly Named[] {
  if ('from' in row) return [row.from, row.to];
  return 'attendances' in row ? row.attendances : row.participants;
}

/** Every organisation and person that a record names. */
export function namedIn(row: Row): string[] {
  return endsOf(row).flatMap(({ organisationId, contactId = null }) =>
    [organisationId, contactId].filter((id) => id !== null),
  );
}
