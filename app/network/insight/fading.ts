import { worthATie } from '../tie-change.ts';
import { actor, number } from './insight.ts';
import type { Finding, Kind } from './kind.ts';
import { daysAhead } from './world.ts';

/** Ties that weigh enough today and will not in ninety days, if nothing happens. */
export const fading: Kind<'fading'> = {
  id: 'fading',
  theme: 'fading',
  levels: ['organisation', 'contact'],
  most: 10,
  find(world) {
    const { now, ahead, evidence } = world;
    const pieces = new Map<number, number>();
    for (const tie of evidence.now.tie) pieces.set(tie, (pieces.get(tie) ?? 0) + 1);
    const count = (tie: number) => pieces.get(tie) ?? 0;
    return (
      Array.from(now.weight.keys())
        .filter((tie) => (now.weight[tie] ?? 0) >= worthATie && (ahead[tie] ?? 0) < worthATie)
        // What has grown out of many meetings is the greater loss.
        .sort((x, y) => count(y) - count(x) || (now.weight[y] ?? 0) - (now.weight[x] ?? 0) || x - y)
        .map((tie): Finding => {
          const [a, b] = world.ends(tie);
          return {
            key: `${a} ${b}`,
            sentence: 'fading',
            parts: {
              a: actor(a),
              b: actor(b),
              now: number(now.weight[tie] ?? 0, 2),
              soon: number(ahead[tie] ?? 0, 2),
              days: number(daysAhead),
              pieces: number(count(tie)),
            },
            figure: { value: now.weight[tie] ?? 0, digits: 2 },
            basis: { by: 'record' },
            evidence: [{ at: 'tie', a, b }],
          };
        })
    );
  },
};
