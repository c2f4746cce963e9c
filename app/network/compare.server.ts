import { allowed } from '#app/access/permission.ts';
import { Failure } from '#app/kernel/failure.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { comparisonQuestion, filterOn } from './comparison.ts';
import { type Difference, differenceOf } from './difference.ts';
import type { Picture } from './picture.ts';
import { networkPermissions } from './policy.ts';
import { pictureOf } from './view.server.ts';

/** One of the two days: how much there was. */
export type ComparedDay = Pick<Picture, 'asOf' | 'totals' | 'untied' | 'withheld' | 'exact'> & {
  readonly nodes: number;
  readonly ties: number;
};

export interface Comparison extends Difference {
  readonly before: ComparedDay;
  readonly now: ComparedDay;
  readonly counties: Picture['counties'];
}

function dayShown({ asOf, totals, untied, withheld, exact, nodes, ties }: Picture): ComparedDay {
  return { asOf, totals, untied, withheld, exact, nodes: nodes.ids.length, ties: ties.a.length };
}

/**
 * `network.compare`: what is new, gone, stronger and weaker between two days, of
 * what the viewer may see today.
 *
 * @throws Failure where the day compared with is not before the other
 */
export const compareNetwork = defineRead({
  name: 'network.compare',
  input: comparisonQuestion,
  may: (actor) => allowed(networkPermissions, 'compare', actor),
  async run(context, question): Promise<Comparison> {
    if (question.before >= question.asOf) {
      const fields = [{ path: 'before', message: 'end-before-start' }];
      throw new Failure('invalid', 'invalid', { fields });
    }
    const [before, now] = await Promise.all([
      pictureOf(context, filterOn(question, question.before)),
      pictureOf(context, filterOn(question, question.asOf)),
    ]);
    return {
      ...differenceOf(before, now),
      before: dayShown(before),
      now: dayShown(now),
      counties: now.counties,
    };
  },
});
