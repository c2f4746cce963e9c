import { weigh } from '../derive.ts';
import type { Gathering } from '../evidence/gathering.ts';
import { type EvidenceKindId, evidenceKinds } from '../evidence/kinds.ts';
import { standingOf } from '../standing.ts';
import { TieColumns, type Ties } from '../ties.ts';

/** More than any actor's number: the pair of two such still is a whole number that a double holds. */
const mostActors = 2 ** 26;

/** A record that ties, and what it gives whom. */
interface Source {
  readonly kind: number;
  readonly id: string;
  readonly gatherings: readonly Gathering[];
}

function inOrder(one: Source, other: Source): number {
  return one.kind - other.kind || (one.id < other.id ? -1 : 1);
}

/**
 * Ties of one day that follow their evidence: where a record changes, only the
 * pairs that it ties, or tied, are added up anew. Each is added up in the order
 * in which `derive` does it, so that the figures are the same to the last bit.
 */
export class Ledger {
  readonly #asOf: number;
  readonly #halfLifeDays: number;
  readonly #columns = new TieColumns(mostActors);
  readonly #sources = evidenceKinds.map(() => new Map<string, Source>());
  /** What each actor stands in. */
  readonly #byActor = new Map<number, Set<Source>>();

  constructor(asOf: number, halfLifeDays: number) {
    this.#asOf = asOf;
    this.#halfLifeDays = halfLifeDays;
  }

  /** Enters the evidence of a kind into an empty ledger, kind after kind; sorted, as `collectAll` gives it. */
  fill(kindId: EvidenceKindId, gatherings: readonly Gathering[]): void {
    const kind = evidenceKinds.findIndex(({ id }) => id === kindId);
    for (const [id, own] of Map.groupBy(gatherings, (gathering) => gathering.id)) {
      this.#enter({ kind, id, gatherings: own });
      for (const gathering of own) this.#add(kind, gathering);
    }
  }

  /** Puts what some records of a kind now give in the place of what they gave; returns the pairs to settle. */
  replace(kindId: EvidenceKindId, ids: Iterable<string>, gatherings: readonly Gathering[]): Set<number> {
    const kind = evidenceKinds.findIndex(({ id }) => id === kindId);
    const found = Map.groupBy(gatherings, ({ id }) => id);
    const touched = new Set<number>();
    for (const id of ids) {
      const before = this.#sources[kind]?.get(id);
      if (before) this.#strike(before);
      const own = found.get(id) ?? [];
      if (own.length > 0) this.#enter({ kind, id, gatherings: own });
      for (const gathering of [...(before?.gatherings ?? []), ...own]) {
        eachPair(gathering, (a, b) => touched.add(a * mostActors + b));
      }
    }
    return touched;
  }

  /** Adds these pairs up anew. */
  settle(pairs: ReadonlySet<number>): void {
    for (const pair of pairs) this.#settleOne(Math.floor(pair / mostActors), pair % mostActors);
  }

  /** @param numbers the number of the actor at each position */
  ties(numbers: Uint32Array): Ties {
    return this.#columns.finish(numbers);
  }

  #settleOne(a: number, b: number): void {
    const [one, other] = [this.#byActor.get(a), this.#byActor.get(b)];
    const [fewer, more] = (one?.size ?? 0) <= (other?.size ?? 0) ? [one, other] : [other, one];
    const shared = [...(fewer ?? [])].filter((source) => more?.has(source)).sort(inOrder);
    this.#columns.clear(a, b);
    for (const { kind, gatherings } of shared) {
      for (const gathering of gatherings) {
        if (!gathering.actors.includes(a) || !gathering.actors.includes(b)) continue;
        this.#addPair(kind, gathering, a, b);
      }
    }
  }

  #add(kind: number, gathering: Gathering): void {
    eachPair(gathering, (a, b) => this.#addPair(kind, gathering, a, b));
  }

  #addPair(place: number, gathering: Gathering, a: number, b: number): void {
    const kind = evidenceKinds[place];
    if (!kind) return;
    const { weight, last } = weigh(kind, gathering, this.#asOf, this.#halfLifeDays);
    this.#columns.add(kind, standingOf(gathering), a, b, weight, last);
  }

  #enter(source: Source): void {
    this.#sources[source.kind]?.set(source.id, source);
    for (const actor of actorsOf(source)) {
      const own = this.#byActor.get(actor);
      if (own) own.add(source);
      else this.#byActor.set(actor, new Set([source]));
    }
  }

  #strike(source: Source): void {
    this.#sources[source.kind]?.delete(source.id);
    for (const actor of actorsOf(source)) this.#byActor.get(actor)?.delete(source);
  }
}

function actorsOf({ gatherings }: Source): Set<number> {
  return new Set(gatherings.flatMap(({ actors }) => actors));
}

function eachPair({ actors }: Gathering, onPair: (a: number, b: number) => void): void {
  for (let one = 0; one < actors.length; one += 1) {
    for (let other = one + 1; other < actors.length; other += 1) {
      onPair(actors[one] ?? 0, actors[other] ?? 0);
    }
  }
}
