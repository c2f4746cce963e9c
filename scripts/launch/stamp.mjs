import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inProject } from './project.mjs';

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  const whole = inProject(path);
  if (!existsSync(whole)) return [];
  if (!statSync(whole).isDirectory()) return [path];
  return readdirSync(whole, { withFileTypes: true })
    .filter((entry) => entry.name !== 'generated')
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
    )
    .sort();
}

/**
 * A hash of the contents of files and folders.
 *
 * @param {readonly string[]} paths
 */
export function fingerprint(paths) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  for (const path of paths.flatMap(filesUnder)) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(inProject(path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * Does `work` unless it was done before with the same inputs and its result is
 * still there. The stamp is written only after `work` has succeeded.
 *
 * @param {{ stamp: string, inputs: readonly string[], result: string }} what
 * @param {() => Promise<void>} work
 */
export async function onlyOnce({ stamp, inputs, result }, work) {
  const file = inProject(stamp);
  const print = fingerprint(inputs);
  if (existsSync(inProject(result)) && existsSync(file) && readFileSync(file, 'utf8') === print) return;
  await work();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, print);
}
