import { describe, expect, it } from 'vitest';
import { type Askable, mostImportant } from '#app/records/campaign/most-important.ts';

const end = (sortKey: string, visibility = 'PARTNERS') => ({ sortKey, visibility, deletedAt: null });

function tie(id: string, other: string, extra: Partial<Askable> = {}): Askable {
  return {
    id,
    fromOrganisationId: 'own',
    toOrganisationId: other,
    status: 'PROPOSED',
    since: null,
    fromOrganisation: end('own'),
    toOrganisation: end(other),
    claims: [],
    ...extra,
  };
}

const claim = (organisationId: string, strength: number | null) => ({
  organisationId,
  strength,
  verdict: 'CONFIRMED',
});

const of = (rows: readonly Askable[], id = 'own') => mostImportant([id], rows).get(id);

describe('the most important ties', () => {
  it('are those that the organisation itself called strong, then the surest, the oldest, by name', () => {
    const rows = [
      tie('z', 'zebra'),
      tie('a', 'amsel'),
      tie('old', 'yak', { since: '1999-01-01' }),
      tie('sure', 'xerus', { status: 'CONFIRMED_BY_BOTH' }),
      tie('strong', 'wal', { status: 'DISPUTED', claims: [claim('own', 5)] }),
    ];
    expect(of(rows)).toEqual(['strong', 'sure', 'old', 'a', 'z']);
    expect(of(rows.toReversed())).toEqual(of(rows));
  });

  it('are five at most', () => {
    const rows = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => tie(id, id));
    expect(of(rows)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('tell nothing of what the other side called strong', () => {
    const rows = [tie('a', 'a'), tie('b', 'b', { claims: [claim('b', 5)] })];
    expect(of(rows)).toEqual(['a', 'b']);
  });

  it('are asked of both ends, and never with whom the one is not shown', () => {
    const rows = [
      tie('both', 'b'),
      tie('hidden', 'c', { toOrganisation: end('c', 'OFFICE') }),
      tie('gone', 'd', { toOrganisation: { ...end('d'), deletedAt: new Date() } }),
    ];
    const found = mostImportant(['own', 'b', 'c'], rows);
    expect([found.get('own'), found.get('b'), found.get('c')]).toEqual([['both'], ['both'], ['hidden']]);
  });

  it('are none where nothing is on record', () => {
    expect(of([])).toEqual([]);
  });
});
