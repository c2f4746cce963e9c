import { type ExportedNetwork, nodesOf, sentenceOn, tieFacts, tiesOf } from './exported.ts';

/** The items of a JSON array, one a line. */
function* items<Item>(of: Iterable<Item>, shown: (item: Item) => object): Generator<string> {
  let before = '\n';
  for (const item of of) {
    yield `${before}${JSON.stringify(shown(item))}`;
    before = ',\n';
  }
}

function measuresOf({ columns }: ExportedNetwork, measures: ReadonlyArray<number | null>) {
  return Object.fromEntries(columns.map(({ id }, column) => [id, measures[column] ?? null]));
}

/** Nodes and edges as the API tells of them, with every measure. */
export function* plainJson(network: ExportedNetwork): Generator<string> {
  yield `{"asOf":${JSON.stringify(network.picture.asOf)},"measures":${JSON.stringify(network.columns.map(({ id, method }) => ({ id, method })))},"nodes":[`;
  yield* items(nodesOf(network), ({ measures, x: _x, y: _y, ...node }) => ({
    ...node,
    ...measuresOf(network, measures),
  }));
  yield '],"edges":[';
  yield* items(tiesOf(network), (tie) => tie);
  yield ']}\n';
}

/** A blueprint for Kumu (https://docs.kumu.io/guides/import/blueprints): elements and connections, fields by their names. */
export function* kumu(network: ExportedNetwork): Generator<string> {
  yield '{"elements":[';
  yield* items(nodesOf(network), ({ id, label, sector, county, place, shortName, measures }) => ({
    id,
    label,
    type: sector,
    county,
    place,
    'short name': shortName,
    ...Object.fromEntries(
      network.columns.flatMap(({ id: column }, number) => {
        const value = measures[number] ?? null;
        return value === null ? [] : [[column, value]];
      }),
    ),
  }));
  yield '],"connections":[';
  let number = 0;
  yield* items(tiesOf(network), ({ source, target, basis, weight, ...facts }) => {
    number += 1;
    return {
      id: `c${number}`,
      from: source,
      to: target,
      direction: 'undirected',
      type: basis,
      strength: weight,
      ...facts,
    };
  });
  yield ']}\n';
}

/** What Cytoscape and cytoscape.js open: elements with their places (https://js.cytoscape.org/#notation/elements-json). */
export function* cytoscape(network: ExportedNetwork): Generator<string> {
  const data = { name: 'Akteursnetz', shared_name: 'Akteursnetz', description: sentenceOn(network) };
  yield `{"format_version":"1.0","generated_by":"Akteursnetz","target_cytoscapejs_version":"~3.0","data":${JSON.stringify(data)},"elements":{"nodes":[`;
  yield* items(nodesOf(network), ({ label, measures, x, y, ...node }) => ({
    data: { ...node, name: label, label, ...measuresOf(network, measures) },
    position: { x, y },
  }));
  yield '],"edges":[';
  let number = 0;
  yield* items(tiesOf(network), ({ source, target, weight, ...facts }) => {
    number += 1;
    const rest = Object.fromEntries(tieFacts.map(([name]) => [name, facts[name]]));
    return { data: { id: `e${number}`, source, target, weight, ...rest } };
  });
  yield ']}}\n';
}
