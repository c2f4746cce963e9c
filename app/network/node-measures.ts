/** What the engine can say of a node: the columns of answers are drawn from it. */
export { nodeMeasures } from '#app/graph/measures/index.ts';
