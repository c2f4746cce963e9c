import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#app/access/actor.ts';
import { newId } from '#app/kernel/ids.ts';
import { emptyBin } from '#app/operations/bin/empty.server.ts';
import { listBin } from '#app/operations/bin/list.server.ts';
import { sweepFiles } from '#app/operations/files/sweep.server.ts';
import { viewHistory } from '#app/operations/history/view.server.ts';
import { attachFile, prepareAttachment } from '#app/records/attachment/attach.server.ts';
import { detachFile, reattachFile } from '#app/records/attachment/detach.server.ts';
import { listAttachmentsUseCase, openAttachment } from '#app/records/attachment/view.server.ts';
import { binMeeting } from '#app/records/meeting/bin.server.ts';
import { logMeeting } from '#app/records/meeting/log.server.ts';
import { viewMeeting } from '#app/records/meeting/view.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { failureOf } from '../../support/failure-of.ts';
import { type SmallOffice, smallOffice } from '../../support/office.ts';
import { tinyPdf } from '../../support/zip.ts';

const hour = 3_600_000;

eachDialect('attachments', (context) => {
  let office: SmallOffice;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
  });

  const manager = () => office.actors.MANAGER;
  const attach = async (
    meetingId: string,
    content: Buffer | string,
    fileName = 'Protokoll.pdf',
    actor: Actor = manager(),
  ) => {
    const { path } = await prepareAttachment.run(context.environment, actor, { meetingId });
    writeFileSync(path, content);
    const bytes = Buffer.byteLength(content);
    return attachFile.run(context.environment, actor, { meetingId, path, fileName, bytes });
  };
  const read = async (meetingId: string, id: string, actor: Actor = manager()) => {
    const { stream, ...file } = await openAttachment.run(context.environment, actor, { meetingId, id });
    return { ...file, content: await text(stream) };
  };
  const list = (meetingId: string) =>
    listAttachmentsUseCase.run(context.environment, manager(), { meetingId });
  const files = () =>
    existsSync(context.database.files)
      ? readdirSync(context.database.files, { recursive: true, withFileTypes: true })
          .filter((one) => one.isFile())
          .map((one) => join(one.parentPath, one.name))
      : [];
  const age = (hours: number) => {
    const then = new Date(Date.now() - hours * hour);
    for (const path of files()) utimesSync(path, then, then);
  };
  const freshMeeting = async () =>
    (
      await logMeeting.run(context.environment, manager(), {
        title: 'Mit Anhang',
        start: '2026-04-01T10:00',
        attendees: [`organisation:${office.school}`],
      })
    ).id;

  it('come back byte for byte, with their history, and lie under what is in them', async () => {
    const { meeting } = office;
    const { id, name, type, bytes } = await attach(meeting, tinyPdf, 'Ergebnis äöü.pdf');
    expect([name, type, bytes]).toEqual(['Ergebnis äöü.pdf', 'application/pdf', tinyPdf.length]);
    expect(await read(meeting, id)).toMatchObject({ name, type, bytes, content: tinyPdf.toString() });
    const row = await context.database.read.attachment.findUnique({ where: { id } });
    const place = join(context.database.files, row?.sha256.slice(0, 2) ?? '', row?.sha256 ?? '');
    expect(readFileSync(place).equals(tinyPdf)).toBe(true);
    const { entries } = await viewHistory.run(context.environment, manager(), {
      kind: 'meeting',
      id: meeting,
    });
    expect(entries[0]?.verb).toBe('attach');
    expect(entries[0]?.changes[0]?.after).toEqual({
      as: 'list',
      items: [{ as: 'text', text: 'Ergebnis äöü.pdf' }],
    });
    const page = await viewMeeting.run(context.environment, manager(), { id: meeting });
    expect(page.attachments.map((one) => one.name)).toEqual(['Ergebnis äöü.pdf']);
    // The meeting itself is as it was: whoever writes on it meets no conflict.
    expect(page.meeting.version).toBe(1);
  });

  it('share one file where they hold the same', async () => {
    const [one, other] = [await freshMeeting(), await freshMeeting()];
    const before = files().length;
    const first = await attach(one, 'derselbe Text', 'a.txt');
    await attach(other, 'derselbe Text', 'b.txt');
    expect(files()).toHaveLength(before + 1);
    await detachFile.run(context.environment, manager(), { id: first.id, version: 1 });
    expect((await list(other)).map(({ name }) => name)).toEqual(['b.txt']);
  });

  it.each([
    ['a program that calls itself a PDF', 'MZ\0\0', 'file-type'],
    ['an empty file', '', 'file-empty'],
  ])('are refused for %s, at the field; neither row nor file stays', async (_what, content, message) => {
    const before = await checksum(context.url);
    const there = files();
    const failure = await failureOf(attach(office.meeting, content));
    expect(failure.fields).toEqual([{ path: 'file', message }]);
    expect(await checksum(context.url)).toBe(before);
    expect(files()).toEqual(there);
  });

  it('are twenty at most, and one of the bin counts when it comes back', async () => {
    const meeting = await freshMeeting();
    const first = await attach(meeting, 'Nr. 0', '0.txt');
    for (let index = 1; index < 19; index += 1) await attach(meeting, `Nr. ${index}`, `${index}.txt`);
    const atOnce = await Promise.allSettled(
      [1, 2, 3].map((one) => attach(meeting, `Zugleich ${one}`, 'x.txt')),
    );
    expect(atOnce.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await failureOf(attach(meeting, 'zu viel', 'x.txt'))).fields[0]?.message).toBe(
      'file-many?max=20',
    );
    const { version } = await detachFile.run(context.environment, manager(), { id: first.id, version: 1 });
    await attach(meeting, 'Nr. 21', '21.txt');
    const refused = await failureOf(
      reattachFile.run(context.environment, manager(), { id: first.id, version }),
    );
    expect(refused.code).toBe('invalid');
  });

  it('go into the bin and back, named there, and never twice', async () => {
    const meeting = await freshMeeting();
    const { id } = await attach(meeting, 'kurz', 'kurz.txt');
    const { version } = await detachFile.run(context.environment, manager(), { id, version: 1 });
    expect(await list(meeting)).toEqual([]);
    expect((await failureOf(read(meeting, id))).code).toBe('not-found');
    const bin = await listBin.run(context.environment, manager(), { kind: 'attachment' });
    expect(bin.items.map(({ title }) => title)).toContain('kurz.txt');
    const before = await checksum(context.url);
    expect((await failureOf(detachFile.run(context.environment, manager(), { id, version: 1 }))).code).toBe(
      'not-found',
    );
    expect((await failureOf(reattachFile.run(context.environment, manager(), { id, version: 1 }))).code).toBe(
      'conflict',
    );
    expect(await checksum(context.url)).toBe(before);
    await reattachFile.run(context.environment, manager(), { id, version });
    expect((await read(meeting, id)).content).toBe('kurz');
  });

  describe('files without a row', () => {
    it('are swept, but none that is young or that anybody speaks of, in the bin or not', async () => {
      const meeting = await freshMeeting();
      const kept = await attach(meeting, 'bleibt', 'bleibt.txt');
      const binned = await attach(meeting, 'im Papierkorb', 'alt.txt');
      await detachFile.run(context.environment, manager(), { id: binned.id, version: 1 });
      // What a crash leaves between file and row, and an upload that broke off.
      const orphan = 'ab'.repeat(32);
      const shard = join(context.database.files, 'ab');
      mkdirSync(shard, { recursive: true });
      writeFileSync(join(shard, orphan), 'verwaist');
      const { path } = await prepareAttachment.run(context.environment, manager(), { meetingId: meeting });
      writeFileSync(path, 'abgebrochen');
      expect(await sweepFiles(context.environment)).toBe(0);
      age(2);
      await attach(meeting, 'eben erst', 'neu.txt');
      expect(await sweepFiles(context.environment)).toBeGreaterThan(0);
      expect(existsSync(join(shard, orphan))).toBe(false);
      expect(existsSync(path)).toBe(false);
      expect((await read(meeting, kept.id)).content).toBe('bleibt');
      await reattachFile.run(context.environment, manager(), { id: binned.id, version: 2 });
      expect((await read(meeting, binned.id)).content).toBe('im Papierkorb');
      expect(await sweepFiles(context.environment)).toBe(0);
    });

    it('are what an attachment leaves that was removed for good, itself or with its meeting', async () => {
      const [one, other] = [await freshMeeting(), await freshMeeting()];
      const { id } = await attach(one, 'bald weg', 'weg.txt');
      await attach(other, 'mit dem Treffen weg', 'auch.txt');
      await detachFile.run(context.environment, manager(), { id, version: 1 });
      await binMeeting.run(context.environment, manager(), { id: other, version: 1 });
      const later = { ...context.environment, now: () => new Date(Date.now() + 31 * 24 * hour) };
      expect(await emptyBin(later)).toBeGreaterThanOrEqual(2);
      expect(await context.database.read.attachment.count({ where: { meetingId: { in: [other] } } })).toBe(0);
      age(2);
      await sweepFiles(context.environment);
      const left = files().map((path) => readFileSync(path, 'utf8'));
      expect(left).not.toContain('bald weg');
      expect(left).not.toContain('mit dem Treffen weg');
    });
  });

  describe('by role', () => {
    it('are read by whoever sees the meeting, changed by the office alone, and not there for all others', async () => {
      const { meeting, secret, actors } = office;
      const open = await attach(meeting, 'offen', 'offen.txt');
      const hidden = await attach(secret, 'GEHEIM', 'geheim.txt');
      expect((await read(meeting, open.id, actors.LEADERSHIP)).content).toBe('offen');
      const codeOf = async (work: Promise<unknown>) => (await failureOf(work)).code;
      const before = await checksum(context.url);
      const elsewhere = { ...manager(), regionKeys: ['R-STAEDTEDREIECK'] };
      for (const [actor, openCode] of [
        [actors.LEADERSHIP, 'forbidden'],
        [actors.PARTNER, 'not-found'],
        [elsewhere, 'not-found'],
      ] as const) {
        expect(await codeOf(read(secret, hidden.id, actor))).toBe('not-found');
        expect(await codeOf(attach(secret, 'x', 'x.txt', actor))).toBe('not-found');
        expect(await codeOf(attach(meeting, 'x', 'x.txt', actor))).toBe(openCode);
        for (const [id, code] of [
          [open.id, openCode],
          [hidden.id, 'not-found'],
        ] as const) {
          expect(await codeOf(detachFile.run(context.environment, actor, { id, version: 1 }))).toBe(code);
        }
        if (actor !== actors.LEADERSHIP)
          expect(await codeOf(read(meeting, open.id, actor))).toBe('not-found');
      }
      expect(await checksum(context.url)).toBe(before);
    });

    it('are not to be had by another meeting’s address, nor from a meeting in the bin', async () => {
      const { meeting, secret } = office;
      const hidden = await attach(secret, 'GEHEIM 2', 'geheim2.txt');
      expect((await failureOf(read(meeting, hidden.id, office.actors.LEADERSHIP))).code).toBe('not-found');
      expect((await failureOf(read(meeting, hidden.id))).code).toBe('not-found');
      expect((await failureOf(read(meeting, newId()))).code).toBe('not-found');
      const gone = await freshMeeting();
      const { id } = await attach(gone, 'mit im Papierkorb', 'weg.txt');
      await binMeeting.run(context.environment, manager(), { id: gone, version: 1 });
      expect((await failureOf(read(gone, id))).code).toBe('not-found');
      expect((await failureOf(attach(gone, 'x', 'x.txt'))).code).toBe('not-found');
    });
  });
});
