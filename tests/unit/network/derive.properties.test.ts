import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#app/kernel/day.ts';
import { derive, evidenceBetween } from '#app/network/derive.ts';
import { type EvidenceRows, noEvidence } from '#app/network/evidence/rows.ts';
import { actors, asOf, pair, rowsArbitrary } from './arbitrary.ts';
import { meeting, relationship } from './rows.ts';

const options = { level: 'organisation', asOf } as const;

function weightsOf(rows: EvidenceRows, day: string = asOf, among: readonly string[] = actors) {
  const ties = derive(rows, among, { ...options, asOf: day });
  return new Map(
    Array.from(ties.weight, (weight, place) => {
      const ends = [among[ties.a[place] ?? -1], among[ties.b[place] ?? -1]];
      return [ends.sort().join(), weight] as const;
    }),
  );
}

function reversed(rows: EvidenceRows): EvidenceRows {
  return {
    meetings: rows.meetings
      .toReversed()
      .map((row) => ({ ...row, attendances: row.attendances.toReversed() })),
    relationships: rows.relationships.toReversed(),
    projects: rows.projects
      .toReversed()
      .map((row) => ({ ...row, participants: row.participants.toReversed() })),
    affiliations: rows.affiliations.toReversed(),
  };
}

describe('for any rows', () => {
  test('their order is irrelevant, to the last bit', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        expect(weightsOf(reversed(rows))).toEqual(weightsOf(rows));
      }),
    );
  });

  test('the evidence of each pair sums up to its tie, from both ends', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const weights = weightsOf(rows);
        for (const [a, b] of actors.flatMap((one, place) =>
          actors.slice(place + 1).map((two) => [one, two] as const),
        )) {
          const there = evidenceBetween(rows, actors, [a, b], options);
          const sum = there.reduce((total, item) => total + item.weight, 0);
          expect(sum).toBeCloseTo(weights.get(`${a},${b}`) ?? 0, 9);
          expect(evidenceBetween(rows, actors, [b, a], options)).toEqual(there);
        }
      }),
    );
  });

  test('swapping the ends of relationships changes nothing', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const relationships = rows.relationships.map((row) => ({ ...row, from: row.to, to: row.from }));
        expect(weightsOf({ ...rows, relationships })).toEqual(weightsOf(rows));
      }),
    );
  });

  test('renaming positions changes nothing: ties hang on actors, not on their place in the list', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const there = weightsOf(rows, asOf, actors.toReversed());
        for (const [ends, weight] of weightsOf(rows)) expect(there.get(ends)).toBeCloseTo(weight, 9);
      }),
    );
  });

  test('without anything new a tie of meetings only fades, and by half in a half-life', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const past = { ...rows, projects: [], affiliations: [], relationships: [] };
        const later = { ...past, meetings: past.meetings.filter((row) => row.day <= asOf) };
        const now = weightsOf(later);
        const soon = weightsOf(later, addDays(asOf, 1));
        const year = weightsOf(later, addDays(asOf, 365));
        for (const [ends, weight] of now) {
          expect(soon.get(ends)).toBeLessThan(weight);
          expect(year.get(ends)).toBeCloseTo(weight / 2, 9);
        }
      }),
    );
  });

  test('a disputed relationship adds nothing', () => {
    fc.assert(
      fc.property(rowsArbitrary, pair, (rows, [a = 'A', b = 'B']) => {
        const disputed = relationship('x', a, b, { status: 'DISPUTED', strength: 5 });
        const relationships = [...rows.relationships, disputed];
        expect(weightsOf({ ...rows, relationships })).toEqual(weightsOf(rows));
      }),
    );
  });

  test('nobody and nothing hidden shows: leaving a hidden actor out beforehand is the same', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const meetings = rows.meetings.map((row) => ({
          ...row,
          attendances: row.attendances.filter(({ organisationId }) => organisationId !== 'hidden'),
        }));
        expect(weightsOf({ ...rows, meetings })).toEqual(weightsOf(rows));
      }),
    );
  });
});

test('however many come to a meeting, each takes one meeting’s weight from it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), (k) => {
      const present = Array.from({ length: k }, (_, index) => `o${index}`);
      const ties = derive({ ...noEvidence, meetings: [meeting('m', asOf, present)] }, present, options);
      const taken = new Float64Array(k);
      ties.weight.forEach((weight, place) => {
        for (const end of [ties.a[place] ?? 0, ties.b[place] ?? 0]) taken[end] = (taken[end] ?? 0) + weight;
      });
      for (const weight of taken) expect(weight).toBeCloseTo(1, 9);
    }),
  );
});
