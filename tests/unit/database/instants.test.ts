import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { instantColumns } from '#app/database/instants.ts';
import { encodeCursor, keyset } from '#app/database/keyset.ts';
import { reachOf } from '#app/database/stretches.ts';
import { inProject } from '../../../scripts/launch/project.mjs';

const schema = readFileSync(inProject('prisma/schema.prisma'), 'utf8');
const namesOf = (type: string) =>
  new Set([...schema.matchAll(new RegExp(`^\\s+(\\w+)\\s+${type}\\b`, 'gm'))].map(([, name]) => name ?? ''));

describe('the columns that hold instants', () => {
  it('are those of the schema, and of the texts only the start of a series is called so', () => {
    expect([...instantColumns].sort()).toEqual([...namesOf('DateTime')].sort());
    expect([...instantColumns].filter((name) => namesOf('String').has(name))).toEqual(['start']);
  });
});

describe('a cursor of another sort', () => {
  const text = { value: 'müller', id: 'a' };
  const instant = { value: new Date('2026-01-01'), id: 'a' };
  it.each([
    ['sortKey', instant],
    ['updatedAt', text],
  ])('names no place in a list by %s', (column, position) => {
    const page = { size: 10, after: encodeCursor(position) };
    expect(keyset(column, 'asc', page).where).toEqual({});
    expect(reachOf(column, 'asc', { position, backwards: false, take: 10 }).where).toEqual({});
  });

  it.each([
    ['sortKey', text],
    ['updatedAt', instant],
  ])('is one where it is of the same kind (%s)', (column, position) => {
    const page = { size: 10, after: encodeCursor(position) };
    expect(keyset(column, 'asc', page).where).not.toEqual({});
    expect(reachOf(column, 'asc', { position, backwards: false, take: 10 }).where).not.toEqual({});
  });

  it('holds no NUL, which one database cannot compare with', () => {
    const page = { size: 10, before: encodeCursor({ value: 'a\0b', id: 'a' }) };
    expect(keyset('sortKey', 'asc', page)).toMatchObject({ where: {}, backwards: false });
  });
});
