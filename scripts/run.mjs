import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { alone } from './launch/lock.mjs';
import { main } from './launch/main.mjs';
import { nodeWillDo, runUnderNewNode } from './launch/node.mjs';
import { ensureClient, ensurePackages } from './launch/prepare.mjs';
import { inProject } from './launch/project.mjs';
import { CannotGoOn, keepQuiet } from './launch/say.mjs';

/** `npm run -s NAME -- …`: makes sure that a command can run, then runs scripts/NAME.ts. */
await main(async () => {
  keepQuiet();
  const [name = '', ...args] = process.argv.slice(2);
  if (!nodeWillDo()) await runUnderNewNode(fileURLToPath(import.meta.url), process.argv.slice(2));
  const script = inProject(`scripts/${name}.ts`);
  if (!/^[a-z-]+$/.test(name) || !existsSync(script))
    throw new CannotGoOn(`Den Befehl ${name} gibt es nicht.`);
  await alone(async () => {
    await ensurePackages();
    await ensureClient();
  });
  process.argv.splice(1, 2, script);
  process.argv.splice(2, Infinity, ...args);
  await import(script);
});
