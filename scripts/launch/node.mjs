import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { npmCommand, runChild, runSilently } from './child.mjs';
import { inProject } from './project.mjs';
import { CannotGoOn, say } from './say.mjs';

/** Runs TypeScript without being asked to. */
const native = [22, 18];
/** Runs TypeScript when asked to; the oldest that the database driver knows. */
const oldest = [22, 12];
/** What is fetched where the machine's own is older. */
const wanted = '24';

/**
 * @param {string} version such as v20.20.2
 * @param {readonly number[]} least
 */
export function isAtLeast(version, least) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > least[0] || (major === least[0] && minor >= least[1]);
}

const platform = process.platform === 'win32' ? 'win' : process.platform;
const packageName = `node-${platform}-${process.arch}`;
const binary = inProject(`.runtime/node/${process.platform === 'win32' ? 'node.exe' : 'bin/node'}`);

async function fetchNode() {
  say(`… Node ${process.version} ist zu alt (nötig ist ${oldest.join('.')}): Node ${wanted} wird geholt`);
  const staging = inProject(`.runtime/fetch-${process.pid}`);
  mkdirSync(staging, { recursive: true });
  try {
    const [command, args] = npmCommand([
      'install',
      '--prefix',
      staging,
      '--no-save',
      '--no-package-lock',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      `${packageName}@${wanted}`,
    ]);
    const { code, output } = await runSilently(command, args, { cwd: staging });
    if (code !== 0) {
      const reason = output.trim().split('\n')[0] ?? '';
      throw new CannotGoOn(
        `Node ${wanted} ließ sich nicht aus der npm-Registry holen (${packageName}): bitte Node ab ${oldest.join('.')} installieren. ${reason}`,
      );
    }
    // Renaming is all or nothing: a download that was cut off is never taken for a whole one.
    rmSync(inProject('.runtime/node'), { recursive: true, force: true });
    renameSync(`${staging}/node_modules/${packageName}`, inProject('.runtime/node'));
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Are we on a Node that runs the product as it is? */
export function nodeWillDo() {
  return isAtLeast(process.version, native);
}

/**
 * Runs the same script again under a Node that is new enough, fetching one if
 * need be, and ends with its exit code.
 *
 * @param {string} script
 * @param {readonly string[]} args
 * @returns {Promise<never>}
 */
export async function runUnderNewNode(script, args) {
  const own = isAtLeast(process.version, oldest);
  if (!own && !existsSync(binary)) await fetchNode();
  const flags = own ? ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'] : [];
  const options = {
    env: { ...process.env, NODE_OPTIONS: [process.env.NODE_OPTIONS, ...flags].filter(Boolean).join(' ') },
  };
  process.exit(await runChild(own ? process.execPath : binary, [script, ...args], options));
}
