import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeCursor } from '#app/database/keyset.ts';
import { type Counted, openCounted } from '../support/counted.ts';
import { dialects, type FreshDatabase, freshDatabase } from '../support/database.ts';
import { demoPassword } from '../support/demo.ts';

const paged = [
  '/organisationen',
  '/organisationen?sort=contact',
  '/organisationen.csv',
  '/kontakte',
  '/kontakte?sort=contact',
  '/treffen',
  '/treffen?ansicht=agenda',
  '/projekte',
  '/angebote',
  '/vermittlungen',
  '/papierkorb',
  '/import',
  '/kampagnen',
  '/einladungen',
  '/betroffenenanfragen',
  '/rueckmeldungen',
];
const id = '0158a394-fc80-776f-878a-9ddb0627061a';
const cursors = {
  text: encodeCursor({ value: 'müller', id }),
  instant: encodeCursor({ value: new Date('2026-01-01'), id }),
  nothing: encodeCursor({ value: null, id }),
  NUL: encodeCursor({ value: 'a\0b', id }),
};

describe.each(dialects)('cursors that are not of the list (%s)', (dialect) => {
  let fresh: FreshDatabase;
  let office: Counted;
  beforeAll(async () => {
    fresh = await freshDatabase(dialect, 'demo');
    office = await openCounted(fresh.url, demoPassword);
  });
  afterAll(async () => {
    await office?.close();
    await fresh?.remove();
  });

  it.each(paged)('%s shows a page all the same', async (path) => {
    for (const [kind, cursor] of Object.entries(cursors)) {
      for (const way of ['after', 'before']) {
        const joined = `${path}${path.includes('?') ? '&' : '?'}${way}=${encodeURIComponent(cursor)}`;
        expect([kind, way, (await office.ask(joined)).status]).toEqual([kind, way, 200]);
      }
    }
  });
});
