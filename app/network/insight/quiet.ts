import { dayText } from '../evidence/span.ts';
import { actor, number } from './insight.ts';
import type { Finding, Kind } from './kind.ts';

/** Who met less often has no habit to fall silent from. */
const fewest = 4;
/** Half a year without a meeting is nothing to speak of for anybody. */
const shortest = 180;
const shownFrom = 0.1;

/** How likely somebody who met every so many days on average is silent so long, meetings coming by chance. */
export function chanceOfSilence(days: readonly number[], today: number): number {
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const every = (last - first) / (days.length - 1);
  return Math.exp(-(today - last) / every);
}

/** Who used to come and no longer does, measured by their own habit. */
export const quiet: Kind<'quiet'> = {
  id: 'quiet',
  theme: 'fading',
  levels: ['organisation', 'contact'],
  most: 10,
  find(world) {
    const { today } = world;
    return [...world.meetingDays()]
      .filter(([, days]) => days.length >= fewest && today - (days.at(-1) ?? today) > shortest)
      .map(([id, days]) => ({ id, days, p: chanceOfSilence(days, today) }))
      .filter(({ p }) => p <= shownFrom)
      .sort((one, other) => one.p - other.p || (one.id < other.id ? -1 : 1))
      .map(({ id, days, p }): Finding => {
        const last = days.at(-1) ?? today;
        return {
          key: id,
          sentence: 'quiet',
          parts: {
            actor: actor(id),
            last: { is: 'day', day: dayText(last) ?? '' },
            silent: number(today - last),
            meetings: number(days.length),
            every: number(Math.round((last - (days[0] ?? last)) / (days.length - 1))),
          },
          figure: { value: today - last, digits: 0 },
          basis: { by: 'silence', p },
          evidence: [{ at: 'actor', id }],
        };
      });
  },
};
