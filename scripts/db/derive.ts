import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject } from '../launch/project.mjs';

export const dialects = ['sqlite', 'postgresql'] as const;
export type Dialect = (typeof dialects)[number];

/**
 * The schema as a dialect reads it. PostgreSQL's differs from the one source in
 * provider and output, and keeps instants with their zone: without it a server
 * in another zone would shift them.
 */
export function schemaFor(dialect: Dialect): string {
  const source = readFileSync(inProject('prisma/schema.prisma'), 'utf8');
  if (dialect === 'sqlite') return source;
  return source
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('"../app/database/generated/sqlite"', '"../../app/database/generated/postgresql"')
    .replace(/^(\s+\w+\s+)(DateTime\??)(?=\s|$)/gm, '$1$2 @db.Timestamptz(3)');
}

/** Writes the derived schema, which git ignores, and returns where each dialect's stands. */
export function writeSchemas(): Record<Dialect, string> {
  const derived = inProject('prisma/postgresql/schema.prisma');
  mkdirSync(inProject('prisma/postgresql'), { recursive: true });
  writeFileSync(derived, schemaFor('postgresql'));
  return { sqlite: inProject('prisma/schema.prisma'), postgresql: derived };
}
