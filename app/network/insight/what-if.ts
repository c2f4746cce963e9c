import { type Components, componentsOf } from '#app/graph/components.ts';
import type { RelationshipRow } from '../evidence/rows.ts';
import { mainRole } from './broker.ts';
import { type InsightQuestion, World } from './world.ts';

/** What is tried: leave somebody out, join two; nothing of it is written anywhere. */
export interface Trial {
  readonly withoutActor: string | null;
  readonly withoutPerson: string | null;
  /** A tie as strong as a meeting of two today. */
  readonly join: readonly [string, string] | null;
}

export interface WhatIfQuestion {
  readonly question: InsightQuestion;
  readonly trial: Trial;
}

export interface Standing {
  readonly rank: number | null;
  readonly betweenness: number;
  readonly role: string | null;
}

export interface Figures {
  readonly actors: number;
  readonly ties: number;
  /** Parts that have no way to each other. */
  readonly parts: number;
  readonly largest: number;
  /** None where fewer than two counties have ties. */
  readonly cooperation: number | null;
}

export interface WhatIfAnswer {
  readonly asOf: string;
  readonly before: Figures;
  readonly after: Figures;
  /** Who is no longer in the largest part of what they were in, or is left without any tie. */
  readonly separated: readonly string[];
  /** Who joins the largest part. */
  readonly gained: readonly string[];
  /** Whose standing changes most, by betweenness. */
  readonly moved: ReadonlyArray<{ readonly id: string; readonly before: Standing; readonly after: Standing }>;
}

const mostMoved = 8;

function joined([a, b]: readonly [string, string], asOf: string): RelationshipRow {
  const end = (id: string) => ({ organisationId: id, contactId: null });
  return {
    id: 'what-if',
    title: 'informal',
    from: end(a),
    to: end(b),
    strength: 1,
    since: asOf,
    until: null,
    status: 'PROPOSED',
  };
}

/** The question as it would be asked if the trial were so. */
export function triedOn(
  question: InsightQuestion,
  { withoutActor, withoutPerson, join }: Trial,
): InsightQuestion {
  const { rows, inside, asOf } = question;
  const other = (id: string | null) => id === null || id !== withoutPerson;
  return {
    ...question,
    inside: inside.filter((id) => id !== withoutActor),
    rows: {
      projects: rows.projects,
      affiliations: rows.affiliations.filter(({ contactId }) => other(contactId)),
      meetings: rows.meetings.map((meeting) => ({
        ...meeting,
        attendances: meeting.attendances.filter(({ contactId }) => other(contactId)),
      })),
      relationships: [
        ...rows.relationships.filter(({ from, to }) => other(from.contactId) && other(to.contactId)),
        ...(join ? [joined(join, asOf)] : []),
      ],
    },
  };
}

function figuresOf(world: World, { sizes }: Components): Figures {
  const { cooperation } = world.now;
  return {
    actors: world.nodes.length,
    ties: world.ties,
    parts: sizes.length,
    largest: sizes[0] ?? 0,
    cooperation: Number.isFinite(cooperation) ? cooperation : null,
  };
}

function standingsOf(world: World): Map<string, Standing> {
  const { now } = world;
  return new Map(
    world.nodes.map(({ id }, node) => {
      const betweenness = now.betweenness[node] ?? 0;
      const rank = betweenness > 0 ? (now.rank[node] ?? null) : null;
      return [id, { rank, betweenness, role: mainRole(now.roles, node)?.role ?? null }];
    }),
  );
}

const nowhere: Standing = { rank: null, betweenness: 0, role: null };

/**
 * The network with and without: who would lose their way to the rest, and whose
 * standing would change. An actor left out takes its ties along; what others
 * had in common with it they still have. Without a person, whatever they alone
 * did for their organisations did not happen.
 */
export function whatIfOf({ question, trial }: WhatIfQuestion): WhatIfAnswer {
  const [today, then] = [new World(question), new World(triedOn(question, trial))];
  const [was, is] = [componentsOf(today.now.graph), componentsOf(then.now.graph)];
  const wasIn = new Map(today.nodes.map(({ id }, node) => [id, was.of[node] ?? 0]));
  const isIn = new Map(then.nodes.map(({ id }, node) => [id, is.of[node] ?? 0]));
  // Of each part the largest that is left counts as the rest of it.
  const rest = new Map<number, number>();
  for (const [id, part] of wasIn) {
    const next = isIn.get(id);
    const known = rest.get(part);
    if (next === undefined) continue;
    if (known === undefined || (is.sizes[next] ?? 0) > (is.sizes[known] ?? 0)) rest.set(part, next);
  }
  const stays = ([id]: readonly [string, number]) => id !== trial.withoutActor;
  const separated = [...wasIn].filter(stays).filter(([id, part]) => {
    const next = isIn.get(id);
    return next === undefined || next !== rest.get(part);
  });
  const gained = [...isIn].filter(([id, part]) => part === 0 && (wasIn.get(id) ?? -1) !== 0);
  const [before, after] = [standingsOf(today), standingsOf(then)];
  const moved = [...new Set([...before.keys(), ...after.keys()])]
    .filter((id) => id !== trial.withoutActor)
    .map((id) => ({ id, before: before.get(id) ?? nowhere, after: after.get(id) ?? nowhere }))
    .map((one) => ({ ...one, by: Math.abs(one.after.betweenness - one.before.betweenness) }))
    .filter(({ by }) => by >= 0.5)
    .sort((one, other) => other.by - one.by || (one.id < other.id ? -1 : 1))
    .slice(0, mostMoved)
    .map(({ by: _by, ...one }) => one);
  return {
    asOf: question.asOf,
    before: figuresOf(today, was),
    after: figuresOf(then, is),
    separated: separated.map(([id]) => id),
    gained: gained.map(([id]) => id),
    moved,
  };
}
