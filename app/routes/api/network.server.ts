import { z } from 'zod';
import type { Question } from '#app/doors/api/resource.ts';
import type { MeasureId } from '#app/graph/measures/index.ts';
import { isoDay } from '#app/kernel/json.ts';
import { levels } from '#app/network/evidence/fold.ts';
import { evidenceKinds } from '#app/network/evidence/kinds.ts';
import { type GraphNode, type GraphTie, measureIds } from '#app/network/graph.ts';
import { findPath, graphQuestion, pathQuestion, viewGraph } from '#app/network/graph-view.server.ts';
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

const measureShape = Object.fromEntries(measureIds.map((id) => [id, z.number()])) as {
  [Id in MeasureId]: z.ZodNumber;
};

const node = z.strictObject({
  id: z.uuid(),
  label: z.string(),
  sector: z.enum(sectors).nullable(),
  territory: z.string().nullable(),
  territoryName: z.string().nullable(),
  ...measureShape,
});

function edgeOf({ source, target, weight, counts }: GraphTie): z.output<typeof edge> {
  const { relationship, meeting, project, people } = counts;
  return {
    source,
    target,
    weight,
    evidence: { relationships: relationship, meetings: meeting, projects: project, people },
  };
}

function nodeOf({ measures: values, sector, ...rest }: GraphNode): z.output<typeof node> {
  return { ...rest, sector: sectors.find((known) => known === sector) ?? null, ...values };
}

const network: Question = {
  path: 'network',
  name: 'network',
  schema: 'Network',
  useCase: viewGraph,
  query: graphQuestion,
  answer: z.strictObject({ asOf: z.iso.date(), nodes: z.array(node), edges: z.array(edge) }),
  async run(ask, _ids, query) {
    const { asOf, nodes, edges } = await ask(viewGraph, query);
    return { asOf, nodes: nodes.map(nodeOf), edges: edges.map(edgeOf) };
  },
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
    return { asOf, steps, ties: ties.map(edgeOf) };
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
