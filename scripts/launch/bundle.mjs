import module from 'node:module';
import { inProject } from './project.mjs';

/**
 * The server's bundle. What was compiled at one start need not be compiled at
 * the next; the threads that it begins know of it from the environment. The
 * build throws that away with the rest of its folder.
 *
 * @returns {Promise<import('../serve/production.ts')>}
 */
export async function loadBundle() {
  // React decides by it, when it is loaded, whether it checks what it is given.
  process.env.NODE_ENV = 'production';
  const compiled = inProject('build/server/.compiled');
  process.env.NODE_COMPILE_CACHE ??= compiled;
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
  return import(inProject('build/server/index.js'));
}
