import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '#app/access/actor.ts';
import { sweepFiles } from '#app/operations/files/sweep.server.ts';
import {
  changeLogo,
  openLogo,
  prepareLogo,
  removeLogo,
  viewOwnLogo,
} from '#app/records/profile/logo.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { failureOf } from '../../support/failure-of.ts';
import { accountOf, type SmallOffice, smallOffice } from '../../support/office.ts';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0a6' } });

/** A PNG that says it is as large as told, with next to nothing in it: the head is all that is read of a bomb. */
async function claimed(width: number, height: number): Promise<Buffer> {
  const png = await picture(1, 1).png().toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

eachDialect('a logo', (context) => {
  let office: SmallOffice;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
  });

  const partner = () => office.actors.PARTNER;
  const send = async (content: Buffer | string, actor: Actor = partner()) => {
    const { path } = await prepareLogo.run(context.environment, partner(), {});
    writeFileSync(path, content);
    return changeLogo.run(context.environment, actor, { path, bytes: Buffer.byteLength(content) });
  };
  const bytes = async (actor: Actor, id = office.school): Promise<Buffer> =>
    buffer((await openLogo.run(context.environment, actor, { id })).stream);
  const files = (): string[] =>
    existsSync(context.database.files)
      ? readdirSync(context.database.files, { recursive: true, withFileTypes: true })
          .filter((one) => one.isFile())
          .map((one) => join(one.parentPath, one.name))
      : [];

  it.each<[string, () => Buffer | string | Promise<Buffer>, string]>([
    ['SVG with a script', () => svg, 'picture-type'],
    ['a page', () => '<html><script>alert(1)</script>', 'picture-type'],
    ['a GIF', () => picture(2, 2).gif().toBuffer(), 'picture-type'],
    ['an animated-picture format by another name', () => picture(2, 2).tiff().toBuffer(), 'picture-type'],
    ['nothing', () => '', 'file-empty'],
    ['50 megapixels in a few bytes', () => claimed(10_000, 5_000), 'picture-pixels?max=16'],
    ['50 real megapixels', () => picture(10_000, 5_000).png().toBuffer(), 'picture-pixels?max=16'],
    [
      'a broken picture',
      async () => (await picture(400, 400).jpeg().toBuffer()).subarray(0, 300),
      'picture-broken',
    ],
    [
      'the first bytes of a PNG before a program',
      () => Buffer.from(`\x89PNG\r\n\x1a\n${'MZ'.repeat(99)}`, 'latin1'),
      'picture-broken',
    ],
  ])('%s is refused in words, and nothing is kept', async (_what, make, message) => {
    const before = await checksum(context.url);
    const failure = await failureOf(send(await make()));
    expect(failure.fields).toEqual([{ path: 'file', message }]);
    expect(await checksum(context.url)).toBe(before);
    expect(files()).toEqual([]);
  });

  it('is written anew: a second file behind it and what it said of its place are gone', async () => {
    const secret = '<script>alert("hinten")</script>';
    const jpeg = await picture(1_200, 600)
      .jpeg()
      .withMetadata({ exif: { IFD0: { ImageDescription: 'GEHEIMER-ORT' } } })
      .toBuffer();
    expect(jpeg.includes('GEHEIMER-ORT')).toBe(true);
    expect(await send(Buffer.concat([jpeg, Buffer.from(secret)]))).toEqual({ waits: false });
    const kept = await bytes(partner());
    expect(kept.includes('alert')).toBe(false);
    expect(kept.includes('GEHEIMER-ORT')).toBe(false);
    expect(await sharp(kept).metadata()).toMatchObject({ format: 'webp', width: 512, height: 256 });
    expect(files()).toHaveLength(1);
    expect((await viewOwnLogo.run(context.environment, partner(), {})).logo).not.toBeNull();
  });

  it('is shown to whom the organisation shows it', async () => {
    const rival = await accountOf(context.environment, 'PARTNER', {
      regionKeys: [],
      organisationId: office.company,
    });
    const stranger = await accountOf(context.environment, 'PARTNER', {
      regionKeys: [],
      organisationId: office.foreign,
    });
    const before = await bytes(rival);
    expect(before.length).toBeGreaterThan(0);
    expect((await failureOf(bytes(stranger))).code).toBe('not-found');
    const only = (level: string) =>
      context.database.transaction((db) =>
        db.organisation.update({
          where: { id: office.school },
          data: { fieldVisibility: JSON.stringify({ logo: level }) },
        }),
      );
    await only('OFFICE');
    expect((await failureOf(bytes(rival))).code).toBe('not-found');
    expect((await failureOf(bytes(office.actors.LEADERSHIP))).code).toBe('not-found');
    expect((await bytes(office.actors.MANAGER)).equals(before)).toBe(true);
    await only('PARTNERS');
  });

  it('is the partner’s own to set, and swept once nobody shows it', async () => {
    expect((await failureOf(send(await picture(9, 9).png().toBuffer(), office.actors.MANAGER))).code).toBe(
      'forbidden',
    );
    const age = () => {
      const then = new Date(Date.now() - 7_200_000);
      for (const path of files()) utimesSync(path, then, then);
    };
    age();
    expect(await sweepFiles(context.environment)).toBe(0);
    expect(files()).toHaveLength(1);
    await removeLogo.run(context.environment, partner(), {});
    age();
    expect(await sweepFiles(context.environment)).toBe(1);
    expect(files()).toEqual([]);
  });
});
