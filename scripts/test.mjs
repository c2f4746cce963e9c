import { fileURLToPath } from 'node:url';
import { alone } from './launch/lock.mjs';
import { main } from './launch/main.mjs';
import { nodeWillDo, runUnderNewNode } from './launch/node.mjs';
import { ensureBuild, ensureClient, ensurePackages } from './launch/prepare.mjs';
import { CannotGoOn } from './launch/say.mjs';
import { beside, hasTests, parts } from './test/parts.mjs';

/** Runs a part and tells what it counted and how long it took, in seconds. */
async function timed(/** @type {() => Promise<import('./test/parts.mjs').Count>} */ run) {
  const began = Date.now();
  return { count: await run(), seconds: ((Date.now() - began) / 1000).toFixed(0) };
}

/** `npm test [-- PART …]`: brings up what is missing, runs the parts, and closes with what passed and failed. */
await main(async () => {
  const named = process.argv.slice(2);
  const unknown = named.find((name) => !(name in parts));
  if (unknown) throw new CannotGoOn(`Den Teil ${unknown} gibt es nicht: ${Object.keys(parts).join(', ')}.`);
  if (!nodeWillDo()) await runUnderNewNode(fileURLToPath(import.meta.url), named);
  const chosen = Object.entries(parts).filter(
    ([name]) => (named.length === 0 || named.includes(name)) && hasTests(name),
  );
  const build = chosen.some(([name]) => ['attack', 'faults', 'journeys'].includes(name));
  await alone(async () => {
    await ensurePackages();
    await ensureClient();
    if (build) await ensureBuild();
  });
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  const begun = new Map(chosen.filter(([name]) => beside.has(name)).map(([name, run]) => [name, timed(run)]));
  for (const [name, run] of chosen) {
    process.stdout.write(`\n=== ${name}\n`);
    const { count, seconds } = await (begun.get(name) ?? timed(run));
    total.passed += count.passed;
    total.failed += count.failed;
    total.skipped += count.skipped;
    lines.push(
      `${name.padEnd(14)} ${String(count.passed).padStart(5)} ${String(count.failed).padStart(5)}  ${seconds} s${count.note ? `  ${count.note}` : ''}`,
    );
  }
  process.stdout.write(`\n${'Teil'.padEnd(14)} passed failed\n${lines.join('\n')}\n\n`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
});
