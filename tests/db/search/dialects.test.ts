import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { UserActor } from '#app/access/actor.ts';
import { type Role, roles } from '#app/access/role.ts';
import { type Database, openDatabase } from '#app/database/client.server.ts';
import { environmentOf } from '#app/kernel/environment.server.ts';
import { seedDemo } from '../../../scripts/seed/demo.ts';
import { dialects, type FreshDatabase, freshDatabase } from '../../support/database.ts';
import { northern } from '../../support/office.ts';
import { searchFor } from '../../support/searching.ts';

const opened: Array<{ readonly fresh: FreshDatabase; readonly database: Database }> = [];

beforeAll(async () => {
  for (const dialect of dialects) {
    const fresh = await freshDatabase(dialect);
    const database = openDatabase(fresh.url);
    opened.push({ fresh, database });
    await seedDemo(database, { password: 'Beispiel-Passwort-2026', asOf: '2026-11-24' });
  }
}, 120_000);

afterAll(async () => {
  for (const { fresh, database } of opened) {
    await database.close();
    await fresh.remove();
  }
});

const at = new Date('2026-11-24T12:00:00Z');

async function ask(role: Role, q: string, more: object = {}): Promise<string[]> {
  return Promise.all(
    opened.map(async ({ database }) => {
      const partner = await database.read.user.findFirst({ where: { role: 'PARTNER' } });
      const actor: UserActor = {
        kind: 'user',
        userId: '01900000-0000-7000-8000-000000000000',
        name: '',
        email: '',
        role,
        regionKeys: [northern],
        organisationId: role === 'PARTNER' ? (partner?.organisationId ?? null) : null,
      };
      return JSON.stringify(
        await searchFor({ ...environmentOf(database), now: () => at }, actor, q, { ...more }),
      );
    }),
  );
}

const words = [
  'Nordhausen',
  'nordhuasen',
  'hausen',
  'Müller',
  'mueller',
  'muller',
  'Schmidt',
  'Stadt',
  'Gemeinde',
  'Hochschule',
  'Hochschlue',
  'GmbH',
  'Treffen',
  'Fachkräfte',
  'fachkraefte',
  'Ausbildung',
  'Landratsamt',
  'Bürgermeister',
  'S',
  'a',
  'in',
  'Kreis',
  '03631',
  'example',
  'Ł',
  'ß',
  'Weiß',
  'weis',
  'Sondershausen Stadt',
  'Stadt Sondershausen',
];

it('answers alike on both dialects, in the same order', async () => {
  let found = 0;
  for (const role of roles) {
    for (const q of words) {
      const [one, other] = await ask(role, q);
      expect(other, `${q} as ${role}`).toBe(one);
      if (one?.includes('"hits":[{')) found += 1;
    }
  }
  expect(found).toBeGreaterThan(50);
}, 120_000);

it('answers alike whatever is typed', async () => {
  const piece = fc.oneof(
    fc.constantFrom(...words),
    fc.tuple(fc.constantFrom(...words), fc.nat(6)).map(([word, cut]) => word.slice(0, cut + 1)),
    fc
      .tuple(fc.constantFrom(...words), fc.nat(6))
      .map(([word, cut]) => word.slice(0, cut) + word.slice(cut + 1)),
    fc.string({ maxLength: 6, unit: 'grapheme' }),
  );
  const query = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(' '));
  await fc.assert(
    fc.asyncProperty(
      query,
      fc.constantFrom(...roles),
      fc.constantFrom('best', 'all'),
      async (q, role, view) => {
        const [one, other] = await ask(role, q, { view });
        expect(other).toBe(one);
      },
    ),
    { numRuns: 60, seed: 4 },
  );
}, 120_000);
