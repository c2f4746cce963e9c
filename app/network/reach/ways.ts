import { componentsOf } from '#app/graph/components.ts';
import { buildCsr } from '#app/graph/csr.ts';
import { type Path, separatePaths } from '#app/graph/separate-paths.ts';
import { evidenceBetween } from '../derive.ts';
import { type EvidenceKindId, evidenceKinds } from '../evidence/kinds.ts';
import { dayNumber, dayText } from '../evidence/span.ts';
import type { Asked, Standing } from '../live/standing.ts';
import type { Ties } from '../ties.ts';
import { type Acquaintance, acquainted } from './acquainted.ts';
import { type OfficeContacts, officeContacts, theOffice, withOffice } from './office.ts';

export interface ReachQuestion extends Asked {
  /** The organisation from which the way begins; null: the office. */
  readonly start: string | null;
  readonly goal: string;
  readonly most: number;
}

/** Somebody to ask. */
export interface Asking extends Acquaintance {
  /** Known from the step before: whoever asks has met this person. */
  readonly known: boolean;
}

/** One tie of a way, and who of both sides it rests on. */
export interface Step {
  /** null: the office. */
  readonly from: string | null;
  readonly to: string;
  readonly weight: number;
  readonly declared: number;
  readonly counts: Readonly<Record<EvidenceKindId, number>>;
  readonly last: string | null;
  /** Who of the one before knows the next. */
  readonly here: readonly Asking[];
  /** Whom of the next they know. */
  readonly there: readonly Acquaintance[];
  /** Of the office's own step: the meetings it rests on, the weightiest first. */
  readonly meetings: readonly string[];
}

export interface Reach {
  readonly ways: ReadonlyArray<{ readonly length: number; readonly steps: readonly Step[] }>;
  /** How many organisations hang together with either end, itself among them; of the office: with which it is in contact, and all behind them. */
  readonly startSize: number;
  readonly goalSize: number;
}

/**
 * Strong ties count, and so does every stop: with weights alone the office would
 * be sent through two good acquaintances to somebody whom it knows itself.
 */
const alpha = 0.5;
const mostAsked = 5;
const mostMeetings = 200;

interface Ground {
  readonly standing: Standing;
  readonly question: ReachQuestion;
  readonly ids: readonly string[];
  readonly ties: Ties;
  readonly office: OfficeContacts | null;
}

function groundOf(standing: Standing, question: ReachQuestion): Ground {
  const { today, halfLife, moment, start } = question;
  const ids = standing.network.actors().map(({ id }) => id);
  const office = standing.once(`office ${today} ${halfLife} ${moment.asOf}`, () => {
    const { network } = standing;
    const positions = new Map(ids.map((id, position) => [id, position]));
    return officeContacts(network.rows(), network.homes, positions, dayNumber(moment.asOf), halfLife);
  });
  const ties = standing.ties(question, 'organisation');
  return { standing, question, ids, ties, office: start === null ? office : null };
}

/** The ties as a graph, the office behind the last organisation where the way begins there. */
function graphOf({ ids, ties, office }: Ground) {
  const known = office ? ids.flatMap((_id, place) => (office.weight[place] ? [place] : [])) : [];
  const join = (column: ArrayLike<number>, more: readonly number[]) =>
    Float64Array.from([...Array.from(column), ...more]);
  const end = ids.length;
  return buildCsr(
    ids.length + 1,
    join(
      ties.a,
      known.map(() => end),
    ),
    join(ties.b, known),
    join(
      ties.weight,
      known.map((place) => office?.weight[place] ?? 0),
    ),
  );
}

const noCounts = { relationship: 0, meeting: 0, project: 0, people: 0 } as const;

/** What a tie weighs and rests on, without its evidence. */
function figuresOf({ ids, ties, office }: Ground, from: number, to: number) {
  if (from === ids.length) {
    const weight = office?.weight[to] ?? 0;
    const counts = { ...noCounts, meeting: office?.meetings[to] ?? 0 };
    return { weight, declared: 0, counts, last: dayText(office?.last[to] ?? 0) };
  }
  const [a, b] = [Math.min(from, to), Math.max(from, to)];
  const tie = ties.a.findIndex((end, place) => end === a && ties.b[place] === b);
  const counts = Object.fromEntries(
    evidenceKinds.map(({ id }) => [id, ties.counts[id][tie] ?? 0]),
  ) as Step['counts'];
  const [weight, declared] = [ties.weight[tie] ?? 0, ties.declared[tie] ?? 0];
  return { weight, declared, counts, last: dayText(ties.last[tie] ?? 0) };
}

/** What a tie rests on, person by person. */
function peopleOf({ standing, question }: Ground, from: string | null, to: string) {
  const { moment, halfLife, layer } = question;
  const { network } = standing;
  const near = network.near([from ?? to, to]);
  const rows = from === null ? { ...near, meetings: withOffice(near.meetings) } : near;
  const actors = [...network.visibleIn(near), ...(from === null ? [theOffice] : [])];
  const options = {
    level: 'organisation',
    halfLifeDays: halfLife,
    ...moment,
    layer: from === null ? null : layer,
  } as const;
  const items = evidenceBetween(rows, actors, [from ?? theOffice, to], options);
  return {
    here: from === null ? [] : acquainted(rows, items, from, moment.asOf),
    there: acquainted(rows, items, to, moment.asOf),
    meetings: from === null ? items.slice(0, mostMeetings).map(({ id }) => id) : [],
  };
}

function stepsOf(ground: Ground, { nodes }: Path): Step[] {
  let met = new Set<string>();
  return nodes.slice(1).map((node, place) => {
    const before = nodes[place] ?? 0;
    const from = ground.ids[before] ?? null;
    const to = ground.ids[node] ?? '';
    const { here, there, meetings } = peopleOf(ground, from, to);
    const known = met;
    const asking = here.map((one) => ({ ...one, known: known.has(one.contactId) }));
    // Whoever is known already is asked first.
    const ordered = asking.sort((one, other) => Number(other.known) - Number(one.known));
    met = new Set(there.map(({ contactId }) => contactId));
    return {
      from,
      to,
      ...figuresOf(ground, before, node),
      here: ordered.slice(0, mostAsked),
      there: there.slice(0, mostAsked),
      meetings,
    };
  });
}

/**
 * The strongest ways from the office, or from an organisation, to another, that
 * share nobody in between, each tie with the people by whom it holds; null where
 * an end is not in the network. A layer narrows the ties between organisations;
 * the office's own contacts are observed in either case.
 */
export function waysTo(standing: Standing, question: ReachQuestion): Reach | null {
  const ground = groundOf(standing, question);
  const { ids } = ground;
  const goal = ids.indexOf(question.goal);
  const start = question.start === null ? ids.length : ids.indexOf(question.start);
  if (goal < 0 || start < 0 || goal === start) return null;
  const graph = graphOf(ground);
  const { of, sizes } = componentsOf(graph);
  const office = of[ids.length] ?? 0;
  // The office is none of the organisations.
  const sizeAt = (node: number) => (sizes[of[node] ?? 0] ?? 0) - (of[node] === office ? 1 : 0);
  return {
    ways: separatePaths(graph, start, goal, question.most, alpha).map((path) => ({
      length: path.length,
      steps: stepsOf(ground, path),
    })),
    startSize: sizeAt(start),
    goalSize: sizeAt(goal),
  };
}
