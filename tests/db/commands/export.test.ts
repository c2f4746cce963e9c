import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, system } from '#app/access/actor.ts';
import { addDays, dayOf } from '#app/kernel/day.ts';
import { importPath } from '#app/operations/import/import-path.server.ts';
import { startCampaign } from '#app/records/campaign/start.server.ts';
import { createContact } from '#app/records/contact/create.server.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';
import { makers } from '../../../scripts/export/formats.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { northern, type SmallOffice, smallOffice } from '../../support/office.ts';

eachDialect('npm run export', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'akteursnetz-export-'));
  let office: SmallOffice;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
    await createContact.run(context.environment, system, {
      lastName: '=HYPERLINK("x")',
      firstName: '+Eva',
      affiliations: [{ organisationId: office.school, position: 'Beirat; "Kurs"', primary: true }],
    });
    const { id: asked } = await createOrganisation.run(context.environment, system, {
      name: 'Gefragte Bücherei',
      sector: 'EDUCATION',
      email: 'buecherei@example.org',
      territoryKey: '16062041',
      visibility: 'PARTNERS',
    });
    await startCampaign.run(context.environment, office.actors.MANAGER, {
      ids: [asked],
      title: 'Herbst',
      endsOn: addDays(dayOf(context.environment.now()), 28),
      regionKey: northern,
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const made = async (kind: string, format: string, actor: Actor = system, query = {}) => {
    const making = makers[kind]?.[format]?.(context.environment, actor, query);
    if (!making) throw new Error(`no ${kind} as ${format}`);
    const written = await text(making.pieces);
    return { text: written, records: making.records() };
  };
  const run = (...args: readonly string[]) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      const env = { ...process.env, DATABASE_URL: context.url };
      execFile(process.execPath, ['scripts/export.ts', ...args], { env }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      );
    });

  it('writes what an import takes for what is there already, as CSV and as XLSX', async () => {
    const before = await checksum(context.url);
    for (const kind of ['organisations', 'contacts'] as const) {
      for (const format of ['csv', 'xlsx']) {
        const out = join(folder, `${kind}.${format}`);
        const making = makers[kind]?.[format]?.(context.environment, system, {});
        await writeFile(out, making?.pieces ?? []);
        const records = making?.records();
        const order = { path: out, kind, fixed: {}, dryRun: true };
        const { counts } = await importPath(context.environment, system, order);
        expect([format, counts]).toEqual([format, { created: 0, updated: 0, skipped: records, rejected: 0 }]);
      }
    }
    expect(await checksum(context.url)).toEqual(before);
  });

  it('puts a file in its place when it is whole, for the eyes of its owner alone', async () => {
    const out = join(folder, 'listings.csv');
    const { code, err, out: told } = await run('listings', '--out', out, '--json');
    expect(code, err).toBe(0);
    const bytes = statSync(out).size;
    expect(JSON.parse(told)).toEqual({ kind: 'listings', format: 'csv', out, records: 1, bytes });
    expect(statSync(out).mode & 0o077).toBe(0);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('is no formula in a table', async () => {
    const { text: csv } = await made('contacts', 'csv');
    expect(csv).toContain(`;'+Eva;"'=HYPERLINK(""x"")";`);
    expect(csv).not.toMatch(/(^|;)"?[=+@-]/m);
  });

  it('writes every kind in each of its formats', async () => {
    for (const [kind, formats] of Object.entries(makers)) {
      for (const format of Object.keys(formats)) {
        const { text: written, records } = await made(kind, format);
        expect([kind, format, written.length > 0, records > 0]).toEqual([kind, format, true, true]);
      }
    }
    const { text: json, records } = await made('meetings', 'json');
    expect(JSON.parse(json)).toHaveLength(records);
    const { text: cards, records: people } = await made('contacts', 'vcf');
    expect(cards.match(/BEGIN:VCARD/g)).toHaveLength(people);
    const { text: calendar, records: events } = await made('meetings', 'ics');
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(events);
    expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const { text: relationships } = await made('relationships', 'csv');
    expect(relationships).toContain(`;Schule Übersee;organisation:${office.school};`);
  });

  describe('tells each only what they see', () => {
    it('leadership no notes, minutes, channels or confidential meetings', async () => {
      const { LEADERSHIP } = office.actors;
      for (const kind of ['organisations', 'contacts', 'meetings', 'relationships', 'projects', 'listings']) {
        for (const format of ['csv', 'json']) {
          const { text: written } = await made(kind, format, LEADERSHIP);
          expect(written).not.toMatch(/GEHEIM|;Vertraulich;Treffen|"Vertraulich"|030 23125/);
        }
      }
      expect((await made('meetings', 'csv', LEADERSHIP)).records).toBe(1);
      expect((await made('contacts', 'vcf', LEADERSHIP)).text).not.toMatch(/TEL|EMAIL/);
      await expect(made('follow-ups', 'json', LEADERSHIP)).rejects.toMatchObject({ code: 'forbidden' });
    });

    it('a partner what is its own, and neither meetings nor the network', async () => {
      const { PARTNER } = office.actors;
      const forbidden = { code: 'forbidden' };
      await expect(made('meetings', 'csv', PARTNER)).rejects.toMatchObject(forbidden);
      await expect(made('meetings', 'xlsx', PARTNER)).rejects.toMatchObject(forbidden);
      await expect(made('network', 'gexf', PARTNER)).rejects.toMatchObject(forbidden);
      expect((await made('contacts', 'csv', PARTNER)).text).not.toContain('Chef');
    });

    it('a manager nobody of another region', async () => {
      const { MANAGER } = office.actors;
      expect((await made('organisations', 'csv', MANAGER)).text).not.toContain('Fremde Werke');
      expect((await made('network', 'csv', MANAGER, { untied: 'true' })).text).not.toContain('Fremde Werke');
      expect((await made('network', 'csv', system, { untied: 'true' })).text).toContain('Fremde Werke');
    });
  });

  it('ends with 2 for wrong use and 1 for a refusal, and leaves no file', async () => {
    const out = join(folder, 'nie.csv');
    const wrong = [['nothing'], ['contacts', '--format', 'constructor'], ['network', '--as-of', 'gestern']];
    const ended = await Promise.all(wrong.map((args) => run(...args, '--out', out)));
    expect(ended.map(({ code }) => code)).toEqual([2, 2, 2]);
    const nobody = await run('contacts', '--as-user', 'nobody@example.org', '--out', out);
    expect(nobody).toMatchObject({ code: 1, out: '' });
    const partner = await run('meetings', '--as-user', office.actors.PARTNER.email);
    expect(partner).toMatchObject({ code: 1, out: '', err: 'Dieses Konto darf das nicht exportieren.\n' });
    expect(() => readFileSync(out)).toThrow();
  });
});
