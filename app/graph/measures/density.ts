import { componentsOf } from '../components.ts';
import type { Csr } from '../csr.ts';
import type { GraphMeasure } from './measure.ts';

/** The ties that there are ÷ those that there could be; 0 for fewer than two nodes. */
export function densityOf({ nodes, edges }: Csr): number {
  return nodes < 2 ? 0 : edges / ((nodes * (nodes - 1)) / 2);
}

export const density: GraphMeasure<'density'> = {
  id: 'density',
  name: { de: 'Dichte', en: 'Density' },
  meaning: {
    de: 'Welcher Teil aller möglichen Verbindungen besteht.',
    en: 'What part of all possible ties there is.',
  },
  parameters: {},
  source: 'S. Wasserman and K. Faust, Social Network Analysis, Cambridge University Press, 1994, 4.1',
  digits: 3,
  compute: densityOf,
};

export const componentCount: GraphMeasure<'components'> = {
  id: 'components',
  name: { de: 'Zusammenhängende Teile', en: 'Components' },
  meaning: {
    de: 'In wie viele Teile das Netz zerfällt, zwischen denen kein Weg führt.',
    en: 'Into how many parts the network falls that no way leads between.',
  },
  parameters: {},
  source: 'S. Wasserman and K. Faust, Social Network Analysis, Cambridge University Press, 1994, 4.2',
  digits: 0,
  compute: (graph) => componentsOf(graph).sizes.length,
};
