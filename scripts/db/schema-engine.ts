import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';

/** What the engine wants to hear of tables that are not ours: there are none. */
export const noFilter = { externalTables: [], externalEnums: [] };

let engines = 0;

/**
 * Prisma's own schema engine, compiled to WebAssembly: the migrations stay
 * Prisma's, and no binary is fetched. The package is made for bundlers, so its
 * module is put together by hand.
 */
export async function openSchemaEngine(
  factory: SqlMigrationAwareDriverAdapterFactory,
  schema: string,
): Promise<SchemaEngine> {
  // Beside the main module, for the package names no other in its exports.
  const main = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const glueUrl = new URL('schema_engine_bg.js', pathToFileURL(main)).href;
  // The glue keeps its memory in module variables: each engine gets a copy of its own.
  engines += 1;
  const glue = await import(/* @vite-ignore */ `${glueUrl}?engine=${engines}`);
  const bytes = await readFile(new URL('schema_engine_bg.wasm', glueUrl));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
  return glue.SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}
