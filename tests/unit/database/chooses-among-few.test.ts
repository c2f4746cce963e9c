import { describe, expect, it } from 'vitest';
import { choosesAmongFew } from '#app/database/reading.server.ts';

describe('what a question chooses among', () => {
  it.each([
    ['named records', { id: { in: ['a', 'b'] } }],
    ['one record', { id: 'a' }],
    ['what belongs to one', { organisationId: 'a', deletedAt: null }],
    ['within a scope', { AND: [{ regions: { some: { regionKey: { in: ['r'] } } } }, { contactId: 'a' }] }],
    ['either end', { OR: [{ fromOrganisationId: 'a' }, { toOrganisationId: 'a' }] }],
    ['what a named one takes part in', { participants: { some: { organisation: { AND: [{ id: 'a' }] } } } }],
  ])('is few: %s', (_, where) => {
    expect(choosesAmongFew(where)).toBe(true);
  });

  it.each([
    ['nothing said', undefined],
    ['all', {}],
    ['a scope', { AND: [{ regions: { some: { regionKey: { in: ['r'] } } } }, { deletedAt: null }] }],
    ['those of nobody', { contactId: null }],
    ['one branch is open', { OR: [{ organisationId: 'a' }, { title: 'x' }] }],
    ['no branch', { OR: [] }],
    ['all but one', { NOT: { organisationId: 'a' } }],
    ['all without a tie to one', { claims: { none: { organisationId: 'a' } } }],
    ['a field that only sounds so', { county: { key: 'a' } }],
  ])('is many: %s', (_, where) => {
    expect(choosesAmongFew(where)).toBe(false);
  });
});
