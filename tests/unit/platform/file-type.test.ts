import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { typeOfFile } from '#app/platform/file-type.server.ts';
import { nameFor } from '#app/records/attachment/attachment.ts';
import { attachmentTypes } from '#app/records/attachment/terms.ts';
import { tinyDocx, tinyPdf, zipOf } from '../../support/zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'akteursnetz-types-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function typeOf(bytes: Buffer | string) {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  return typeOfFile(path);
}

const types = '[Content_Types].xml';
const odt = 'application/vnd.oasis.opendocument.text';
const binary = (text: string) => Buffer.from(text, 'latin1');

describe('the type of a file', () => {
  it.each([
    ['a PDF', tinyPdf, 'application/pdf'],
    ['a PNG', binary('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'image/png'],
    ['a JPEG', binary('\xff\xd8\xff\xe0\0\x10JFIF'), 'image/jpeg'],
    ['a WebP', binary('RIFF\x24\0\0\0WEBPVP8 '), 'image/webp'],
    ['a Word document', tinyDocx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [
      'an Excel workbook',
      zipOf({ 'xl/workbook.xml': 'x', [types]: 'x' }),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    [
      'a presentation',
      zipOf({ [types]: 'x', 'ppt/presentation.xml': 'x' }),
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
    ['an OpenDocument text', zipOf({ mimetype: odt, 'content.xml': 'x' }), odt],
    ['text in UTF-8', 'Grüße\r\n\taus Nordhausen', 'text/plain'],
    ['text in an older encoding', binary('Gr\xfc\xdfe'), 'text/plain'],
    ['a page with a script, which is served as text', '<script>alert(1)</script>', 'text/plain'],
  ])('is told of %s', async (_what, bytes, type) => {
    expect(await typeOf(bytes)).toBe(type);
    expect(Object.keys(attachmentTypes)).toContain(type);
  });

  it.each([
    ['nothing', ''],
    ['a program', binary('MZ\x90\0\x03\0\0\0')],
    ['a Linux program', binary('\x7fELF\x02\x01')],
    ['bytes with NUL in them', binary('text\0text')],
    ['an old Office file, which may hold macros', binary('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['a document with macros', zipOf({ [types]: 'x', 'word/document.xml': 'x', 'word/vbaProject.bin': 'x' })],
    ['an OpenDocument with macros', zipOf({ mimetype: odt, 'Basic/script-lc.xml': 'x' })],
    ['any other archive', zipOf({ 'readme.txt': 'x' })],
    ['an archive that says of itself what it is not', zipOf({ mimetype: 'text/html', [types]: 'x' })],
    ['an archive that breaks off', tinyDocx.subarray(0, 60)],
    [
      'an archive whose directory lies',
      Buffer.concat([tinyDocx.subarray(0, -10), binary('\xff\xff\xff\xff\xff\xff\xff\xff\0\0')]),
    ],
  ])('is none that is taken for %s', async (_what, bytes) => {
    expect(await typeOf(bytes)).toBeNull();
  });
});

describe('the name of an attachment', () => {
  it.each([
    ['Einladung.pdf', 'application/pdf', 'Einladung.pdf'],
    ['Einladung.PDF', 'application/pdf', 'Einladung.pdf'],
    ['rechnung.exe', 'application/pdf', 'rechnung.exe.pdf'],
    ['seite.html', 'text/plain', 'seite.html.txt'],
    ['liste.csv', 'text/plain', 'liste.csv'],
    ['ohne Endung', 'image/png', 'ohne Endung.png'],
    ['.pdf', 'application/pdf', 'Anhang.pdf'],
    ['um\u202egedreht.pdf', 'application/pdf', 'umgedreht.pdf'],
    [`${'ä'.repeat(300)}.pdf`, 'application/pdf', `${'ä'.repeat(120)}.pdf`],
  ])('%s of %s is %s', (sent, type, name) => {
    expect(nameFor(sent, type)).toBe(name);
  });
});
