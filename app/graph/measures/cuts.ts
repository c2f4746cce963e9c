import { cutsOf } from '../blocks.ts';
import type { Measure } from './measure.ts';

export const cuts: Measure<'cuts'> = {
  id: 'cuts',
  name: { de: 'Ausfallrisiko', en: 'Single point of failure' },
  meaning: {
    de: 'In wie viele Teile mehr das Netz ohne diesen Akteur zerfiele.',
    en: 'Into how many more parts the network would fall without this actor.',
  },
  parameters: {},
  source:
    'J. Hopcroft and R. Tarjan, Algorithm 447: efficient algorithms for graph manipulation, Communications of the ACM 16, 1973',
  digits: 0,
  compute: (graph) => cutsOf(graph),
};
