import { collectAll, type DeriveOptions, derive, type EvidenceItem, explainedBetween } from '../derive.ts';
import { type Fold, foldToOrganisations } from '../evidence/fold.ts';
import { type Home, type Homes, homesOf } from '../evidence/home.ts';
import { type EvidenceKindId, evidenceKinds } from '../evidence/kinds.ts';
import { type EvidenceRows, noEvidence, type RelationshipRow } from '../evidence/rows.ts';
import { dayNumber, spanOf } from '../evidence/span.ts';
import type { PlacedActor } from '../place.ts';
import type { Ties } from '../ties.ts';
import { Book, type Pages } from './book.ts';
import { Ledger } from './ledger.ts';
import { Mentions, naming } from './mentions.ts';
import { nearby } from './nearby.ts';

/** An organisation as the network draws it, and how lists order it. */
export interface LiveActor extends PlacedActor {
  readonly name: string;
  readonly shortName: string | null;
  readonly sortKey: string;
  readonly territoryKey: string | null;
  readonly territory: { readonly name: string } | null;
  readonly confirmedAt?: Date | null;
}

/** Kinds of evidence and where their rows lie; `people` come from the affiliations of a person. */
const shelves = { relationship: 'relationships', meeting: 'meetings', project: 'projects' } as const;

type Stale = Readonly<Record<EvidenceKindId, Set<string>>>;

const nothingStale = (): Stale => ({
  relationship: new Set(),
  meeting: new Set(),
  project: new Set(),
  people: new Set(),
});

/**
 * One viewer's network that follows the record: told what has changed, it looks
 * again only at what that touches. A new day or half-life is a pass over all.
 */
export class LiveNetwork {
  readonly #book = new Book<LiveActor>();
  readonly #mentions = new Mentions();
  readonly #homes = new Map<string, readonly Home[]>();
  readonly #numbers = new Map<string, number>();
  #stale = nothingStale();
  #ledger: { readonly question: string; readonly ledger: Ledger } | null = null;
  #rows: EvidenceRows | null = null;

  /** Actors by name: what `a` and `b` of ties are positions in. */
  actors(): readonly LiveActor[] {
    return this.#book.sortedActors();
  }

  /** Takes what has come, changed or gone. */
  take(pages: Pages<LiveActor>): void {
    this.#rows = null;
    // Before and after: whoever it tied and whoever it ties.
    this.#mark(pages);
    this.#mentions.follow(this.#book, pages);
    this.#book.put(pages);
    for (const [contactId, rows] of pages.affiliations) {
      const homes = homesOf(rows ?? []).get(contactId);
      if (homes) this.#homes.set(contactId, homes);
      else this.#homes.delete(contactId);
    }
    this.#mark(pages);
  }

  /** The ties of a day, between positions in `actors()`. */
  tiesOn(day: string, halfLifeDays: number): Ties {
    const question = `${day} ${halfLifeDays}`;
    const asOf = dayNumber(day);
    if (this.#ledger?.question === question) this.#refresh(this.#ledger.ledger, asOf);
    else {
      const ledger = new Ledger(asOf, halfLifeDays);
      for (const kind of evidenceKinds) {
        ledger.fill(kind.id, collectAll(kind, this.#reading(this.rows(), asOf)));
      }
      this.#ledger = { question, ledger };
    }
    this.#stale = nothingStale();
    return this.#ledger.ledger.ties(Uint32Array.from(this.actors(), ({ id }) => this.#numberOf(id)));
  }

  rows(): EvidenceRows {
    this.#rows ??= this.#book.rows();
    return this.#rows;
  }

  /** Whom each person stood for, when. */
  get homes(): Homes {
    return this.#homes;
  }

  /** What lies near two organisations, or near one that is named twice. */
  near(pair: readonly [string, string]): EvidenceRows {
    return nearby(this.#book, this.#mentions, pair);
  }

  /** The organisations among those that rows name. */
  visibleIn(rows: EvidenceRows): string[] {
    return visibleAmong(rows, this.#book.actors);
  }

  /** Ties of any question: another day, a window, people; between positions in `ids`, or in `actors()`. */
  derive(options: DeriveOptions, ids?: readonly string[]): Ties {
    return derive(this.rows(), ids ?? this.actors().map(({ id }) => id), options);
  }

  /** Why two are tied, and the relationships among the reasons; `ids`: who counts, where these are people. */
  evidence(
    pair: readonly [string, string],
    options: DeriveOptions,
    ids?: readonly string[],
  ): { items: EvidenceItem[]; relationships: RelationshipRow[] } {
    const rows = options.level === 'organisation' ? this.near(pair) : this.rows();
    const actors = ids ?? this.visibleIn(rows);
    const items = explainedBetween(rows, actors, pair, options);
    return {
      items,
      relationships: items.flatMap(({ kind, id }) => {
        const row = kind === 'relationship' ? this.#book.relationships.get(id) : undefined;
        return row ? [row] : [];
      }),
    };
  }

  #numberOf(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    this.#numbers.set(id, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  #reading(rows: EvidenceRows, asOf: number) {
    const index = { get: (id: string) => (this.#book.actors.has(id) ? this.#numberOf(id) : undefined) };
    const fold: Fold = foldToOrganisations(index, this.#homes, rows.affiliations);
    return { rows, fold, window: spanOf(null, null), asOf };
  }

  #refresh(ledger: Ledger, asOf: number): void {
    const touched = new Set<number>();
    for (const kind of evidenceKinds) {
      const ids = this.#stale[kind.id];
      if (ids.size === 0) continue;
      const gatherings = collectAll(kind, this.#reading(this.#rowsOf(kind.id, ids), asOf));
      for (const pair of ledger.replace(kind.id, ids, gatherings)) touched.add(pair);
    }
    ledger.settle(touched);
  }

  #rowsOf(kind: EvidenceKindId, ids: ReadonlySet<string>): EvidenceRows {
    const { affiliations } = this.#book;
    if (kind === 'people')
      return { ...noEvidence, affiliations: [...ids].flatMap((id) => affiliations.get(id) ?? []) };
    const shelf: ReadonlyMap<string, unknown> = this.#book[shelves[kind]];
    return { ...noEvidence, [shelves[kind]]: [...ids].flatMap((id) => shelf.get(id) ?? []) };
  }

  #mark(pages: Pages<LiveActor>): void {
    if (!this.#ledger) return;
    for (const [id] of pages.relationships) this.#stale.relationship.add(id);
    for (const [id] of pages.meetings) this.#stale.meeting.add(id);
    for (const [id] of pages.projects) this.#stale.project.add(id);
    for (const [contactId] of pages.affiliations) this.#markPerson(contactId);
    for (const [id, actor] of pages.actors) {
      // A new name ties nobody else.
      if (this.#book.actors.has(id) === (actor !== null)) continue;
      this.#markNamed(id);
      for (const contactId of this.#mentions.peopleAt(id)) this.#markPerson(contactId);
    }
  }

  #markPerson(contactId: string): void {
    this.#stale.people.add(contactId);
    this.#markNamed(contactId);
  }

  #markNamed(who: string): void {
    const [relationships, meetings, projects] = naming.map((kind) => this.#mentions.of(kind, who));
    for (const id of relationships ?? []) this.#stale.relationship.add(id);
    for (const id of meetings ?? []) this.#stale.meeting.add(id);
    for (const id of projects ?? []) this.#stale.project.add(id);
  }
}

/** The visible ones among the organisations that rows name, in an order of its own. */
function visibleAmong(rows: EvidenceRows, actors: ReadonlyMap<string, unknown>): string[] {
  const named = new Set<string | null>([
    ...rows.relationships.flatMap(({ from, to }) => [from.organisationId, to.organisationId]),
    ...rows.meetings.flatMap(({ attendances }) => attendances.map((row) => row.organisationId)),
    ...rows.projects.flatMap(({ participants }) => participants.map((row) => row.organisationId)),
    ...rows.affiliations.map((row) => row.organisationId),
  ]);
  return [...named]
    .filter((id) => id !== null)
    .filter((id) => actors.has(id))
    .sort();
}
