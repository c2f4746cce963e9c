import { parseArgs } from 'node:util';
import { runCommand, WrongUse } from './cli/command.ts';
import { metricsOf } from './network/metrics.ts';
import { readEdges } from './network/read-edges.ts';

const help = `npm run -s network -- metrics DATEI.csv [--weighted] [--json]

  metrics   liest eine ungerichtete Kantenliste mit der Kopfzeile source,target oder
            source,target,weight und druckt ein JSON-Objekt: Kennzahlen des Netzes und
            jedes Knotens, Gruppen, Artikulationspunkte und Brücken.

  --weighted   nimmt die Gewichte: eine Verbindung vom Gewicht w ist 1/w lang (betweenness,
               closeness) und zählt w-fach (pageRank, constraint, effectiveSize, community,
               modularity); dazu kommt strength, die Summe der Gewichte. Gezählt wie ohne
               bleiben degree, density, averageClustering, transitivity, diameter (in
               Schritten), components, articulationPoints und bridges.
  --json       auf einer Zeile

Schleifen werden weggelassen und mehrfache Kanten vereint (mit --weighted zählt die Summe
ihrer Gewichte); das steht dann auf der Fehlerausgabe. Sehr große Netze bekommen für
betweenness eine Stichprobe; unter betweenness steht, wie gerechnet wurde und wie weit ein
Wert höchstens daneben liegt.
`;

/** What was cleaned away, in a sentence each. */
function notesOn({
  droppedSelfLoops,
  mergedParallels,
}: Record<'droppedSelfLoops' | 'mergedParallels', number>) {
  return [
    ...(droppedSelfLoops > 0 ? [`Weggelassen: ${droppedSelfLoops} Schleifen (self-loops).`] : []),
    ...(mergedParallels > 0 ? [`Vereint: ${mergedParallels} mehrfache Kanten (parallel edges).`] : []),
  ];
}

await runCommand(help, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, weighted: { type: 'boolean', default: false } },
  });
  const [command, file, ...rest] = positionals;
  if (command !== 'metrics')
    throw new WrongUse(command ? `Unbekannter Befehl: ${command}.` : 'Ein Befehl fehlt.');
  if (!file) throw new WrongUse('Die Datei fehlt.');
  if (rest.length > 0) throw new WrongUse(`Zu viel: ${rest.join(' ')}.`);
  const edges = await readEdges(file, values.weighted);
  for (const note of notesOn(edges.graph)) process.stderr.write(`${note}\n`);
  const metrics = await metricsOf(edges, values.weighted);
  process.stdout.write(`${JSON.stringify(metrics, null, values.json ? 0 : 2)}\n`);
});
