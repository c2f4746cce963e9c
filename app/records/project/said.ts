import { eurosOf } from '#app/kernel/euro.ts';

interface Typed {
  readonly budget: bigint | null;
  readonly funding: bigint | null;
  readonly participants: ReadonlyArray<{ readonly amount: bigint | null }>;
}

/** What a form says in the shape of the history, which keeps euros and not cents. */
export function projectSaid<Change extends Typed>({ budget, funding, participants, ...fields }: Change) {
  return {
    ...fields,
    budget: eurosOf(budget),
    funding: eurosOf(funding),
    participants: participants.map(({ amount, ...one }) => ({ ...one, amount: eurosOf(amount) })),
  };
}

interface Placed {
  readonly regionKey: string | null;
  readonly fieldOfActionId: string | null;
}

/** The same beside a project that is there: a region left out is the one it has, and a measure brings its field of action along. */
export function saidBeside<Change extends Typed & Placed & { readonly measureId: string | null }>(
  project: Placed,
  change: Change,
) {
  return {
    ...projectSaid(change),
    regionKey: change.regionKey ?? project.regionKey,
    fieldOfActionId: change.fieldOfActionId ?? (change.measureId && project.fieldOfActionId),
  };
}
