import { parseArgs } from 'node:util';
import { browser } from './bench/browser.ts';
import { Databases } from './bench/databases.ts';
import { engine } from './bench/engine.ts';
import type { Figure } from './bench/figure.ts';
import { graph } from './bench/graph.ts';
import { imports } from './bench/import.ts';
import { load } from './bench/load.ts';
import { memory } from './bench/memory.ts';
import { pages } from './bench/pages.ts';
import { type Bench, scales } from './bench/plan.ts';
import { lineOf } from './bench/print.ts';
import { queries } from './bench/queries.ts';
import { save } from './bench/save.ts';
import { search } from './bench/search.ts';
import { start } from './bench/start.ts';
import { runCommand, WrongUse } from './cli/command.ts';
import { dialects } from './db/derive.ts';
import { ensureBuild } from './launch/prepare.mjs';

const benches: readonly Bench[] = [
  pages,
  queries,
  save,
  search,
  load,
  imports,
  memory,
  start,
  engine,
  graph,
  browser,
];

const help = `npm run -s bench [-- NAME…] [--json] [--strict] [--scale small]

Misst das Programm neben einer nackten Fassung derselben Arbeit, im selben Lauf, auf
SQLite und PostgreSQL, und druckt Verhältnisse. Namen: ${benches.map(({ name }) => name).join(', ')}.

  --json          eine Zeile JSON: {name, ours, other, otherIs, ratio, floor, ok, unit, runs, note}
  --strict        endet mit 1, wenn eine Schranke verfehlt ist
  --scale small   in zwei Minuten, mit kleinen Datenbanken
`;

await runCommand(help, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      scale: { type: 'string', default: 'full' },
    },
  });
  const unknown = positionals.find((name) => !benches.some((bench) => bench.name === name));
  if (unknown) throw new WrongUse(`Die Messung ${unknown} gibt es nicht.`);
  if (values.scale !== 'full' && values.scale !== 'small') throw new WrongUse('--scale ist full oder small.');
  await ensureBuild();
  const databases = new Databases();
  const figures: Figure[] = [];
  const say = (line: string) => process.stderr.write(`${line}\n`);
  try {
    for (const bench of benches) {
      if (positionals.length > 0 && !positionals.includes(bench.name)) continue;
      say(`… ${bench.name}`);
      const plan = { scale: scales[values.scale], dialects, databases, say };
      for await (const figure of bench.measure(plan)) {
        figures.push(figure);
        if (!values.json) process.stdout.write(`${lineOf(figure)}\n`);
      }
    }
  } finally {
    await databases.remove();
  }
  if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
  if (values.strict && figures.some(({ ok }) => !ok)) process.exitCode = 1;
});
