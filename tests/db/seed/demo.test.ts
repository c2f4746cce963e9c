import { describe, expect, it } from 'vitest';
import type { Database, Transaction } from '#app/database/client.server.ts';
import { verifyPassword } from '#app/platform/passwords.server.ts';
import { isDemo } from '#app/records/setting/store.server.ts';
import { seedDemo } from '../../../scripts/seed/demo.ts';
import { seedReference } from '../../../scripts/seed/reference.ts';
import { type Dialect, eachDialect } from '../../support/database.ts';

const asOf = '2026-11-23';
const password = 'Beispiel-Passwort-2026';

/** What a viewer could tell apart, as text; without the hashes, whose salt is new every time. */
async function contents(db: Transaction): Promise<Record<string, string>> {
  const orderBy = { id: 'asc' } as const;
  const tables = {
    users: db.user.findMany({ orderBy, omit: { passwordHash: true } }),
    organisations: db.organisation.findMany({ orderBy }),
    contacts: db.contact.findMany({ orderBy }),
    affiliations: db.affiliation.findMany({ orderBy }),
    meetings: db.meeting.findMany({ orderBy }),
    attendances: db.attendance.findMany({ orderBy }),
    followUps: db.followUp.findMany({ orderBy }),
    relationships: db.relationship.findMany({ orderBy }),
    projects: db.project.findMany({ orderBy }),
    listings: db.listing.findMany({ orderBy }),
    introductions: db.introduction.findMany({ orderBy }),
    campaigns: db.campaign.findMany({ orderBy }),
    campaignRequests: db.campaignRequest.findMany({
      orderBy,
      include: { ties: { orderBy: { relationshipId: 'asc' } } },
    }),
    claims: db.claim.findMany({ orderBy }),
    networkViews: db.networkView.findMany({ orderBy }),
    presentations: db.presentation.findMany({ orderBy, include: { steps: true } }),
    budgetItems: db.budgetItem.findMany({ orderBy }),
    history: db.auditEntry.findMany({ orderBy }),
  };
  const found: Record<string, string> = {};
  for (const [name, rows] of Object.entries(tables)) {
    found[name] = JSON.stringify(await rows, (_key, value) =>
      typeof value === 'bigint' ? String(value) : value,
    );
  }
  return found;
}

const seen = new Map<Dialect, Record<string, string>>();

eachDialect('the demo in a database', (context) => {
  it('leaves nothing when it is broken off at the very end', async () => {
    const { database } = context;
    const broken: Database = {
      dialect: database.dialect,
      folder: database.folder,
      files: database.files,
      read: database.read,
      visit: database.visit,
      close: () => Promise.resolve(),
      transaction: (work) =>
        database.transaction(async (db) => {
          await work(db);
          throw new Error('broken off');
        }),
    };
    const before = await contents(database.read);
    await expect(seedDemo(broken, { password, asOf })).rejects.toThrow('broken off');
    expect(await contents(database.read)).toEqual(before);
    expect(await database.read.setting.count()).toBe(0);
    expect(await database.read.tag.count()).toBe(0);
  });

  it('is there with its four accounts and a history for every record', async () => {
    const { database } = context;
    const result = await seedDemo(database, { password, asOf });
    expect(result?.accounts).toEqual([
      { email: 'manager@example.org', role: 'MANAGER', password },
      { email: 'partner@example.org', role: 'PARTNER', password },
      { email: 'leadership@example.org', role: 'LEADERSHIP', password },
      { email: 'admin@example.org', role: 'ADMIN', password },
    ]);
    const db = database.read;
    expect(await isDemo(db)).toBe(true);
    expect((await db.revision.findUnique({ where: { scope: 'network' } }))?.number).toBeGreaterThan(0);
    const users = await db.user.findMany({ include: { organisation: true, regions: true } });
    const manager = users.find(({ email }) => email === 'manager@example.org');
    expect(await verifyPassword(manager?.passwordHash ?? null, password)).toBe(true);
    expect(manager?.regions.map(({ regionKey }) => regionKey)).toEqual(['R-NORDTHUERINGEN']);
    expect(users.find(({ role }) => role === 'PARTNER')?.organisation?.name).toBe('Hochschule Nordhausen');
    expect(users.filter(({ passwordHash }) => passwordHash === null)).toHaveLength(1);
    const written = new Set(
      (await db.auditEntry.findMany({ select: { recordId: true } })).map((row) => row.recordId),
    );
    const made = [
      ...(await db.organisation.findMany({ select: { id: true } })),
      ...(await db.contact.findMany({ select: { id: true } })),
      ...(await db.meeting.findMany({ select: { id: true } })),
      ...(await db.relationship.findMany({ select: { id: true } })),
      ...(await db.followUp.findMany({ select: { id: true } })),
      ...(await db.project.findMany({ select: { id: true } })),
      ...(await db.listing.findMany({ select: { id: true } })),
      ...(await db.introduction.findMany({ select: { id: true } })),
      ...(await db.campaign.findMany({ select: { id: true } })),
      ...(await db.campaignRequest.findMany({ select: { id: true } })),
      ...(await db.networkView.findMany({ select: { id: true } })),
      ...(await db.presentation.findMany({ select: { id: true } })),
    ];
    expect(made.filter(({ id }) => !written.has(id))).toEqual([]);
    seen.set(context.dialect, await contents(db));
  });

  it('goes into an empty database only', async () => {
    const { database } = context;
    expect(await seedDemo(database, { password, asOf })).toBeNull();
    expect(await contents(database.read)).toEqual(seen.get(context.dialect));
  });

  it('brings the reference data once, and back what is missing', async () => {
    const { database } = context;
    const count = async () => [
      await database.read.territory.count(),
      await database.read.territoryMember.count(),
      await database.read.relationshipType.count(),
    ];
    const before = await count();
    expect(before).toEqual([107, 6, 8]);
    await database
      .transaction((db) => db.territory.delete({ where: { key: '16062054' } }))
      .catch(() => undefined);
    await database.transaction((db) =>
      db.relationshipType.update({ where: { key: 'informal' }, data: { labelDe: 'im Gespräch mit' } }),
    );
    await seedReference(database);
    expect(await count()).toEqual(before);
    const informal = await database.read.relationshipType.findUnique({ where: { key: 'informal' } });
    expect(informal?.labelDe).toBe('im Gespräch mit');
  });
});

describe('the demo of both dialects', () => {
  it('is one', () => {
    expect([...seen.keys()].sort()).toEqual(['postgresql', 'sqlite']);
    const [one, other] = [...seen.values()];
    expect(one).toEqual(other);
  });
});
