import { buildCsr, type Csr } from '#app/graph/csr.ts';

/** W. W. Zachary, An information flow model for conflict and fission in small groups, 1977: 34 members, 78 ties. */
const karateRows = [
  '0: 1 2 3 4 5 6 7 8 10 11 12 13 17 19 21 31',
  '1: 2 3 7 13 17 19 21 30',
  '2: 3 7 8 9 13 27 28 32',
  '3: 7 12 13',
  '4: 6 10',
  '5: 6 10 16',
  '6: 16',
  '8: 30 32 33',
  '9: 33',
  '13: 33',
  '14: 32 33',
  '15: 32 33',
  '18: 32 33',
  '19: 33',
  '20: 32 33',
  '22: 32 33',
  '23: 25 27 29 32 33',
  '24: 25 27 31',
  '25: 31',
  '26: 29 33',
  '27: 33',
  '28: 31 33',
  '29: 32 33',
  '30: 32 33',
  '31: 32 33',
  '32: 33',
];

/** J. F. Padgett, marriages of Florentine families; 15 families, 20 ties. */
const florentine = [
  'Acciaiuoli Medici',
  'Castellani Peruzzi',
  'Castellani Strozzi',
  'Castellani Barbadori',
  'Medici Barbadori',
  'Medici Ridolfi',
  'Medici Tornabuoni',
  'Medici Albizzi',
  'Medici Salviati',
  'Salviati Pazzi',
  'Peruzzi Strozzi',
  'Peruzzi Bischeri',
  'Strozzi Ridolfi',
  'Strozzi Bischeri',
  'Ridolfi Tornabuoni',
  'Tornabuoni Guadagni',
  'Albizzi Ginori',
  'Albizzi Guadagni',
  'Bischeri Guadagni',
  'Guadagni Lamberteschi',
];

export type Edge = readonly [number, number];

export function graphOf(nodes: number, edges: readonly Edge[], weights?: readonly number[]): Csr {
  return buildCsr(
    nodes,
    edges.map(([source]) => source),
    edges.map(([, target]) => target),
    weights,
  );
}

export const karateEdges: readonly Edge[] = karateRows.flatMap((row) => {
  const [from = '', to = ''] = row.split(': ');
  return to.split(' ').map((target): Edge => [Number(from), Number(target)]);
});

export const karate = graphOf(34, karateEdges);

const families = [...new Set(florentine.flatMap((tie) => tie.split(' ')))].sort();
export const florentineFamilies = families;
export const florentineGraph = graphOf(
  families.length,
  florentine.map((tie): Edge => {
    const [from = '', to = ''] = tie.split(' ');
    return [families.indexOf(from), families.indexOf(to)];
  }),
);
