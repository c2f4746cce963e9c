import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { system } from '#app/access/actor.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { confirmImport } from '#app/operations/import/apply.server.ts';
import { decideRows } from '#app/operations/import/decide-rows.server.ts';
import { discardImport, sweepImports } from '#app/operations/import/discard.server.ts';
import { importPath } from '#app/operations/import/import-path.server.ts';
import { KeySet } from '#app/operations/import/key-set.ts';
import { listImports } from '#app/operations/import/list.server.ts';
import { undoImport } from '#app/operations/import/undo.server.ts';
import { prepareUpload, receiveImport, suggestPlan } from '#app/operations/import/upload.server.ts';
import { viewImport } from '#app/operations/import/view.server.ts';
import { viewOrganisation } from '#app/records/organisation/view.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { csv, importFile, preview, upload, withFolder } from '../../support/import-file.ts';
import { accountOf, type SmallOffice, smallOffice, triangle } from '../../support/office.ts';

const table = csv(['Name', 'Bereich', 'Telefon'], ['Schule Übersee', 'Bildung', '0361 99']);

eachDialect('rights of an import', (context) => {
  let office: SmallOffice;
  let environment: Environment;
  let remove: () => void;
  beforeAll(async () => {
    ({ environment, remove } = withFolder(context.environment));
    office = await smallOffice(environment);
  });
  afterAll(() => remove());

  const folders = () => readdirSync(join(environment.database.folder, 'imports'));

  it('refuses leadership and partners at every step, and leaves everything as it was', async () => {
    const { batch } = await preview(environment, office.actors.MANAGER, table);
    const before = await checksum(context.url);
    const plan = suggestPlan([{ line: 1, cells: ['Name', 'Bereich'] }], 'x.csv');
    const targets = new KeySet();
    const rows = { rows: [], plan, targets, madeHere: async () => new Set<string>(), agreed: null };
    for (const actor of [office.actors.LEADERSHIP, office.actors.PARTNER]) {
      // Each is begun when it is waited for: a refusal that nobody waits for yet would count as unheard.
      const attempts = [
        () => prepareUpload.run(environment, actor, {}),
        () => receiveImport.run(environment, actor, { storedAs: null, fileName: 'x', bytes: 1 }),
        () => listImports.run(environment, actor, {}),
        () => decideRows.run(environment, actor, { id: null, batch: rows }),
        () =>
          importPath(environment, actor, {
            path: 'prisma/data/organisations.csv',
            kind: null,
            fixed: {},
            dryRun: false,
          }),
        () =>
          importPath(environment, actor, {
            path: 'prisma/data/organisations.csv',
            kind: null,
            fixed: {},
            dryRun: true,
          }),
      ];
      for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
      for (const useCase of [viewImport, confirmImport, undoImport, discardImport]) {
        await expect(useCase.run(environment, actor, { id: batch.id })).rejects.toMatchObject({
          code: 'not-found',
        });
      }
    }
    await expect(sweepImports.run(environment, office.actors.ADMIN, {})).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await checksum(context.url)).toBe(before);
  });

  it('shows a manager no colleague’s import', async () => {
    const other = await accountOf(environment, 'MANAGER');
    const { batch } = await preview(environment, office.actors.MANAGER, table);
    for (const useCase of [viewImport, confirmImport, undoImport, discardImport]) {
      await expect(useCase.run(environment, other, { id: batch.id })).rejects.toMatchObject({
        code: 'not-found',
      });
    }
    expect((await listImports.run(environment, other, {})).total).toBe(0);
    expect((await listImports.run(environment, office.actors.ADMIN, {})).total).toBeGreaterThan(0);
  });

  it('reaches no record of another region: not by name, not by id, not by territory', async () => {
    const stranger = await accountOf(environment, 'MANAGER', { regionKeys: [triangle] });
    const byId = csv(['Id', 'Name', 'Telefon'], [office.school, 'Schule Übersee', '0361 99']);
    const shown = await preview(environment, stranger, byId);
    expect(shown.preview).toMatchObject([
      { outcome: 'reject', match: null, reasons: [{ path: 'id', message: 'not-visible' }] },
    ]);
    const moved = csv(['Name', 'Bereich', 'Gebiet'], ['Schule Übersee', 'Bildung', '16062041']);
    expect((await preview(environment, stranger, moved)).preview).toMatchObject([
      { outcome: 'reject', match: null, reasons: [{ path: 'territoryKey', message: 'territory-outside' }] },
    ]);
    // By name: for this manager there is no such school, so it is a new one of the own region.
    const batch = await importFile(environment, stranger, table);
    expect(batch.counts).toEqual({ create: 1, update: 0, skip: 0, reject: 0 });
    expect(await viewOrganisation.run(environment, system, { id: office.school })).toMatchObject({
      phone: null,
      version: 1,
    });
  });

  it('leaves the database untouched until it is confirmed, and keeps no file for longer than it needs it', async () => {
    const { MANAGER } = office.actors;
    const counted = () =>
      Promise.all([
        context.database.read.organisation.count(),
        context.database.read.contact.count(),
        context.database.read.auditEntry.count(),
        context.database.read.revision.findMany(),
      ]);
    const before = await counted();
    const kept = folders().length;
    const { batch } = await preview(environment, MANAGER, table);
    expect(await counted()).toEqual(before);
    expect(folders()).toHaveLength(kept + 1);
    await discardImport.run(environment, MANAGER, { id: batch.id });
    expect(folders()).toHaveLength(kept);
    expect(await counted()).toEqual(before);
    await expect(confirmImport.run(environment, MANAGER, { id: batch.id })).rejects.toMatchObject({
      reason: 'import-gone',
    });
  });

  it('deletes what has lain there for a day, and what is broken at once', async () => {
    const { MANAGER } = office.actors;
    const id = await upload(environment, MANAGER, table);
    const tomorrow = { ...environment, now: () => new Date(Date.now() + 25 * 3600 * 1000) };
    await sweepImports.run(tomorrow, system, {});
    expect(folders()).toEqual([]);
    expect((await viewImport.run(environment, MANAGER, { id })).batch).toMatchObject({
      status: 'DISCARDED',
      fileKept: false,
    });
    await expect(upload(environment, MANAGER, 'a;b\n"offen;x')).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'file', message: expect.stringContaining('quote-open') }],
    });
    expect(folders()).toEqual([]);
  });

  it('lets one of two who confirm at once do it', async () => {
    const { MANAGER } = office.actors;
    const { batch } = await preview(
      environment,
      MANAGER,
      csv(['Name', 'Bereich'], ['Zweimal bestätigt', 'Bildung']),
    );
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => confirmImport.run(environment, MANAGER, { id: batch.id })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await context.database.read.organisation.count({ where: { name: 'Zweimal bestätigt' } })).toBe(1);
  });

  it('goes on behind the last batch that was written when it was broken off', async () => {
    const { MANAGER } = office.actors;
    const names = Array.from({ length: 1_203 }, (_, index) => [`Unterbrochen ${index}`, 'Bildung']);
    const { batch } = await preview(environment, MANAGER, csv(['Name', 'Bereich'], ...names));
    let begun = 0;
    // The database goes away after the first batch, of 50 rows with the one of heads.
    const database = {
      ...environment.database,
      transaction: ((work) => {
        begun += 1;
        if (begun > 2) return Promise.reject(new Error('gone'));
        return environment.database.transaction(work);
      }) as typeof environment.database.transaction,
    };
    await confirmImport.run({ ...environment, database }, MANAGER, { id: batch.id });
    const later = { ...environment, now: () => new Date(Date.now() + 120_000) };
    while (begun <= 2) await pause(20);
    const halfway = (await viewImport.run(later, MANAGER, { id: batch.id })).batch;
    expect(halfway).toMatchObject({ status: 'APPLYING', interrupted: true, position: 49, mayUndo: true });
    expect(
      await context.database.read.organisation.count({ where: { name: { startsWith: 'Unterbrochen' } } }),
    ).toBe(49);
    const { untilIdle } = await import('../../support/import-file.ts');
    await confirmImport.run(later, MANAGER, { id: batch.id });
    expect(await untilIdle(environment, MANAGER, batch.id)).toBe('DONE');
    const done = (await viewImport.run(environment, MANAGER, { id: batch.id })).batch;
    expect(done.counts).toEqual({ create: 1_203, update: 0, skip: 0, reject: 0 });
    expect(
      await context.database.read.organisation.count({ where: { name: { startsWith: 'Unterbrochen' } } }),
    ).toBe(1_203);
    expect(await context.database.read.importRow.count({ where: { batchId: batch.id } })).toBe(1_203);
  });

  it('asks the database the same number of times whether a file has ten rows or five hundred', async () => {
    const { openDatabase } = await import('#app/database/client.server.ts');
    const statements: string[] = [];
    const counted = openDatabase(context.url, { onStatement: (sql) => statements.push(sql) });
    const { environmentOf } = await import('#app/kernel/environment.server.ts');
    const { mkdtempSync, writeFileSync, rmSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const folder = mkdtempSync(join(tmpdir(), 'akteursnetz-count-'));
    const statementsFor = async (rows: number, mark: string) => {
      const path = join(folder, `${mark}.csv`);
      const lines = Array.from({ length: rows }, (_, index) => [
        `Zählung ${mark} ${index}`,
        'Vor',
        `${mark}${index}@example.org`,
        'Schule Übersee',
      ]);
      writeFileSync(path, csv(['Nachname', 'Vorname', 'E-Mail', 'Organisation'], ...lines));
      statements.length = 0;
      await importPath(environmentOf(counted), system, { path, kind: null, fixed: {}, dryRun: false });
      // Long lists of values are cut by the driver's limit; what counts is that rows bring no statement each.
      return statements.length;
    };
    await statementsFor(5, 'warm');
    const few = await statementsFor(10, 'wenig');
    const many = await statementsFor(500, 'viel');
    expect(many - few).toBeLessThan(60);
    await counted.close();
    rmSync(folder, { recursive: true });
  });
});
