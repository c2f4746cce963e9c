import { resolve } from 'node:path';
import { filesBeside, sqlitePath } from '#app/database/sqlite.server.ts';
import { Refusal } from '../cli/command.ts';
import type { Dialect } from './derive.ts';

export interface Target {
  readonly url: string;
  readonly dialect: Dialect;
  /** SQLite's file. */
  readonly path: string;
  /** The folder of the files that its rows speak of. */
  readonly files: string;
}

export const defaultDatabaseUrl = 'file:./data/akteursnetz.db';

/** The database that a command works on, from `DATABASE_URL` as the app reads it. */
export function targetOf(environment: Readonly<Record<string, string | undefined>>): Target {
  const url = environment.DATABASE_URL || defaultDatabaseUrl;
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) {
    return { url, dialect: 'postgresql', path: '', files: resolve(environment.FILES_DIR || 'data/files') };
  }
  if (/^file:./.test(url)) {
    const path = sqlitePath(url);
    return { url, dialect: 'sqlite', path, files: filesBeside(path) };
  }
  throw new Refusal(
    `DATABASE_URL ist keine Datenbank-Adresse: erwartet wird file:PFAD oder postgres://NUTZER@RECHNER/NAME.`,
  );
}
