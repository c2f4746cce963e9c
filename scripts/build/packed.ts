import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** Below this packing gains nothing that a packet on the line would notice. */
const leastBytes = 1_000;

async function pack(path: string): Promise<void> {
  const plain = await readFile(path);
  if (plain.length < leastBytes) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  const [brotli, zipped] = await Promise.all([
    promisify(brotliCompress)(plain, { params }),
    promisify(gzip)(plain, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, zipped)]);
}

/**
 * Packs scripts and styles once, when they are built, as small as it goes:
 * packed at each request it took the server as long as the page itself.
 */
export function packedAssets(folder: string): Plugin {
  return {
    name: 'packed-assets',
    apply: 'build',
    async closeBundle() {
      // The framework writes the last file of the browser's after the server's build: that one is waited for.
      if (!this.environment.config.build.ssr) return;
      const names = (await readdir(folder)).filter((name) => /\.(js|css|svg)$/.test(name));
      await Promise.all(names.map((name) => pack(join(folder, name))));
    },
  };
}
