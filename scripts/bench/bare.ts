import { runSilently } from '../launch/child.mjs';
import { inProject } from '../launch/project.mjs';
import { onlyOnce } from '../launch/stamp.mjs';
import type { Client } from './http.ts';
import { type Served, serve } from './served.ts';

const script = inProject('scripts/bench/bare/serve.ts');

/** Builds the bare app where it was not built yet. */
async function ensureBare(): Promise<void> {
  await onlyOnce(
    {
      stamp: '.runtime/bench/bare/.stamp',
      inputs: ['scripts/bench/bare', 'package-lock.json'],
      result: '.runtime/bench/bare/server/index.js',
    },
    async () => {
      const { code, output } = await runSilently(
        process.execPath,
        [inProject('node_modules/.bin/remix'), 'vite:build', inProject('scripts/bench/bare')],
        { env: { ...process.env, NODE_ENV: 'production' } },
      );
      if (code !== 0) throw new Error(output);
    },
  );
}

/**
 * The bare app, serving: what a page costs with no product in it.
 *
 * @param files a folder of files that it serves as they are, under `/files`
 */
export async function serveBare(files = ''): Promise<Served> {
  await ensureBare();
  return serve(script, '/?rows=1', { BARE_FILES: files });
}

/** The address of the bare page whose size comes nearest to `bytes`. */
export async function barePath(client: Client, bytes: number): Promise<string> {
  const sizeOf = async (rows: number) => Buffer.byteLength((await client.ask(`/?rows=${rows}`)).body);
  const [one, hundred] = [await sizeOf(1), await sizeOf(101)];
  const perRow = (hundred - one) / 100;
  return `/?rows=${Math.max(1, Math.round((bytes - one) / perRow) + 1)}`;
}
