import { csvMark, csvRows } from '#app/kernel/csv.ts';
import { type ExportedNetwork, nodeFacts, nodesOf, tieFacts, tiesOf } from './exported.ts';

/** The actors with every measure; an empty cell is a figure that is not defined. */
export function* nodesCsv(network: ExportedNetwork): Generator<string> {
  const head = ['id', 'name', ...nodeFacts, ...network.columns.map(({ id }) => id)];
  yield `${csvMark}${csvRows([head])}`;
  for (const node of nodesOf(network)) {
    const facts = nodeFacts.map((name) => node[name]);
    yield csvRows([[node.id, node.label, ...facts, ...node.measures.map((value) => value ?? '')]]);
  }
}

/** The ties, each end by id and name. */
export function* tiesCsv(network: ExportedNetwork): Generator<string> {
  const { ids, names } = network.picture.nodes;
  const nameOf = new Map(ids.map((id, node) => [id, names[node] ?? '']));
  const facts = tieFacts.map(([name]) => name);
  yield `${csvMark}${csvRows([['source', 'sourceName', 'target', 'targetName', 'weight', ...facts]])}`;
  for (const tie of tiesOf(network)) {
    const { source, target, weight } = tie;
    const ends = [source, nameOf.get(source) ?? '', target, nameOf.get(target) ?? ''];
    yield csvRows([[...ends, weight, ...facts.map((name) => tie[name])]]);
  }
}
