import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeAccounts, pageOfAccounts } from '#app/records/account/arrange.ts';
import { accountSorts } from '#app/records/account/terms.ts';

const account = (id: string, name: string, more: object = {}) => ({
  id,
  name,
  email: `${id}@example.org`,
  role: 'MANAGER',
  disabled: false,
  lastSignInAt: null as string | null,
  regionKeys: ['R-NORD'],
  organisation: null as { name: string } | null,
  ...more,
});

const accounts = [
  account('a', 'Jörg Zander', { lastSignInAt: '2026-11-02T08:00:00.000Z' }),
  account('b', 'Änne Beispiel', { role: 'LEADERSHIP', disabled: true }),
  account('c', 'Zoe Zufall', { role: 'ADMIN', regionKeys: [], lastSignInAt: '2026-11-20T08:00:00.000Z' }),
  account('d', 'Bert Beispiel', {
    role: 'PARTNER',
    regionKeys: [],
    organisation: { name: 'Müller & Söhne' },
  }),
  account('e', 'anna Beispiel', { regionKeys: ['R-SUED', 'R-NORD'] }),
];

const everybody = { q: '', region: null };
const idsOf = (filter: object, sort: (typeof accountSorts)[number] = 'name') =>
  arrangeAccounts(accounts, { ...everybody, ...filter }, sort)
    .map(({ id }) => id)
    .join('');

describe('the list of accounts', () => {
  it.each([
    [{ q: 'joerg' }, 'a'],
    [{ q: 'jorg' }, 'a'],
    [{ q: 'beispiel' }, 'ebd'],
    [{ q: 'beispiel ANNE' }, 'b'],
    [{ q: 'e@example' }, 'e'],
    [{ q: 'mueller' }, 'd'],
    [{ q: 'niemand' }, ''],
    [{ role: 'ADMIN' }, 'c'],
    [{ state: 'disabled' }, 'b'],
    [{ state: 'active' }, 'edac'],
    // An administrator works in every region.
    [{ region: 'R-SUED' }, 'ec'],
    [{ role: 'PARTNER', state: 'disabled' }, ''],
  ])('filtered by %j is %j', (filter, ids) => {
    expect(idsOf(filter)).toBe(ids);
  });

  it.each([
    ['name', 'ebdac'],
    ['-name', 'cadbe'],
    ['email', 'abcde'],
    ['-email', 'edcba'],
    // Those who have never been here stand together, at the end of "lately first".
    ['last', 'bdeac'],
    ['-last', 'cabde'],
  ] as const)('sorted by %s is %j', (sort, ids) => {
    expect(idsOf({}, sort)).toBe(ids);
  });

  it('shows everybody once, page by page, there and back', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.uuid(), { maxLength: 40 }),
        fc.constantFrom(...accountSorts),
        fc.integer({ min: 1, max: 12 }),
        (ids, sort, size) => {
          const list = arrangeAccounts(
            ids.map((id, index) => account(id, `Name ${index % 3}`)),
            everybody,
            sort,
          );
          const seen: string[] = [];
          const firsts: string[] = [];
          for (let after: string | undefined | null; after !== null; ) {
            const page = pageOfAccounts(list, { size, after });
            expect(page.total).toBe(ids.length);
            expect(page.items.length).toBeLessThanOrEqual(size);
            if (page.items[0]) firsts.push(page.items[0].id);
            seen.push(...page.items.map(({ id }) => id));
            after = page.next;
          }
          expect(seen).toEqual(list.map(({ id }) => id));
          for (let at = firsts.length - 1; at > 0; at -= 1) {
            const back = pageOfAccounts(list, { size, before: firsts[at] });
            expect(back.items[0]?.id).toBe(firsts[at - 1]);
          }
        },
      ),
    );
  });

  it('begins at its start where the place that was kept is gone', () => {
    const list = arrangeAccounts(accounts, everybody, 'name');
    expect(pageOfAccounts(list, { size: 2, after: 'gone' }).items.map(({ id }) => id)).toEqual(['e', 'b']);
    expect(pageOfAccounts(list, { size: 2, before: 'gone' }).items.map(({ id }) => id)).toEqual(['e', 'b']);
  });
});
