import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fieldsOf } from '../../../scripts/network/read-edges.ts';
import { readReference } from './reference.ts';

const folder = mkdtempSync(join(tmpdir(), 'network-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/network.ts', ...args], { maxBuffer: 1e8 }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
}

function file(text: string): string {
  const path = join(folder, `${Math.abs(text.length)}-${text.replace(/\W/g, '').slice(0, 40)}.csv`);
  writeFileSync(path, text);
  return path;
}

describe('network metrics', { timeout: 60_000 }, () => {
  test('prints the karate club as networkx has it', async () => {
    const { edges, nodes, graph, igraph, articulationPoints, bridges } = readReference('karate');
    const list = file(`source,target\n${edges.map(([a, b]) => `${a},${b}`).join('\n')}\n`);
    const { code, out, err } = await run('metrics', list, '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const found = JSON.parse(out);
    expect(out.trim()).not.toContain('\n');
    expect(found).toMatchObject({ nodes: 34, edges: 78, components: 1, diameter: 5, communities: 4 });
    expect(found.betweenness).toEqual({ method: 'exact' });
    expect(found.density).toBeCloseTo(graph.density ?? Number.NaN, 9);
    expect(found.averageClustering).toBeCloseTo(graph.averageClustering ?? Number.NaN, 9);
    expect(found.transitivity).toBeCloseTo(graph.transitivity ?? Number.NaN, 9);
    expect(found.modularity).toBeCloseTo(igraph.bestModularity, 9);
    expect(found.articulationPoints).toEqual(articulationPoints.map(String));
    expect(found.bridges).toHaveLength(bridges.length);
    const columns = ['degree', 'betweenness', 'closeness', 'pageRank', 'constraint', 'effectiveSize'];
    for (let node = 0; node < 34; node += 1) {
      expect(Object.keys(found.perNode[node])).toEqual([...columns, 'community']);
      for (const id of columns)
        expect(found.perNode[node][id], `${id} of ${node}`).toBeCloseTo(nodes[id]?.[node] ?? Number.NaN, 9);
    }
  });

  test('takes the weights, and says what it dropped and merged', async () => {
    const list = file('\uFEFFSource,Target,Weight\r\na,b,2\r\nb,a,1\r\n\r\n"c, ""d""",a,3\r\nx,x,1\r\n');
    const { code, out, err } = await run('metrics', list, '--weighted');
    expect(code).toBe(0);
    expect(err).toMatch(/1 Schleifen[\s\S]*1 mehrfache Kanten/);
    const found = JSON.parse(out);
    expect(found).toMatchObject({ nodes: 4, edges: 2, components: 2 });
    expect(found.perNode.a).toMatchObject({ degree: 2, strength: 6, betweenness: 1 });
    expect(found.perNode['c, "d"']).toMatchObject({ degree: 1, strength: 3 });
    expect(found.perNode.x).toMatchObject({ degree: 0, constraint: null, effectiveSize: null });
    expect(found.bridges).toEqual([
      ['a', 'b'],
      ['a', 'c, "d"'],
    ]);
  });

  test('takes a header alone for an empty network', async () => {
    const { code, out } = await run('metrics', file('source,target\n'), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ nodes: 0, edges: 0, perNode: {}, bridges: [] });
  });

  test.each([
    ['', 'Zeile 1'],
    ['from,to\na,b\n', 'Zeile 1'],
    ['source,target\na,b\nc,\n', 'Zeile 3'],
    ['source,target\na,b\nc\n', 'Zeile 3'],
    ['source,target\na,b\n"c,d\n', 'Zeile 3'],
  ])('fails with 1 and the line: %j', async (text, where) => {
    const { code, out, err } = await run('metrics', file(text));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(where);
  });

  test.each([
    'source,target,weight\na,b,viel\n',
    'source,target,weight\na,b,-1\n',
    'source,target,weight\na,b,\n',
  ])('refuses a weight that is none: %j', async (text) => {
    const { code, err } = await run('metrics', file(text), '--weighted');
    expect(code).toBe(1);
    expect(err).toContain('Zeile 2');
  });

  test('fails with 1 where there is no file, or no column of weights', async () => {
    expect(await run('metrics', join(folder, 'none.csv'))).toMatchObject({ code: 1, out: '' });
    expect((await run('metrics', file('source,target\na,b\n'), '--weighted')).err).toContain('weight');
  });

  test.each([
    [],
    ['metrics'],
    ['draw', 'x.csv'],
    ['metrics', 'a.csv', 'b.csv'],
    ['metrics', 'a.csv', '--deep'],
  ])('ends with 2 when called wrongly: %j', async (...args) => {
    const { code, out, err } = await run(...args.flat());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('npm run -s network');
  });

  test('explains itself', async () => {
    expect(await run('--help')).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('--weighted'),
    });
  });
});

test.each([
  ['a,b', ['a', 'b']],
  [' a , b ,', ['a', 'b', '']],
  ['"a","b"', ['a', 'b']],
  ['"a, ""x""",b', ['a, "x"', 'b']],
  ['"",b', ['', 'b']],
  ['a,"b"c', null],
  ['"a,b', null],
  ['a"b,c', null],
])('the fields of %j', (line, fields) => {
  expect(fieldsOf(line)).toEqual(fields);
});
