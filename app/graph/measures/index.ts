import { assortativity, degreeAssortativity } from './assortativity.ts';
import { betweenness } from './betweenness.ts';
import { brokerRoles } from './brokerage.ts';
import { closeness } from './closeness.ts';
import { averageClustering, clustering, transitivity } from './clustering.ts';
import { community, modularity } from './communities.ts';
import { constraint } from './constraint.ts';
import { cooperation } from './cooperation.ts';
import { core } from './core.ts';
import { corePeripheryFit, inCore } from './core-periphery.ts';
import { cuts } from './cuts.ts';
import { degree } from './degree.ts';
import { componentCount, density } from './density.ts';
import { diameter } from './diameter.ts';
import { effectiveSize } from './effective-size.ts';
import { eiIndex, ownEiIndex } from './ei-index.ts';
import { eigenvector } from './eigenvector.ts';
import { harmonic } from './harmonic.ts';
import { pageRank } from './page-rank.ts';
import { strength } from './strength.ts';

export type { GraphMeasure, GroupMeasure, Measure, Parameter, RoleMeasure, Wording } from './measure.ts';
export { twoModeGraphMeasures, twoModeMeasures } from './two-mode.ts';

/** Every measure of nodes there is, in the order in which lists offer them. */
export const nodeMeasures = [
  degree,
  strength,
  betweenness,
  closeness,
  harmonic,
  eigenvector,
  pageRank,
  core,
  constraint,
  effectiveSize,
  clustering,
  cuts,
  inCore,
  community,
] as const;

/** Measures of the whole network. */
export const graphMeasures = [
  density,
  componentCount,
  diameter,
  averageClustering,
  transitivity,
  modularity,
  degreeAssortativity,
  corePeripheryFit,
] as const;

/** Measures of how groups, such as sectors or counties, stand to each other. */
export const groupMeasures = [assortativity, eiIndex, cooperation] as const;

/** Measures of nodes that depend on which groups they stand between. */
export const roleMeasures = [...brokerRoles, ownEiIndex] as const;

/** Those that come with every answer about the network: its columns, filters and rankings. */
export const measures = [degree, strength, betweenness] as const;

export type MeasureId = (typeof measures)[number]['id'];

export const measureIds = measures.map(({ id }) => id);

/** The measure of an id that came from outside; undefined if no answer has one of that name. */
export function measureOf(id: string): (typeof measures)[number] | undefined {
  return measures.find((measure) => measure.id === id);
}
