import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#app/kernel/day.ts';
import { derive, evidenceBetween } from '#app/network/derive.ts';
import type { EvidenceRows } from '#app/network/evidence/rows.ts';
import type { Page, Pages } from '#app/network/live/book.ts';
import { type LiveActor, LiveNetwork } from '#app/network/live/live-network.ts';
import { actors, asOf, rowsArbitrary } from './arbitrary.ts';

interface State {
  readonly rows: EvidenceRows;
  readonly visible: readonly string[];
}

const state: fc.Arbitrary<State> = fc.record({
  rows: rowsArbitrary,
  visible: fc.subarray([...actors, 'hidden'], { minLength: 3 }),
});

const actorOf = (id: string): LiveActor => ({
  id,
  name: id,
  shortName: null,
  // Against the order of the ids.
  sortKey: String.fromCharCode(200 - id.charCodeAt(0)),
  sector: 'BUSINESS',
  countyKey: null,
  territoryKey: null,
  territory: null,
});

type Rows<Row> = ReadonlyMap<string, Row>;

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): Rows<Row> =>
  new Map(rows.map((row) => [row.id, row]));

/** What has changed, gone and come between two states; what is equal stays out. */
function page<Row>(before: Rows<Row>, after: Rows<Row>): Page<Row> {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((id) => JSON.stringify(before.get(id)) !== JSON.stringify(after.get(id)))
    .map((id) => [id, after.get(id) ?? null] as const);
}

function pagesBetween(before: State, after: State): Pages<LiveActor> {
  const people = ({ rows }: State) => Map.groupBy(rows.affiliations, ({ contactId }) => contactId);
  const seen = ({ visible }: State) => byId(visible.map(actorOf));
  return {
    actors: page(seen(before), seen(after)),
    relationships: page(byId(before.rows.relationships), byId(after.rows.relationships)),
    meetings: page(byId(before.rows.meetings), byId(after.rows.meetings)),
    projects: page(byId(before.rows.projects), byId(after.rows.projects)),
    affiliations: page(people(before), people(after)),
  };
}

const empty: State = {
  rows: { relationships: [], meetings: [], projects: [], affiliations: [] },
  visible: [],
};

function follow(
  states: readonly State[],
  onEach: (network: LiveNetwork, state: State, turn: number) => void,
) {
  const network = new LiveNetwork();
  let before = empty;
  states.forEach((after, turn) => {
    network.take(pagesBetween(before, after));
    onEach(network, after, turn);
    before = after;
  });
}

const inOrder = ({ visible }: State) => visible.map(actorOf).sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1));

describe('a network that follows the record', () => {
  test('has the ties of a full derivation to the last bit, whatever comes, changes, goes or is hidden', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 2, maxLength: 5 }), (states) => {
        follow(states, (network, now) => {
          const ids = inOrder(now).map(({ id }) => id);
          expect(network.actors().map(({ id }) => id)).toEqual(ids);
          expect(network.tiesOn(asOf, 365)).toEqual(
            derive(now.rows, ids, { level: 'organisation', asOf, halfLifeDays: 365 }),
          );
        });
      }),
      { numRuns: 300 },
    );
  });

  test('and so on the next day and under another half-life, with changes unread in between', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 3, maxLength: 6 }), (states) => {
        follow(states, (network, now, turn) => {
          if (turn % 2 === 1) return;
          const day = addDays(asOf, turn);
          const halfLifeDays = turn === 4 ? 100 : 365;
          const ids = inOrder(now).map(({ id }) => id);
          expect(network.tiesOn(day, halfLifeDays)).toEqual(
            derive(now.rows, ids, { level: 'organisation', asOf: day, halfLifeDays }),
          );
        });
      }),
    );
  });

  test('tells why two are tied as the whole record would', () => {
    fc.assert(
      fc.property(fc.tuple(state, state), (states) => {
        follow(states, (network, { rows, visible }) => {
          const ids = visible.toSorted();
          const options = { level: 'organisation', asOf } as const;
          for (const [a, b] of [ids.slice(0, 2), ids.slice(-2)]) {
            const pair = [a ?? '', b ?? ''] as const;
            expect(network.evidence(pair, options).items).toEqual(evidenceBetween(rows, ids, pair, options));
          }
        });
      }),
    );
  });
});
