import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @param {string} folder @returns {string} */
const rootAbove = (folder) =>
  existsSync(`${folder}/package-lock.json`) ? folder : rootAbove(dirname(folder));

/** The folder of the project, wherever the command was started, and also where this file is part of the bundle. */
export const projectFolder = rootAbove(dirname(fileURLToPath(import.meta.url)));

/** @param {string} path */
export function inProject(path) {
  return `${projectFolder}/${path}`;
}
