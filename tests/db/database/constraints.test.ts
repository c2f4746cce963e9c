import { expect, it } from 'vitest';
import type { Transaction } from '#app/database/client.server.ts';
import { isDatabaseError } from '#app/database/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { checks } from '../../../prisma/constraints.ts';
import { eachDialect } from '../../support/database.ts';

const now = new Date('2026-03-01T10:00:00Z');
const stamp = { createdAt: now, updatedAt: now };

async function organisation(db: Transaction, change: object = {}) {
  const id = newId();
  await db.organisation.create({
    data: { id, name: 'A', sector: 'STATE', sortKey: 'a', searchText: 'a', ...stamp, ...change },
  });
  return id;
}

async function contact(db: Transaction, change: object = {}) {
  const id = newId();
  await db.contact.create({
    data: { id, lastName: 'A', sortKey: 'a', searchText: 'a', ...stamp, ...change },
  });
  return id;
}

async function meeting(db: Transaction, change: object = {}) {
  const id = newId();
  const regionKey = 'R-NORDTHUERINGEN';
  await db.meeting.create({
    data: { id, title: 'A', start: now, regionKey, searchText: 'a', ...stamp, ...change },
  });
  return id;
}

async function attendance(db: Transaction, change: object = {}) {
  const [meetingId, organisationId] = [await meeting(db), await organisation(db)];
  await db.attendance.create({ data: { id: newId(), meetingId, organisationId, ...change } });
}

async function affiliation(db: Transaction, change: object = {}) {
  const [contactId, organisationId] = [await contact(db), await organisation(db)];
  await db.affiliation.create({ data: { id: newId(), contactId, organisationId, ...stamp, ...change } });
}

async function relationship(db: Transaction, change: object = {}) {
  const [fromOrganisationId, toOrganisationId] = [await organisation(db), await organisation(db)];
  await db.relationship.create({
    data: { id: newId(), typeKey: 'cooperation', fromOrganisationId, toOrganisationId, ...stamp, ...change },
  });
}

async function followUp(db: Transaction, change: object = {}) {
  await db.followUp.create({
    data: { id: newId(), title: 'A', regionKey: 'R-NORDTHUERINGEN', ...stamp, ...change },
  });
}

async function user(db: Transaction, change: object = {}) {
  const id = newId();
  await db.user.create({
    data: { id, email: `${id}@example.org`, name: 'A', role: 'ADMIN', ...stamp, ...change },
  });
}

async function channel(db: Transaction, change: object = {}) {
  const contactId = await contact(db);
  await db.contactChannel.create({
    data: { id: newId(), contactId, kind: 'EMAIL', value: 'a@b.de', ...change },
  });
}

async function territory(db: Transaction, change: object = {}) {
  await db.territory.create({ data: { key: newId(), name: 'A', kind: 'TOWN', sortKey: 'a', ...change } });
}

async function apiToken(db: Transaction, change: object = {}) {
  const userId = newId();
  await db.user.create({
    data: { id: userId, email: `${userId}@example.org`, name: 'A', role: 'ADMIN', ...stamp },
  });
  await db.apiToken.create({
    data: { id: newId(), userId, name: 'A', tokenHash: newId(), expiresAt: now, createdAt: now, ...change },
  });
}

async function apiAllowance(db: Transaction, change: object = {}) {
  await db.apiAllowance.create({ data: { caller: newId(), window: now, taken: 1, ...change } });
}

type Write = (db: Transaction, change?: object) => Promise<unknown>;

/** For each check of the tables in use: a row that only this check refuses. */
const violations: ReadonlyArray<readonly [check: string, write: Write, change: object]> = [
  ['Territory.kind', territory, { kind: 'VILLAGE' }],
  ['Territory.name', territory, { name: ' ' }],
  ['Organisation.name', organisation, { name: '  ' }],
  ['Organisation.sector', organisation, { sector: 'CHURCH' }],
  ['Organisation.visibility', organisation, { visibility: 'ALL' }],
  ['Organisation.version', organisation, { version: 0 }],
  ['Organisation.employees', organisation, { employees: -1 }],
  ['Contact.lastName', contact, { lastName: '' }],
  ['Contact.legalBasis', contact, { legalBasis: 'NONE' }],
  ['Contact.retainUntil', contact, { retainUntil: '1.1.2030' }],
  ['Contact.version', contact, { version: 0 }],
  ['ContactChannel.kind', channel, { kind: 'FAX' }],
  ['ContactChannel.value', channel, { value: '' }],
  ['Affiliation.from', affiliation, { from: '2026' }],
  ['Affiliation.to', affiliation, { to: '2026-1-1' }],
  ['Affiliation.order', affiliation, { from: '2026-02-01', to: '2026-01-01' }],
  ['Meeting.title', meeting, { title: '' }],
  ['Meeting.kind', meeting, { kind: 'PARTY' }],
  ['Meeting.status', meeting, { status: 'MAYBE' }],
  ['Meeting.order', meeting, { end: new Date(now.getTime() - 1) }],
  ['Meeting.version', meeting, { version: 0 }],
  ['Attendance.who', attendance, { organisationId: null }],
  ['Attendance.role', attendance, { role: 'CLOWN' }],
  ['Attendance.status', attendance, { status: 'LOST' }],
  ['FollowUp.title', followUp, { title: '' }],
  ['FollowUp.status', followUp, { status: 'LATE' }],
  ['FollowUp.due', followUp, { due: 'morgen' }],
  ['FollowUp.done', followUp, { status: 'DONE' }],
  ['FollowUp.version', followUp, { version: 0 }],
  ['Relationship.from', relationship, { fromOrganisationId: null }],
  ['Relationship.to', relationship, { toOrganisationId: null }],
  ['Relationship.strength', relationship, { strength: 6 }],
  ['Relationship.status', relationship, { status: 'MAYBE' }],
  ['Relationship.since', relationship, { since: 'gestern' }],
  ['Relationship.until', relationship, { until: 'bald' }],
  ['Relationship.order', relationship, { since: '2026-02-01', until: '2026-01-01' }],
  ['Relationship.version', relationship, { version: 0 }],
  ['ApiToken.name', apiToken, { name: ' ' }],
  ['ApiToken.scope', apiToken, { scope: 'ALL' }],
  ['ApiAllowance.taken', apiAllowance, { taken: -1 }],
  ['User.email', user, { email: 'Gross@Example.org' }],
  ['User.role', user, { role: 'ROOT' }],
  ['User.partner', user, { role: 'PARTNER' }],
  ['User.locale', user, { locale: 'fr' }],
  ['User.theme', user, { theme: 'pink' }],
  ['User.density', user, { density: 'none' }],
];

/** Of tables that no page writes yet, and of rows that need two others: tried when their pages come. */
const later = ['FollowUp.subject', 'Relationship.self'];

eachDialect('what the database itself refuses', (context) => {
  const attempt = (work: (db: Transaction) => Promise<unknown>) => context.database.transaction(work);

  it('tries every check of the tables in use', () => {
    const inUse = new Set(violations.map(([check]) => check.split('.')[0] ?? ''));
    const all = Object.entries(checks)
      .filter(([table]) => inUse.has(table))
      .flatMap(([table, named]) => Object.keys(named).map((name) => `${table}.${name}`));
    expect([...violations.map(([check]) => check), ...later].sort()).toEqual(all.sort());
  });

  it.each(violations)('%s', async (_check, write, change) => {
    await attempt((db) => write(db));
    await expect(attempt((db) => write(db, change))).rejects.toSatisfy(
      (error: unknown) => isDatabaseError(error) && error.kind === 'check',
    );
  });

  it('refuses a reference to what is not there', async () => {
    await expect(attempt((db) => organisation(db, { territoryKey: '99999' }))).rejects.toSatisfy(
      (error: unknown) => isDatabaseError(error) && error.kind === 'foreign-key',
    );
  });

  it('refuses a second account of one address and a second attendance of one person', async () => {
    await attempt((db) => user(db, { email: 'eins@example.org' }));
    await expect(attempt((db) => user(db, { email: 'eins@example.org' }))).rejects.toSatisfy(
      (error: unknown) => isDatabaseError(error) && error.kind === 'unique',
    );
    await expect(
      attempt(async (db) => {
        const [meetingId, organisationId] = [await meeting(db), await organisation(db)];
        await db.attendance.create({ data: { id: newId(), meetingId, organisationId } });
        await db.attendance.create({ data: { id: newId(), meetingId, organisationId } });
      }),
    ).rejects.toSatisfy((error: unknown) => isDatabaseError(error) && error.kind === 'unique');
  });

  it('keeps the protocol as it was written', async () => {
    const id = newId();
    await attempt((db) =>
      db.auditEntry.create({
        data: { id, at: now, action: 'x', recordKind: 'y', recordId: 'z', before: '{}', after: '{}' },
      }),
    );
    await expect(attempt((db) => db.auditEntry.delete({ where: { id } }))).rejects.toThrow();
    await expect(
      attempt((db) => db.auditEntry.update({ where: { id }, data: { action: 'other' } })),
    ).rejects.toThrow();
    // Erasure may empty what was said of a person, and nothing else.
    await attempt((db) => db.auditEntry.update({ where: { id }, data: { before: null, after: null } }));
    expect(await context.database.read.auditEntry.findUnique({ where: { id } })).toMatchObject({
      action: 'x',
      after: null,
    });
  });

  it('sorts names alike: ä as a, ß as ss, signs left out', async () => {
    const { sortKeyOf } = await import('#app/kernel/text.ts');
    const names = ['Zeuner', 'Ärzte', 'Łódź-Partner', 'Strasse', 'Straße', 'arzt', 'Öko', 'Ost', '🚀 Start'];
    await attempt(async (db) => {
      for (const name of names) await organisation(db, { name, sortKey: `sortprobe ${sortKeyOf(name)}` });
    });
    const rows = await context.database.read.organisation.findMany({
      where: { sortKey: { startsWith: 'sortprobe ' } },
      orderBy: [{ sortKey: 'asc' }, { name: 'asc' }],
      select: { name: true },
    });
    expect(rows.map(({ name }) => name)).toEqual([
      'arzt',
      'Ärzte',
      'Łódź-Partner',
      'Öko',
      'Ost',
      '🚀 Start',
      'Strasse',
      'Straße',
      'Zeuner',
    ]);
  });
});
