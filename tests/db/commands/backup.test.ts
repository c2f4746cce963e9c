import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { system } from '#app/access/actor.ts';
import { type Database, openDatabase } from '#app/database/client.server.ts';
import { environmentOf } from '#app/kernel/environment.server.ts';
import { attachFile, prepareAttachment } from '#app/records/attachment/attach.server.ts';
import { openAttachment } from '#app/records/attachment/view.server.ts';
import { backup, restore } from '../../../scripts/db/backup.ts';
import { checkDatabase } from '../../../scripts/db/check.ts';
import { targetOf } from '../../../scripts/db/target.ts';
import { checksum } from '../../support/checksum.ts';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';
import { smallOffice } from '../../support/office.ts';

let fresh: FreshDatabase;
let database: Database;
let folder: string;
beforeEach(async () => {
  fresh = await freshDatabase('sqlite');
  database = openDatabase(fresh.url);
  folder = mkdtempSync(join(tmpdir(), 'akteursnetz-backup-'));
});
afterEach(async () => {
  await database.close();
  await fresh.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function officeWithAttachment() {
  const environment = environmentOf(database);
  const { meeting } = await smallOffice(environment);
  const { path } = await prepareAttachment.run(environment, system, { meetingId: meeting });
  writeFileSync(path, 'Was beschlossen wurde');
  const { id } = await attachFile.run(environment, system, {
    meetingId: meeting,
    path,
    fileName: 'Beschluss.txt',
    bytes: 21,
  });
  return { meetingId: meeting, id };
}

const elsewhere = () => targetOf({ DATABASE_URL: `file:${join(folder, 'zurueck.db')}` });

it('one file holds rows and attachments, and brings back both', async () => {
  const reference = await officeWithAttachment();
  const file = join(folder, 'sicherung.db');
  const { missing } = await backup(targetOf({ DATABASE_URL: fresh.url }), file);
  expect(missing).toEqual([]);
  const target = elsewhere();
  await restore(target, file, false);
  expect(await checksum(target.url)).toBe(await checksum(fresh.url));
  const restored = openDatabase(target.url);
  try {
    const { stream } = await openAttachment.run(environmentOf(restored), system, reference);
    expect(await text(stream)).toBe('Was beschlossen wurde');
    expect((await checkDatabase(target, restored)).filter(({ ok }) => !ok)).toEqual([]);
  } finally {
    await restored.close();
  }
  // SQLite's own archive: anybody can unpack it without us.
  const archive = new Sqlite(file, { readonly: true });
  const [entry] = archive.prepare<[], { sz: number; data: Buffer }>('SELECT sz, data FROM sqlar').all();
  archive.close();
  expect(entry?.data.toString()).toBe('Was beschlossen wurde');
  expect(entry?.sz).toBe(entry?.data.length);
});

it('a backup from before there were attachments is restored as ever', async () => {
  await smallOffice(environmentOf(database));
  const file = join(folder, 'alt.db');
  await backup(targetOf({ DATABASE_URL: fresh.url }), file);
  const old = new Sqlite(file, { readonly: true });
  expect(old.prepare("SELECT 1 FROM sqlite_master WHERE name = 'sqlar'").get()).toBeUndefined();
  old.close();
  const target = elsewhere();
  await restore(target, file, false);
  expect(await checksum(target.url)).toBe(await checksum(fresh.url));
});

it('says which files are missing and still keeps the rest; a damaged one is not restored', async () => {
  await officeWithAttachment();
  const row = await database.read.attachment.findFirst();
  const sha256 = row?.sha256 ?? '';
  const place = join(database.files, sha256.slice(0, 2), sha256);
  const target = targetOf({ DATABASE_URL: fresh.url });
  const content = readFileSync(place);
  rmSync(place);
  expect((await backup(target, join(folder, 'luecke.db'))).missing).toEqual([sha256]);
  const broken = (await checkDatabase(target, database)).find(({ name }) => name.startsWith('files'));
  expect(broken).toMatchObject({ ok: false, value: [sha256] });

  writeFileSync(place, content);
  const file = join(folder, 'beschaedigt.db');
  await backup(target, file);
  const db = new Sqlite(file);
  db.prepare('UPDATE sqlar SET data = ?').run(Buffer.from('etwas anderes'));
  db.close();
  await expect(restore(elsewhere(), file, false)).rejects.toThrow(/keine unversehrte Sicherung/);
  expect(existsSync(elsewhere().path)).toBe(false);
});
