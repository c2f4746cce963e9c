import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { breaches, roomOf } from './walls.ts';

const files = globSync('app/**/*.{ts,tsx}').filter(
  (file) => !file.includes('/generated/') && !file.endsWith('.d.ts'),
);
const sources = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));

describe('the walls', () => {
  it('has a room for every file', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(files.filter((file) => roomOf(file).startsWith('nowhere'))).toEqual([]);
  });

  it('are whole', () => {
    expect(breaches(sources)).toEqual([]);
  });

  it.each([
    [
      'app/routes/organisation/list.tsx',
      "import { listOrganisations } from '#app/records/organisation/store.server.ts';",
    ],
    ['app/routes/start.tsx', "import { openDatabase } from '#app/database/client.server.ts';"],
    ['app/records/meeting/store.server.ts', "import { logMeeting } from './log.server.ts';"],
    ['app/records/meeting/meeting.ts', "import { useState } from 'react';"],
    ['app/records/meeting/policy.ts', "import { findMeeting } from './store.server.ts';"],
    ['app/records/meeting/log.server.ts', "import { PrismaClient } from '@prisma/client';"],
    ['app/graph/csr.ts', "import { dayOf } from '#app/kernel/day.ts';"],
    ['app/graph/csr.ts', "import { readFileSync } from 'node:fs';"],
    ['app/graph/crew.ts', "import { Pool } from './workers/pool.server.ts';"],
    ['app/ui/Button.tsx', "import { findMeeting } from '#app/records/meeting/store.server.ts';"],
    ['app/doors/web/page.server.ts', "import { logMeeting } from '#app/records/meeting/log.server.ts';"],
    ['app/kernel/failure.ts', "import { data } from '@remix-run/node';"],
    ['app/records/contact/view.server.ts', "import { Lucia } from 'lucia';"],
    ['app/network/derive.ts', "import { readEvidence } from './evidence.server.ts';"],
  ])('a breach planted in %s is found: %s', (file, text) => {
    expect(breaches([{ file, text }])).toHaveLength(1);
  });
});

describe('the engine', () => {
  it('asks neither the clock nor chance', () => {
    const impure = sources
      .filter(({ file }) => file.startsWith('app/graph/'))
      .filter(({ text }) =>
        /\bDate\b|Math\.random|performance\.now/.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
      );
    expect(impure.map(({ file }) => file)).toEqual([]);
  });
});

describe('use cases', () => {
  it('each has one name, of a record and a verb, and says who may', () => {
    const definitions = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/define(?:Read|Write)\(\{([\s\S]*?)\n {0,2}\}\);/g)].map(([, body = '']) => ({
        file,
        body,
      })),
    );
    expect(definitions.length).toBeGreaterThan(45);
    const names = definitions.map(({ body }) => /name: ['`]([^'`]+)['`]/.exec(body)?.[1] ?? 'none');
    expect(names.filter((name) => !/^[a-z-]+\.([a-z-]+|\$\{verb\})$/.test(name))).toEqual([]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(definitions.filter(({ body }) => !/\bmay:/.test(body)).map(({ file }) => file)).toEqual([]);
  });
});

describe('files', () => {
  it('are about one thing: none over 300 lines, no room for odds and ends', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > 300).map(({ file }) => file);
    expect(long).toEqual([]);
    expect(files.filter((file) => /\/(utils?|helpers?|misc|common)\//.test(file))).toEqual([]);
  });

  it('have no cast to any and no stub', () => {
    const found = sources.filter(({ text }) =>
      /\bas any\b|: any\b|@ts-ignore|@ts-nocheck|\bTODO\b|\bFIXME\b/.test(text),
    );
    expect(found.map(({ file }) => file)).toEqual([]);
  });
});
