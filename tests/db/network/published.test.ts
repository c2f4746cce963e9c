import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '#app/access/actor.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { newId } from '#app/kernel/ids.ts';
import { compareNetwork } from '#app/network/compare.server.ts';
import {
  exportNetwork,
  viewNetwork,
  viewNetworkBytes,
  viewNetworkVersion,
} from '#app/network/view.server.ts';
import { changeOrganisation } from '#app/records/organisation/update.server.ts';
import { type DialectContext, eachDialect } from '../../support/database.ts';
import { actor, now, otherRegion, region } from './fixture.ts';

const times = { createdAt: now, updatedAt: now };

/** Four published businesses in one county, two published schools in another, and what must not be told of them. */
async function plant({ database }: DialectContext) {
  const ids = new Map<string, string>();
  const idOf = (name: string) => ids.get(name) ?? '';
  const organisation = async (name: string, rest: object = {}, regionKey = region) => {
    ids.set(name, newId());
    await database.transaction((db) =>
      db.organisation.create({
        data: {
          id: idOf(name),
          name,
          sector: 'BUSINESS',
          countyKey: '16062',
          visibility: 'PUBLIC',
          sortKey: name.toLowerCase(),
          searchText: name.toLowerCase(),
          regions: { create: [{ regionKey }] },
          ...times,
          ...rest,
        },
      }),
    );
  };
  for (const name of ['Werk Eins', 'Werk Zwei', 'Werk Drei', 'Werk Vier']) await organisation(name);
  await organisation('Schule Klein', { sector: 'EDUCATION', countyKey: '16065' });
  await organisation('Schule Kleiner', { sector: 'EDUCATION', countyKey: '16065' });
  await organisation('NICHT-VEROEFFENTLICHT', { visibility: 'PARTNERS' });
  await organisation('INTERN', { visibility: 'OFFICE' });
  await organisation('ANDERSWO', {}, otherRegion);
  const contact = newId();
  await database.transaction(async (db) => {
    await db.contact.create({
      data: {
        id: contact,
        firstName: 'VORNAME-GEHEIM',
        lastName: 'NACHNAME-GEHEIM',
        sortKey: 'x',
        searchText: 'x',
        regions: { create: [{ regionKey: region }] },
        affiliations: {
          create: ['Werk Eins', 'Werk Vier'].map((name, place) => ({
            id: newId(),
            organisationId: idOf(name),
            position: 'LEITUNG-GEHEIM',
            primary: place === 0,
            ...times,
          })),
        },
        ...times,
      },
    });
    const meeting = (title: string, names: readonly string[], rest: object = {}) =>
      db.meeting.create({
        data: {
          id: newId(),
          title,
          start: new Date('2026-11-20T09:00:00Z'),
          regionKey: region,
          searchText: title,
          attendances: { create: names.map((name) => ({ id: newId(), organisationId: idOf(name) })) },
          ...times,
          ...rest,
        },
      });
    await meeting('RUNDE-GEHEIM', ['Werk Eins', 'Werk Zwei', 'Werk Drei', 'Schule Klein']);
    await meeting('ZU-ZWEIT-GEHEIM', ['Werk Drei', 'Werk Vier']);
    await meeting('VERTRAULICH-GEHEIM', ['Werk Zwei', 'Werk Drei', 'Werk Vier'], { confidential: true });
    const relationship = (typeKey: string, from: string, to: string, rest: object = {}) =>
      db.relationship.create({
        data: {
          id: newId(),
          typeKey,
          fromOrganisationId: idOf(from),
          toOrganisationId: idOf(to),
          strength: 2,
          note: 'NOTIZ-GEHEIM',
          ...times,
          ...rest,
        },
      });
    await relationship('supply', 'Werk Eins', 'Werk Zwei');
    await relationship('informal', 'Werk Zwei', 'Werk Vier');
    await relationship('cooperation', 'Schule Klein', 'Schule Kleiner');
    await relationship('cooperation', 'Werk Drei', 'Werk Vier', {
      fromOrganisationId: null,
      fromContactId: contact,
    });
    const name = 'PROJEKT-GEHEIM';
    await db.project.create({
      data: {
        id: newId(),
        title: name,
        status: 'RUNNING',
        regionKey: region,
        sortKey: name,
        searchText: name,
        participants: {
          create: ['Werk Eins', 'Werk Vier'].map((one) => ({
            id: newId(),
            organisationId: idOf(one),
            role: 'PARTNER',
          })),
        },
        ...times,
      },
    });
  });
  return idOf;
}

eachDialect('the network for bodies and press', (context) => {
  let idOf: (name: string) => string;
  const environment = (): Environment => ({ ...context.environment, now: () => now });
  const shown = (who: Actor, filter: object = {}) =>
    viewNetwork.run(environment(), who, { audience: 'public', untied: '1', ...filter });
  beforeAll(async () => {
    idOf = await plant(context);
  });

  it.each([
    ['a manager', actor('MANAGER')],
    ['leadership', actor('LEADERSHIP')],
  ])('names published organisations alone, and nobody, in no byte that is sent to %s', async (_role, who) => {
    const filter = { audience: 'public', untied: '1' };
    const { gzip } = await viewNetworkBytes.run(environment(), who, filter);
    const bytes = gunzipSync(gzip).toString('utf8');
    expect(bytes).toContain('Werk Eins');
    expect(bytes).not.toMatch(/GEHEIM|NICHT-VEROEFFENTLICHT|INTERN|ANDERSWO|Schule/);
    const file = await exportNetwork.run(environment(), who, filter);
    expect(JSON.stringify(file.picture.nodes)).not.toMatch(
      /GEHEIM|NICHT-VEROEFFENTLICHT|INTERN|ANDERSWO|Schule/,
    );
  });

  it('ties them by what they did as such, three at least together', async () => {
    const { nodes, ties, totals, untied, withheld } = await shown(actor('MANAGER'));
    const name = (node: number | undefined) => nodes.names[node ?? -1];
    const pairs = Array.from(ties.a, (a, tie) => [
      `${name(a)} – ${name(ties.b[tie])}`,
      ties.counts.relationship[tie],
      ties.counts.meeting[tie],
    ]);
    expect(pairs).toEqual([
      ['Werk Drei – Werk Eins', 0, 1],
      ['Werk Drei – Werk Zwei', 0, 1],
      ['Werk Eins – Werk Zwei', 1, 1],
    ]);
    expect([...ties.counts.people, ...ties.counts.project]).toEqual([0, 0, 0, 0, 0, 0]);
    expect([totals, untied]).toEqual([{ nodes: 4, ties: 3 }, 0]);
    expect(withheld).toEqual(['unpublished', 'people', 'confidential', 'small-groups', 'regions']);
  });

  it('leaves out groups of fewer than three, and no filter or count tells of them', async () => {
    const { nodes, untied, totals } = await shown(actor('MANAGER'), { county: '16065', sector: 'EDUCATION' });
    expect([nodes.names, untied, totals.nodes]).toEqual([[], 0, 4]);
    expect((await shown(actor('MANAGER'), { county: '16065', untied: '' })).untied).toBe(0);
  });

  it.each([
    ['a manager', actor('MANAGER')],
    ['leadership', actor('LEADERSHIP')],
  ])('compares two days by what may be shown of both, for %s', async (_role, who) => {
    const question = { before: '2026-06-01', asOf: '2026-11-30' };
    const told = await compareNetwork.run(environment(), who, { ...question, audience: 'public' });
    expect(JSON.stringify(told)).not.toMatch(/GEHEIM|NICHT-VEROEFFENTLICHT|INTERN|ANDERSWO|Schule/);
    const pairs = Object.values(told.ties).flatMap((rows) =>
      rows.map(({ a, b }) => [a.name, b.name].sort().join(' – ')),
    );
    // The declared supply stood on both days: it has not changed.
    expect(pairs.sort()).toEqual(['Werk Drei – Werk Eins', 'Werk Drei – Werk Zwei']);
    expect(told.now.withheld).toContain('small-groups');
    // Whoever looks for themselves is told of the school in the meeting, too.
    const all = await compareNetwork.run(environment(), who, question);
    expect(JSON.stringify(all)).toContain('Schule Klein');
  });

  it('follows what is published, and answers differently from what the viewer sees', async () => {
    const manager = actor('MANAGER');
    const version = (filter: object) => viewNetworkVersion.run(environment(), manager, filter);
    expect(await version({ audience: 'public' })).not.toBe(await version({}));
    const before = await version({ audience: 'public' });
    await changeOrganisation.run(environment(), manager, {
      id: idOf('Werk Zwei'),
      version: 1,
      name: 'Werk Zwei',
      sector: 'BUSINESS',
      territoryKey: '16062041',
      visibility: 'OFFICE',
    });
    expect(await version({ audience: 'public' })).not.toBe(before);
    const { nodes, ties } = await shown(manager);
    expect(nodes.names).toEqual(['Werk Drei', 'Werk Eins', 'Werk Vier']);
    expect(ties.a.length).toBe(1);
  });

  it('is the whole of all regions for an administrator, and nothing for a partner', async () => {
    const { totals } = await shown(actor('ADMIN', { regionKeys: [] }));
    expect(totals.nodes).toBe(4);
    await expect(shown(actor('PARTNER'))).rejects.toMatchObject({ code: 'forbidden' });
  });
});
