import { changeOf, type TieChange } from '../tie-change.ts';
import { actor, number } from './insight.ts';
import type { Finding, Kind } from './kind.ts';
import type { World } from './world.ts';

function tiesThat(world: World, change: TieChange): number[] {
  const { before, now } = world;
  const by = (tie: number) => Math.abs((now.weight[tie] ?? 0) - (before.weight[tie] ?? 0));
  return Array.from(now.weight.keys())
    .filter((tie) => changeOf(before.weight[tie] ?? 0, now.weight[tie] ?? 0) === change)
    .sort((x, y) => by(y) - by(x) || x - y);
}

function kindOf<Id extends string>(id: Id, change: TieChange): Kind<Id> {
  return {
    id,
    theme: 'change',
    levels: ['organisation', 'contact'],
    most: 10,
    find: (world) =>
      tiesThat(world, change).map((tie): Finding => {
        const [a, b] = world.ends(tie);
        const [was, is] = [world.before.weight[tie] ?? 0, world.now.weight[tie] ?? 0];
        return {
          key: `${a} ${b}`,
          sentence: change,
          parts: { a: actor(a), b: actor(b), was: number(was, 2), now: number(is, 2) },
          figure: { value: is - was, digits: 2 },
          basis: {
            by: 'draws',
            holds: (draw) => changeOf(draw.before.weight[tie] ?? 0, draw.now.weight[tie] ?? 0) === change,
          },
          evidence: [{ at: 'tie', a, b }],
        };
      }),
  };
}

export const newTie = kindOf('new-tie', 'new');
export const lostTie = kindOf('lost-tie', 'lost');
export const strongerTie = kindOf('stronger-tie', 'stronger');
export const weakerTie = kindOf('weaker-tie', 'weaker');

/** How many ties are new, lost, stronger, weaker since the day compared with. */
export const balance: Kind<'balance'> = {
  id: 'balance',
  theme: 'change',
  levels: ['organisation', 'contact'],
  most: 1,
  find(world) {
    const count = (change: TieChange) => tiesThat(world, change).length;
    const [fresh, lost, stronger, weaker] = [count('new'), count('lost'), count('stronger'), count('weaker')];
    if (fresh + lost + stronger + weaker === 0) return [];
    return [
      {
        key: 'all',
        sentence: 'balance',
        parts: {
          since: { is: 'day', day: world.question.since },
          fresh: number(fresh),
          lost: number(lost),
          stronger: number(stronger),
          weaker: number(weaker),
        },
        figure: { value: fresh - lost, digits: 0 },
        basis: { by: 'record' },
        evidence: [{ at: 'network', sort: '-weight' }],
      },
    ];
  },
};

/** How much is done together across the counties, and how that has moved. */
export const cooperation: Kind<'cooperation'> = {
  id: 'cooperation',
  theme: 'change',
  levels: ['organisation', 'contact'],
  most: 1,
  find(world) {
    const [is, was] = [world.now.cooperation, world.before.cooperation];
    if (!Number.isFinite(is)) return [];
    const known = Number.isFinite(was);
    const moved = Math.sign(Math.round((is - was) * 100));
    return [
      {
        key: 'all',
        sentence: known ? (moved > 0 ? 'up' : moved < 0 ? 'down' : 'level') : 'first',
        parts: {
          now: number(is, 2),
          ...(known ? { was: number(was, 2), since: { is: 'day', day: world.question.since } as const } : {}),
        },
        figure: { value: is, digits: 2 },
        basis: {
          by: 'interval',
          of: (draw) => draw.now.cooperation,
          holds: (draw) =>
            !known || Math.sign(Math.round((draw.now.cooperation - draw.before.cooperation) * 100)) === moved,
        },
        evidence: [{ at: 'network', sort: '-weight' }],
      },
    ];
  },
};
