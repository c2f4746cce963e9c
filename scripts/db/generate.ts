import { spawnSync } from 'node:child_process';
import { inProject } from '../launch/project.mjs';
import { dialects, writeSchemas } from './derive.ts';

/**
 * Generates the client of each dialect. Prisma's command wants the path of an
 * engine binary that it would download otherwise; for `generate` it never runs
 * it, so any existing file will do.
 */
const schemas = writeSchemas();
for (const dialect of dialects) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [inProject('node_modules/prisma/build/index.js'), 'generate', '--schema', schemas[dialect]],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    },
  );
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}`);
    process.exit(1);
  }
}
