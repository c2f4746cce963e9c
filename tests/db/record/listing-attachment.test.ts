import { existsSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { beforeAll, expect, it } from 'vitest';
import { type Actor, anonymous, system } from '#app/access/actor.ts';
import { listBin } from '#app/operations/bin/list.server.ts';
import { sweepFiles } from '#app/operations/files/sweep.server.ts';
import { viewHistory } from '#app/operations/history/view.server.ts';
import { detachFile, reattachFile } from '#app/records/attachment/detach.server.ts';
import { attachToListing, prepareListingAttachment } from '#app/records/attachment/listing.server.ts';
import { openListingAttachment, openPublicAttachment } from '#app/records/attachment/view.server.ts';
import { binListing } from '#app/records/listing/bin.server.ts';
import { createListing } from '#app/records/listing/create.server.ts';
import { publishListing } from '#app/records/listing/publish.server.ts';
import { viewListing } from '#app/records/listing/view.server.ts';
import { viewPublicListing } from '#app/records/listing/view-public.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { accountOf, type SmallOffice, smallOffice } from '../../support/office.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { tinyPdf } from '../../support/zip.ts';

eachDialect('attachments of listings', (context) => {
  let office: SmallOffice;
  let other: Actor;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
    await context.database.transaction((db) =>
      db.organisation.updateMany({ where: { id: office.school }, data: { visibility: 'PUBLIC' } }),
    );
    other = await accountOf(context.environment, 'PARTNER', {
      regionKeys: [],
      organisationId: office.company,
    });
  });

  const partner = () => office.actors.PARTNER;
  const manager = () => office.actors.MANAGER;
  /** A vacancy of the school, published or waiting. */
  const vacancy = async (published = true) =>
    (
      await createListing.run(context.environment, system, {
        ...{ direction: 'OFFER', kind: 'VACANCY', title: 'Lehrkraft gesucht', published },
        organisationId: office.school,
      })
    ).id;
  const attach = async (listingId: string, actor: Actor, content: Buffer | string = tinyPdf) => {
    const { environment } = context;
    const { path } = await prepareListingAttachment.run(environment, actor, { listingId });
    writeFileSync(path, content);
    const file = { listingId, path, fileName: 'Anforderungen.pdf', bytes: Buffer.byteLength(content) };
    try {
      return await attachToListing.run(environment, actor, file);
    } finally {
      expect(existsSync(path)).toBe(false);
    }
  };
  const view = (id: string, actor: Actor = manager()) => viewListing.run(context.environment, actor, { id });
  const publicly = (id: string) =>
    viewPublicListing.run(context.environment, anonymous, { board: 'jobs', id });
  const open = (listingId: string, id: string, actor: Actor) =>
    openListingAttachment.run(context.environment, actor, { listingId, id });
  const openPublic = (listingId: string, id: string) =>
    openPublicAttachment.run(context.environment, anonymous, { board: 'jobs', listingId, id });

  it('are the office’s to put to what is published, and everybody’s to save there', async () => {
    const id = await vacancy();
    const { id: file, withdrawn } = await attach(id, manager());
    expect(withdrawn).toBe(false);
    const { attachments } = await publicly(id);
    expect(attachments).toEqual([{ id: file, name: 'Anforderungen.pdf', bytes: tinyPdf.length }]);
    const { stream, type } = await openPublic(id, file);
    expect([type, await text(stream)]).toEqual(['application/pdf', tinyPdf.toString()]);
    for (const actor of [office.actors.LEADERSHIP, partner(), other]) {
      const opened = await open(id, file, actor);
      expect(await text(opened.stream)).toBe(tinyPdf.toString());
    }
    expect((await view(id)).listing.version).toBe(1);
    await sweepFiles(context.environment, new Date(Date.now() + 1_000));
    (await openPublic(id, file)).stream.destroy();
  });

  it('of a partner take a published listing back to the office: nobody has read them', async () => {
    const id = await vacancy();
    expect((await attach(id, partner())).withdrawn).toBe(true);
    expect(await outcomeOf(publicly(id))).toBe('not-found');
    const { listing, attachments } = await view(id);
    expect([listing.published, listing.version]).toEqual([false, 2]);
    const file = attachments[0]?.id ?? '';
    expect(await outcomeOf(openPublic(id, file))).toBe('not-found');
    expect(await outcomeOf(open(id, file, other))).toBe('not-found');
    const { entries } = await viewHistory.run(context.environment, manager(), { kind: 'listing', id });
    expect(entries[0]?.changes.map(({ name }) => name).sort()).toEqual(['attachments', 'published']);
    await publishListing.run(context.environment, manager(), { id, version: 2 });
    expect((await publicly(id)).attachments).toHaveLength(1);

    const removed = await detachFile.run(context.environment, partner(), { id: file, version: 1 });
    expect(removed.withdrawn).toBe(false);
    expect((await publicly(id)).attachments).toEqual([]);
    expect(await outcomeOf(openPublic(id, file))).toBe('not-found');
    const { items } = await listBin.run(context.environment, manager(), { kind: 'attachment' });
    expect(items.map((item) => item.id)).toContain(file);
    const back = await reattachFile.run(context.environment, partner(), { id: file, version: 2 });
    expect(back).toMatchObject({ withdrawn: true, owner: { listingId: id } });
    expect((await view(id)).listing.published).toBe(false);
  });

  it('are put and removed by whoever keeps the listing alone, and refused for what they are not', async () => {
    const [id, waiting] = [await vacancy(), await vacancy(false)];
    const { id: file } = await attach(id, manager());
    const { id: hidden } = await attach(waiting, partner());
    const before = await checksum(context.url);
    for (const actor of [other, office.actors.LEADERSHIP, anonymous]) {
      expect(await outcomeOf(attach(id, actor))).not.toBe('done');
      const reference = { id: file, version: 1 };
      expect(await outcomeOf(detachFile.run(context.environment, actor, reference))).not.toBe('done');
    }
    for (const actor of [other, office.actors.LEADERSHIP]) {
      expect(await outcomeOf(open(waiting, hidden, actor))).toBe('not-found');
    }
    expect(await outcomeOf(open(id, hidden, manager()))).toBe('not-found');
    expect(await outcomeOf(openPublic(waiting, hidden))).toBe('not-found');
    expect(await outcomeOf(openPublic(id, hidden))).toBe('not-found');
    expect(await outcomeOf(attach(id, manager(), 'MZ\0\0'))).toBe('file-type');
    expect(await outcomeOf(attach(id, manager(), ''))).toBe('file-empty');
    expect(await checksum(context.url)).toBe(before);
    const { version } = (await view(id)).listing;
    await binListing.run(context.environment, manager(), { id, version });
    expect(await outcomeOf(open(id, file, manager()))).toBe('not-found');
  });
});
