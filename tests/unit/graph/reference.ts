import { readFileSync } from 'node:fs';
import { buildCsr, type Csr } from '#app/graph/csr.ts';

/** What other people's code says of a real network; how it was computed stands in reference/compute.py. */
export interface Reference {
  readonly source: string;
  readonly names: readonly string[];
  readonly edges: ReadonlyArray<readonly [number, number, number]>;
  readonly nodes: Readonly<Record<string, ReadonlyArray<number | null>>>;
  readonly graph: Readonly<Record<string, number | null>>;
  readonly weighted: Readonly<Record<string, ReadonlyArray<number | null>>> | null;
  readonly articulationPoints: readonly number[];
  readonly bridges: ReadonlyArray<readonly [number, number]>;
  readonly igraph: {
    readonly betweenness: readonly number[];
    readonly constraint: ReadonlyArray<number | null>;
    readonly bestModularity: number;
  };
  readonly groups?: {
    readonly of: readonly number[];
    readonly assortativity: number;
    readonly mixing: ReadonlyArray<readonly number[]>;
    readonly modularity: number;
    readonly eiIndex: number;
  };
}

export const realNetworks = ['karate', 'florentine', 'les-miserables', 'kite', 'apart'] as const;

export function readReference<Shape = Reference>(name: string): Shape {
  return JSON.parse(readFileSync(new URL(`./reference/${name}.json`, import.meta.url), 'utf8'));
}

export function graphOfReference({ names, edges }: Reference): Csr {
  return buildCsr(
    names.length,
    edges.map(([source]) => source),
    edges.map(([, target]) => target),
    edges.map(([, , weight]) => weight),
  );
}
