import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild, runSilently } from '../launch/child.mjs';
import { inProject } from '../launch/project.mjs';
import { ensureChromium } from './chromium.mjs';

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} [note] what the numbers do not say
 */

const bin = (/** @type {string} */ name) => inProject(`node_modules/.bin/${name}`);

/**
 * A check that is one test: it holds or it does not. It says nothing until it is done.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<Count>}
 */
async function single(command, args) {
  const { code, output } = await runSilently(process.execPath, [command, ...args]);
  process.stdout.write(output);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/**
 * Runs a runner that writes a report, and counts what the report says. One that
 * fails without a report, or in spite of a clean one, counts as one failure.
 *
 * @param {(report: string) => Promise<number>} run
 * @param {(report: any) => Count} read
 * @returns {Promise<Count>}
 */
async function reported(run, read) {
  const folder = mkdtempSync(join(tmpdir(), 'akteursnetz-report-'));
  const file = join(folder, 'report.json');
  try {
    const code = await run(file);
    const count = existsSync(file)
      ? read(JSON.parse(readFileSync(file, 'utf8')))
      : { passed: 0, failed: 0, skipped: 0 };
    if (code === 0 || count.failed > 0) return count;
    return { ...count, failed: 1, note: `endete mit ${code}, obwohl kein Test fehlschlug` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} project */
function vitest(project) {
  return reported(
    (file) =>
      runChild(process.execPath, [
        inProject('node_modules/vitest/vitest.mjs'),
        'run',
        '--project',
        project,
        '--reporter=default',
        // What is killed and stopped there is told from outside by its time.
        ...(project === 'faults' ? ['--no-file-parallelism'] : []),
        '--reporter=json',
        `--outputFile.json=${file}`,
      ]),
    (report) => ({
      passed: report.numPassedTests,
      failed:
        report.numFailedTests +
        (report.testResults ?? []).filter(
          (/** @type {any} */ suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
        ).length,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  );
}

function journeys() {
  if (!ensureChromium()) {
    process.stderr.write(
      'Kein Chromium gefunden: bitte Chromium oder Chrome installieren oder CHROME_PATH setzen.\n',
    );
    return Promise.resolve({ passed: 0, failed: 1, skipped: 0 });
  }
  return reported(
    (file) =>
      runChild(process.execPath, [inProject('node_modules/@playwright/test/cli.js'), 'test'], {
        env: { ...process.env, PLAYWRIGHT_JSON: file },
      }),
    ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }),
  );
}

/** The parts in the order in which they are run: what fails fast comes first. */
export const parts = {
  lint: () => single(bin('biome'), ['ci', '--error-on-warnings', '.']),
  unit: () => vitest('unit'),
  architecture: () => vitest('architecture'),
  types: () => single(bin('tsc'), ['--noEmit']),
  db: () => vitest('db'),
  attack: () => vitest('attack'),
  faults: () => vitest('faults'),
  journeys,
};

/** What runs on one processor and says nothing meanwhile: begun at once, beside the parts before it. */
export const beside = new Set(['types']);

/** Is there anything to run in a part? */
export function hasTests(/** @type {string} */ name) {
  if (name === 'types' || name === 'lint') return true;
  const folder = inProject(`tests/${name}`);
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true }).some((file) => /\.(test|spec)\.tsx?$/.test(String(file)))
  );
}
