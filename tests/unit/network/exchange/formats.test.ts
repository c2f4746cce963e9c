import cytoscape from 'cytoscape';
import Graph, { DirectedGraph, UndirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { csvText } from '#app/kernel/csv.ts';
import { xmlText } from '#app/kernel/xml.ts';
import type { ExportedNetwork } from '#app/network/exchange/exported.ts';
import { type NetworkFormatId, networkFormatIds, networkFormatOf } from '#app/network/exchange/format-ids.ts';
import { networkFormats } from '#app/network/exchange/formats.ts';

const nasty = '=HYPERLINK("x") <b>&amp; "Ä"\u0000\n\uD800';

/** Three actors in a row, the last without a figure for constraint; what is between weights nothing odd. */
const network: ExportedNetwork = {
  picture: {
    asOf: '2026-11-23',
    counties: [{ key: '16062', name: 'Landkreis Nordhausen' }],
    nodes: {
      ids: ['a', 'b', 'c'],
      names: ['Amt A', nasty, 'College C'],
      shortNames: ['', 'B', ''],
      sectors: ['STATE', 'BUSINESS', 'EDUCATION'],
      counties: Int32Array.of(0, -1, 0),
      communities: Int32Array.of(0, 0, 1),
      places: ['Nordhausen', '', 'Sondershausen'],
      confirmed: Int32Array.of(1, -1, 400),
      x: Float64Array.of(1.5, 2, 3),
      y: Float64Array.of(-4, 0, 1e-7),
      measures: {
        degree: new Float64Array(3),
        strength: new Float64Array(3),
        betweenness: new Float64Array(3),
      },
    },
    ties: {
      a: Uint32Array.of(0, 1),
      b: Uint32Array.of(1, 2),
      weight: Float64Array.of(1.25, 4),
      declared: Float64Array.of(0, 4),
      counts: {
        relationship: Uint32Array.of(0, 1),
        meeting: Uint32Array.of(2, 0),
        project: Uint32Array.of(0, 0),
        people: Uint32Array.of(0, 0),
      },
      standing: Uint8Array.of(1, 0),
      age: Uint32Array.of(1, 0),
    },
    untied: 0,
    totals: { nodes: 3, ties: 2 },
    withheld: [],
    exact: true,
  },
  columns: [
    { id: 'betweenness', values: Float64Array.of(0, 1, 0), method: 'sampled' },
    { id: 'constraint', values: Float64Array.of(1, 0.5, Number.NaN), method: 'exact' },
  ],
};

const written = (format: NetworkFormatId, of = network) => [...networkFormats[format].write(of)].join('');
const none: ExportedNetwork = {
  ...network,
  picture: {
    ...network.picture,
    nodes: { ...network.picture.nodes, ids: [], names: [] },
    ties: { ...network.picture.ties, a: new Uint32Array(), b: new Uint32Array() },
  },
};

/** @throws where it is not well-formed XML */
function readXml(text: string): string[] {
  const names: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => names.push(name));
  parser.write(text).close();
  return names;
}

describe('the network as a file', () => {
  test('GraphML comes back as the same graph', () => {
    const text = written('graphml');
    readXml(text);
    const graph = parseGraphml(UndirectedGraph, text);
    expect([graph.type, graph.order, graph.size]).toEqual(['undirected', 3, 2]);
    expect(graph.getNodeAttributes('a')).toMatchObject({
      label: 'Amt A',
      sector: 'STATE',
      county: 'Landkreis Nordhausen',
      x: 1.5,
      betweenness: 0,
      constraint: 1,
    });
    expect(graph.getNodeAttribute('b', 'label')).toContain('<b>&amp; "Ä"');
    expect(graph.getNodeAttribute('c', 'constraint')).toBeUndefined();
    expect(graph.getEdgeAttributes('a', 'b')).toMatchObject({ weight: 1.25, meetings: 2, basis: 'observed' });
    expect(graph.getEdgeAttributes('c', 'b')).toMatchObject({ declared: 4, observed: 0, last: '2026-11-23' });
  });

  test('GEXF comes back as the same graph, with its places', () => {
    const text = written('gexf');
    readXml(text);
    const graph = parseGexf(UndirectedGraph, text);
    expect([graph.order, graph.size]).toEqual([3, 2]);
    expect(graph.getNodeAttributes('a')).toMatchObject({ label: 'Amt A', sector: 'STATE', x: 1.5, y: 4 });
    expect(graph.getNodeAttribute('b', 'betweenness')).toBe(1);
    expect(graph.getEdgeAttributes('a', 'b')).toMatchObject({ weight: 1.25, meetings: 2 });
    // Undirected: nothing of it fits a graph of arrows.
    expect(() => parseGexf(DirectedGraph, text)).toThrow();
  });

  test('GEXF has what its schema asks for, in its order', () => {
    const names = readXml(written('gexf'));
    const first = [...new Set(names)];
    expect(first).toEqual([
      'gexf',
      'meta',
      'creator',
      'description',
      'graph',
      'attributes',
      'attribute',
      'nodes',
      'node',
      'attvalues',
      'attvalue',
      'viz:position',
      'edges',
      'edge',
    ]);
    expect(written('gexf')).toContain('betweenness.</description>');
  });

  test('Kumu gets elements and connections by id', () => {
    const { elements, connections } = JSON.parse(written('kumu'));
    expect(elements[0]).toMatchObject({ id: 'a', label: 'Amt A', type: 'STATE', constraint: 1 });
    expect(Object.keys(elements[2])).not.toContain('constraint');
    expect(connections[0]).toMatchObject({ from: 'a', to: 'b', direction: 'undirected', strength: 1.25 });
    const ids = [...elements, ...connections].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('cytoscape opens its file', () => {
    const { elements } = JSON.parse(written('cytoscape'));
    const opened = cytoscape({ headless: true, elements, layout: { name: 'preset' } });
    expect([opened.nodes().length, opened.edges().length]).toEqual([3, 2]);
    expect(opened.$id('a').position()).toEqual({ x: 1.5, y: -4 });
    expect(opened.edges('[source = "b"]').data('weight')).toBe(4);
  });

  test('the plain JSON says how each figure came about', () => {
    const read = JSON.parse(written('json'));
    expect(read.measures).toEqual([
      { id: 'betweenness', method: 'sampled' },
      { id: 'constraint', method: 'exact' },
    ]);
    expect(read.nodes[2]).toMatchObject({ id: 'c', constraint: null });
    expect(read.edges).toHaveLength(2);
  });

  test('tables hold every figure and no formula', () => {
    const lines = written('csv').split('\r\n');
    expect(lines[0]).toBe('\uFEFFid;name;shortName;sector;county;place;betweenness;constraint');
    expect(lines[1]).toBe('a;Amt A;;STATE;Landkreis Nordhausen;Nordhausen;0;1');
    expect(written('csv')).toContain(`b;"'=HYPERLINK(""x"")`);
    expect(written('csv')).toContain(';;EDUCATION;Landkreis Nordhausen;Sondershausen;0;\r\n');
    expect(written('ties')).toContain(csvText([['a', 'Amt A', 'b', nasty, 1.25]]).slice(1, 20));
  });

  test('an empty network is an empty file of each kind', () => {
    for (const id of networkFormatIds) expect(written(id, none)).not.toBe('');
    expect(parseGexf(Graph, written('gexf', none)).order).toBe(0);
    expect(parseGraphml(Graph, written('graphml', none)).order).toBe(0);
    expect(JSON.parse(written('kumu', none))).toEqual({ elements: [], connections: [] });
  });

  test('only names of formats are formats', () => {
    expect(networkFormatOf('gexf')).toBe('gexf');
    for (const name of [undefined, '', 'constructor', 'GEXF', '../gexf']) {
      expect(networkFormatOf(name)).toBeUndefined();
    }
  });
});

test('XML text is well-formed whatever is in it', () => {
  expect(xmlText('a<b>&"c"\n\u0001\uD83D\uDE00\uDC00')).toBe(
    'a&lt;b&gt;&amp;&quot;c&quot;&#10;\uFFFD😀\uFFFD',
  );
});
