import { z } from 'zod';
import type { Question } from '#app/doors/api/resource.ts';
import { isoDay } from '#app/kernel/json.ts';
import { levels } from '#app/network/evidence/fold.ts';
import { evidenceKinds } from '#app/network/evidence/kinds.ts';
import {
  findPath,
  graphQuestion,
  pathQuestion,
  viewGraph,
  viewGraphVersion,
} from '#app/network/graph-view.server.ts';
import { nodeMeasures } from '#app/network/node-measures.ts';
import { explainTie } from '#app/network/tie.server.ts';
import { explainTieOfPeople } from '#app/network/tie-of-people.server.ts';
import { sectors } from '#app/records/organisation/terms.ts';
import { insights } from './insights.server.ts';

const edge = z.strictObject({
  source: z.uuid(),
  target: z.uuid(),
  weight: z.number(),
  /** Pieces of evidence of each kind. */
  evidence: z.strictObject({ relationships: z.int(), meetings: z.int(), projects: z.int(), people: z.int() }),
});

const measureIds = nodeMeasures.map(({ id }) => id);

/** Each with its meaning; those that were not asked for are not there, and null is what is not defined for a node. */
const measureShape = Object.fromEntries(
  nodeMeasures.map(({ id, meaning }) => [id, z.number().nullable().optional().describe(meaning.de)]),
);

const node = z.strictObject({
  id: z.uuid(),
  label: z.string(),
  sector: z.enum(sectors).nullable(),
  territory: z.string().nullable(),
  territoryName: z.string().nullable(),
  ...measureShape,
});

/** How the figures of a measure came about; of a sample how far off no value is, with which confidence. */
const measuredBy = z.strictObject({
  id: z.enum(measureIds),
  method: z.enum(['exact', 'sampled']),
  bound: z.number().optional(),
  confidence: z.number().optional(),
  sources: z.int().optional(),
});

const network: Question = {
  path: 'network',
  name: 'network',
  schema: 'Network',
  useCase: viewGraph,
  query: graphQuestion,
  answer: z.strictObject({
    asOf: z.iso.date(),
    measures: z.array(measuredBy),
    nodes: z.array(node),
    edges: z.array(edge),
  }),
  run: { version: viewGraphVersion, json: viewGraph },
};

const path: Question = {
  path: 'network/path',
  name: 'path',
  schema: 'Path',
  useCase: findPath,
  query: pathQuestion,
  /** No way between them: no steps. */
  answer: z.strictObject({ asOf: z.iso.date(), steps: z.array(z.uuid()), ties: z.array(edge) }),
  async run(ask, _ids, query) {
    const { asOf, steps, ties } = await ask(findPath, query);
    return { asOf, steps, ties };
  },
};

const evidence = z.strictObject({
  kind: z.enum(evidenceKinds.map(({ id }) => id) as [string, ...string[]]),
  layer: z.enum(['declared', 'observed']),
  id: z.uuid(),
  title: z.string(),
  status: z.string().nullable(),
  since: z.iso.date().nullable(),
  day: z.iso.date(),
  base: z.number(),
  strength: z.number(),
  share: z.number(),
  age: z.number(),
  weight: z.number(),
});

const tieQuestion = z.strictObject({
  level: z.enum(levels).default('organisation'),
  asOf: isoDay().optional(),
  from: isoDay().optional(),
  to: isoDay().optional(),
});

const tie: Question = {
  path: 'network/ties/{a}/{b}',
  name: 'tie',
  schema: 'Tie',
  useCase: explainTie,
  query: tieQuestion,
  answer: z.strictObject({
    asOf: z.iso.date(),
    weight: z.number(),
    halfLifeDays: z.number(),
    items: z.array(evidence),
  }),
  async run(ask, ids, query) {
    const { level, ...moment } = tieQuestion.parse(query);
    const question = { ...moment, ...ids };
    const { asOf, weight, halfLifeDays, items } =
      level === 'contact' ? await ask(explainTieOfPeople, question) : await ask(explainTie, question);
    return {
      asOf,
      weight,
      halfLifeDays,
      items: items.map(
        ({ kind, layer, id, title, status, since, day, base, strength, share, age, weight }) => {
          return { kind, layer, id, title, status, since, day, base, strength, share, age, weight };
        },
      ),
    };
  },
};

export const networkQuestions = [path, tie, insights, network] as const;
