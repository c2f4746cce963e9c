import { queryEntries } from '#app/kernel/field.ts';
import { readFilter } from '#app/network/filter.ts';
import { networkLook } from '#app/network/look-query.ts';
import { pictureUrl } from '#app/network/picture-query.ts';
import type { PresentedStep } from '#app/network/ui/presented-step.ts';
import type { KeptState } from '#app/records/network-view/terms.ts';

interface ShownStep extends KeptState {
  readonly name: string;
  readonly sentence: string;
  readonly query: string;
}

/** The views of a presentation as its pages draw them. */
export function presentedSteps(steps: readonly ShownStep[], now: Date): PresentedStep[] {
  return steps.map(({ name, sentence, query, places, opened }) => {
    const entries = queryEntries(query);
    const { filter, moment } = readFilter(entries, now);
    return {
      name,
      sentence,
      dataUrl: pictureUrl(entries),
      tableUrl: `/netzwerk?view=table&${query}`,
      filter,
      look: networkLook.parse(entries),
      moment,
      kept: { places, opened },
      named: { actor: entries.actor ?? null, tie: entries.tie ?? null },
    };
  });
}
