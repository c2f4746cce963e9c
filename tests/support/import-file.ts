import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '#app/access/actor.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { confirmImport } from '#app/operations/import/apply.server.ts';
import { checkImport } from '#app/operations/import/check.server.ts';
import { undoImport } from '#app/operations/import/undo.server.ts';
import { prepareUpload, receiveImport } from '#app/operations/import/upload.server.ts';
import { viewImport, viewProgress } from '#app/operations/import/view.server.ts';

/** The environment with files of imports in a folder of its own. */
export function withFolder(environment: Environment): { environment: Environment; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'akteursnetz-import-'));
  return {
    environment: { ...environment, database: { ...environment.database, folder } },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface Choices {
  readonly kind?: 'organisations' | 'contacts';
  readonly fields?: readonly string[];
  readonly fixed?: Readonly<Record<string, string>>;
  readonly clearEmpty?: boolean;
  readonly doubtful?: 'reject' | 'create';
  readonly fileName?: string;
}

export async function untilIdle(environment: Environment, actor: Actor, id: string): Promise<string> {
  for (let tries = 0; tries < 600; tries += 1) {
    const { running, status } = await viewProgress.run(environment, actor, { id });
    if (!running) return status;
    await pause(50);
  }
  throw new Error('The import did not come to an end.');
}

/** Uploads a file: its id. */
export async function upload(
  environment: Environment,
  actor: Actor,
  content: string | Uint8Array,
  fileName = 'liste.csv',
): Promise<string> {
  const { storedAs, path } = await prepareUpload.run(environment, actor, {});
  writeFileSync(path, content);
  const arrival = { storedAs, fileName, bytes: content.length };
  return (await receiveImport.run(environment, actor, arrival)).id;
}

/** Uploads and checks a file as the page does, with what was recognised unless something else is chosen. */
export async function preview(
  environment: Environment,
  actor: Actor,
  content: string | Uint8Array,
  { fileName = 'liste.csv', ...choices }: Choices = {},
) {
  const id = await upload(environment, actor, content, fileName);
  const { plan, columns } = await viewImport.run(environment, actor, { id, kind: choices.kind });
  await checkImport.run(environment, actor, {
    id,
    kind: plan?.kind,
    fields: columns?.map(({ field }) => field ?? ''),
    ...choices,
  });
  await untilIdle(environment, actor, id);
  return viewImport.run(environment, actor, { id });
}

/** Uploads, checks and confirms a file: the import as it then stands. */
export async function importFile(
  environment: Environment,
  actor: Actor,
  content: string | Uint8Array,
  choices: Choices = {},
) {
  const { batch } = await preview(environment, actor, content, choices);
  if (batch.status !== 'CHECKED') return batch;
  await confirmImport.run(environment, actor, { id: batch.id });
  await untilIdle(environment, actor, batch.id);
  return (await viewImport.run(environment, actor, { id: batch.id })).batch;
}

export async function takeBack(environment: Environment, actor: Actor, id: string) {
  await undoImport.run(environment, actor, { id });
  await untilIdle(environment, actor, id);
  return viewImport.run(environment, actor, { id });
}

/** Lines of cells as a spreadsheet saves them. */
export function csv(...rows: ReadonlyArray<readonly string[]>): string {
  return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n');
}
