import { buildCsr } from '#app/graph/csr.ts';
import { roleMeasures } from '#app/graph/measures/index.ts';
import { type ExportedColumn, type ExportedNetwork, groupings, roleColumn } from '../exchange/exported.ts';
import type { Picture } from '../picture.ts';
import { measure } from './measuring.ts';
import { askThreads } from './threads.server.ts';

/** A number for each sector. */
function sectorsOf({ nodes }: Picture): Int32Array {
  const numbers = new Map([...new Set(nodes.sectors)].sort().map((sector, number) => [sector, number]));
  return Int32Array.from(nodes.sectors, (sector) => numbers.get(sector) ?? -1);
}

/**
 * A picture with every measure there is: those of nodes, and the roles between
 * sectors and between counties. Where the network is so large that closeness and
 * harmonic centrality would take minutes they are left out, as in answers.
 */
export async function exportedOf(picture: Picture): Promise<ExportedNetwork> {
  const { nodes, ties } = picture;
  const graph = buildCsr(nodes.ids.length, ties.a, ties.b, ties.weight);
  const [measured, roles] = await Promise.all([
    measure(graph, null),
    askThreads('roles', { graph, groups: [sectorsOf(picture), nodes.counties] }),
  ]);
  const columns: ExportedColumn[] = measured.map(({ id, method, values }) => ({ id, method, values }));
  groupings.forEach((grouping, place) => {
    roleMeasures.forEach(({ id }, role) => {
      const values = roles[place]?.[role] ?? new Float64Array(nodes.ids.length);
      columns.push({ id: roleColumn(id, grouping), method: 'exact', values });
    });
  });
  return { picture, columns };
}
