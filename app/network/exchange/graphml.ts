import { xmlText } from '#app/kernel/xml.ts';
import { type ExportedNetwork, nodeFacts, nodesOf, sentenceOn, tieFacts, tiesOf } from './exported.ts';

const types = { double: 'double', integer: 'int', string: 'string' } as const;

const data = (key: string, value: string | number | null) =>
  value === null || value === '' ? '' : `<data key="${xmlText(key)}">${xmlText(value)}</data>`;

/**
 * The network as GraphML (U. Brandes et al., GraphML progress report, Graph
 * Drawing 2001; http://graphml.graphdrawing.org/specification.html), piece by
 * piece. A figure that is not defined for an actor has no `data`.
 */
export function* graphml(network: ExportedNetwork): Generator<string> {
  const { columns } = network;
  const key = (on: 'node' | 'edge', id: string, name: string, type: string) =>
    `<key id="${id}" for="${on}" attr.name="${name}" attr.type="${type}"/>\n`;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  yield `<desc>${xmlText(sentenceOn(network))}</desc>\n`;
  yield ['label', ...nodeFacts].map((name) => key('node', `n-${name}`, name, 'string')).join('');
  yield ['x', 'y', ...columns.map(({ id }) => id)]
    .map((name) => key('node', `n-${name}`, name, 'double'))
    .join('');
  yield key('edge', 'e-weight', 'weight', 'double');
  yield tieFacts.map(([name, type]) => key('edge', `e-${name}`, name, types[type])).join('');
  yield '<graph id="akteursnetz" edgedefault="undirected">\n';
  for (const node of nodesOf(network)) {
    const facts = ['label', ...nodeFacts, 'x', 'y'] as const;
    yield `<node id="${xmlText(node.id)}">${[
      ...facts.map((name) => data(`n-${name}`, node[name as keyof typeof node] as string | number)),
      ...columns.map(({ id }, column) => data(`n-${id}`, node.measures[column] ?? null)),
    ].join('')}</node>\n`;
  }
  for (const tie of tiesOf(network)) {
    yield `<edge source="${xmlText(tie.source)}" target="${xmlText(tie.target)}">${[
      data('e-weight', tie.weight),
      ...tieFacts.map(([name]) => data(`e-${name}`, tie[name])),
    ].join('')}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}
