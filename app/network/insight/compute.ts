import { randomFrom } from '#app/graph/layout/random.ts';
import { Witness } from './certainty.ts';
import { insightKinds } from './index.ts';
import type { Insight, InsightAnswer } from './insight.ts';
import { type InsightQuestion, World } from './world.ts';

/** Enough for a 90 % range; in a large network fewer, so that the answer still comes within seconds. */
export function drawsFor(ties: number): number {
  return Math.max(40, Math.min(200, Math.floor(600_000 / Math.max(1, ties))));
}

/**
 * How often each of so many records is drawn when as many are drawn with
 * putting back (B. Efron, Bootstrap methods, Annals of Statistics 7, 1979).
 */
function drawnFrom(records: number, random: () => number): Uint16Array {
  const times = new Uint16Array(records);
  for (let turn = 0; turn < records; turn += 1) {
    const record = Math.floor(random() * records);
    times[record] = (times[record] ?? 0) + 1;
  }
  return times;
}

/**
 * All insights of a question, each with how sure it is. The certainty of what
 * hangs on single pieces of evidence comes from drawing the record anew, with
 * putting back, and looking whether the finding is there again. Pure: the same
 * question gives the same answer to the last bit.
 */
export function insightsOf(question: InsightQuestion): InsightAnswer {
  const world = new World(question);
  const found = insightKinds
    .filter(({ levels }) => levels.includes(question.level))
    .map((kind) => ({ kind, findings: kind.find(world) }));
  const listed = found.flatMap(({ kind, findings }) =>
    findings
      .slice(0, kind.most)
      .map((finding) => ({ kind: kind.id, finding, witness: new Witness(finding.basis) })),
  );
  const { records } = world.evidence;
  const draws = world.ties > 0 ? drawsFor(world.ties) : 0;
  const random = randomFrom(question.seed);
  for (let turn = 0; turn < draws; turn += 1) {
    const draw = world.drawn(drawnFrom(records.length, random));
    for (const { witness } of listed) witness.hear(draw);
  }
  return {
    asOf: question.asOf,
    since: question.since,
    level: question.level,
    insights: listed.map(({ kind, finding: { basis: _basis, ...rest }, witness }): Insight => {
      return { kind, ...rest, certainty: witness.verdict() };
    }),
    kinds: found.map(({ kind: { id, theme } }) => ({ id, theme })),
    totals: Object.fromEntries(found.map(({ kind, findings }) => [kind.id, findings.length])),
    draws,
    exact: world.now.exact && world.before.exact,
    actors: world.nodes.length,
    ties: world.ties,
  };
}
