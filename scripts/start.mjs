import { fileURLToPath } from 'node:url';
import { loadBundle } from './launch/bundle.mjs';
import { readEnvironment } from './launch/environment.mjs';
import { alone } from './launch/lock.mjs';
import { main } from './launch/main.mjs';
import { nodeWillDo, runUnderNewNode } from './launch/node.mjs';
import { assertPortFree } from './launch/port.mjs';
import { ensureBuild, ensureClient, ensurePackages } from './launch/prepare.mjs';

/**
 * `npm start`: brings up whatever is missing, then serves. `npm run dev` (--dev)
 * serves the sources with hot reload instead of the build. Runs on any Node from
 * 18 on, for it fetches a newer one itself.
 */
await main(async () => {
  const development = process.argv.includes('--dev');
  const { port, host, seed } = readEnvironment(process.env);
  if (!nodeWillDo()) {
    await assertPortFree(port, host);
    await runUnderNewNode(fileURLToPath(import.meta.url), process.argv.slice(2));
  }
  await assertPortFree(port, host);
  await alone(async () => {
    await ensurePackages();
    await ensureClient();
    if (!development) await ensureBuild();
  });
  const { openPrepared, serve } = development ? await import('./serve/development.ts') : await loadBundle();
  serve(await alone(() => openPrepared(seed)));
});
