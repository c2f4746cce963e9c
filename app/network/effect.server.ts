import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { dayOf } from '#app/kernel/day.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { introductionReference } from '#app/records/introduction/introduction.ts';
import { loadIntroduction } from '#app/records/introduction/load.server.ts';
import { introductionPermissions } from '#app/records/introduction/policy.ts';
import { listIntroducedPairs } from '#app/records/introduction/store.server.ts';
import type { IntroducedPair } from './effect.ts';
import { askRoom, networkVersion } from './load.server.ts';
import { fadedBelow } from './proposal/weights.ts';

/** Of more introductions the latest are looked at. */
const mostPairs = 500;

interface Row {
  readonly aOrganisationId: string | null;
  readonly bOrganisationId: string | null;
  readonly createdAt: Date;
}

/** From the day on which it was entered: what the office did for it began then. */
function pairOf({ aOrganisationId: a, bOrganisationId: b, createdAt }: Row): IntroducedPair | null {
  return a && b ? { a, b, since: dayOf(createdAt) } : null;
}

async function effectsFor(context: ReadContext, pairs: readonly IntroducedPair[]) {
  const version = await networkVersion(context);
  const question = { pairs, today: context.today, halfLife: version.halfLife };
  return askRoom(context, version, (room, key) => room.ask('effects', { key, question }));
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/**
 * `introduction.effects`: what the record shows of the introductions that were
 * made, as the viewer sees it: who has met since, who is tied that was not, who
 * shares a project since. It is read from the evidence and not from what
 * somebody entered as the result, and says what came after, not why.
 */
export const viewIntroductionEffects = defineRead({
  name: 'introduction.effects',
  input: z.strictObject({}),
  may: (actor) => allowed(introductionPermissions, 'effects', actor),
  async run(context) {
    const rows = await listIntroducedPairs(context.db, context.scope);
    const made = rows
      .filter(({ status }) => status === 'MADE' || status === 'OUTCOME')
      .sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
      .flatMap((row) => pairOf(row) ?? []);
    const pairs = made.slice(0, mostPairs);
    const effects = pairs.length > 0 ? await effectsFor(context, pairs) : [];
    const count = (holds: (effect: (typeof effects)[number]) => boolean) => effects.filter(holds).length;
    return {
      made: made.length,
      looked: pairs.length,
      met: count(({ meetings }) => meetings > 0),
      tied: count(({ before, after }) => before < fadedBelow && after >= fadedBelow),
      joined: count(({ projects }) => projects > 0),
      before: mean(effects.map(({ before }) => before)),
      after: mean(effects.map(({ after }) => after)),
    };
  },
});

/** `introduction.effect`: one pair on the day of its introduction and today; null on that day itself. */
export const viewIntroductionEffect = defineRead({
  name: 'introduction.effect',
  input: introductionReference,
  load: loadIntroduction,
  may: (actor) => allowed(introductionPermissions, 'effects', actor),
  async run(context, _input, row) {
    const pair = pairOf(row);
    const { today } = context;
    if (!pair || row.status === 'DISMISSED' || pair.since >= today) return null;
    const version = await networkVersion(context);
    const { halfLife } = version;
    const days = [pair.since, today];
    const [[effect], [before, after]] = await askRoom(context, version, (room, key) =>
      Promise.all([
        room.ask('effects', { key, question: { pairs: [pair], today, halfLife } }),
        room.ask('pair', { key, question: { pair: [pair.a, pair.b], days, today, halfLife } }),
      ]),
    );
    if (!effect || !before || !after) return null;
    return {
      since: pair.since,
      today,
      meetings: effect.meetings,
      projects: effect.projects,
      before: { weight: effect.before, ...before },
      after: { weight: effect.after, ...after },
    };
  },
});

export type ShownEffect = NonNullable<Awaited<ReturnType<(typeof viewIntroductionEffect)['run']>>>;
export type ShownEffects = Awaited<ReturnType<(typeof viewIntroductionEffects)['run']>>;
