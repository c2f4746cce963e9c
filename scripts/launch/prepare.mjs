import { npmCommand, runSilently } from './child.mjs';
import { inProject } from './project.mjs';
import { CannotGoOn, step } from './say.mjs';
import { onlyOnce } from './stamp.mjs';

/**
 * @param {string} what
 * @param {{ code: number, output: string }} outcome
 */
function assertDone(what, { code, output }) {
  if (code === 0) return;
  process.stderr.write(`${output.trim().split('\n').slice(-25).join('\n')}\n`);
  throw new CannotGoOn(`${what} ist gescheitert.`);
}

/** The packages of package-lock.json, and no others. */
export function ensurePackages() {
  return onlyOnce(
    {
      stamp: 'node_modules/.packages-stamp',
      inputs: ['package-lock.json', '.npmrc'],
      result: 'node_modules/vite',
    },
    () =>
      step('Pakete werden installiert (einmalig, etwa eine halbe Minute)', async () => {
        // The versions of the lock file, and not `npm ci`: that refuses a lock file written on one platform
        // for lacking the optional binaries of the others, which `install` simply fetches.
        const [command, args] = npmCommand([
          'install',
          '--no-save',
          '--include=dev',
          '--ignore-scripts',
          '--no-audit',
          '--no-fund',
          '--loglevel=error',
        ]);
        assertDone('Die Installation der Pakete', await runSilently(command, args));
      }),
  );
}

/** The database clients of both dialects. */
export function ensureClient() {
  const generated = 'app/database/generated';
  return onlyOnce(
    {
      stamp: `${generated}/.stamp`,
      inputs: ['prisma/schema.prisma', 'scripts/db/derive.ts', 'scripts/db/generate.ts', 'package-lock.json'],
      result: `${generated}/postgresql/client.ts`,
    },
    () =>
      step('Datenbank-Zugriff wird erzeugt', async () =>
        assertDone(
          'Das Erzeugen des Datenbank-Zugriffs',
          await runSilently(process.execPath, [inProject('scripts/db/generate.ts')]),
        ),
      ),
  );
}

/** The production build. */
export function ensureBuild() {
  return onlyOnce(
    {
      stamp: 'build/.stamp',
      inputs: [
        'app',
        'scripts/serve',
        'scripts/db',
        'scripts/seed',
        'scripts/cli',
        'scripts/launch',
        'public',
        'vite.config.ts',
        'scripts/build',
        'remix.config.js',
        'package-lock.json',
        'prisma/schema.prisma',
      ],
      result: 'build/server/index.js',
    },
    () =>
      step('Oberfläche wird gebaut', async () =>
        assertDone(
          'Das Bauen der Oberfläche',
          await runSilently(process.execPath, [inProject('node_modules/.bin/remix'), 'vite:build'], {
            env: { ...process.env, NODE_ENV: 'production' },
          }),
        ),
      ),
  );
}
