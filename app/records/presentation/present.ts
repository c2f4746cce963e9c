import { type Actor, userIdOf } from '#app/access/actor.ts';
import { mayChange } from '../network-view/network-view.ts';
import type { ViewAudience } from '../network-view/terms.ts';

interface Source {
  readonly id: string;
  readonly name: string;
  readonly audience: string;
  readonly ownerId: string;
  readonly regionKey: string | null;
  readonly version: number;
  readonly updatedAt: Date;
  readonly steps: ReadonlyArray<{ readonly viewId: string; readonly sentence: string }>;
}

export function audienceOf({ audience }: Pick<Source, 'audience'>): ViewAudience {
  return audience === 'public' ? 'public' : 'viewer';
}

/** A presentation as lists and its form offer it. */
export function presentPresentation(row: Source, actor: Actor) {
  return {
    id: row.id,
    name: row.name,
    audience: audienceOf(row),
    regionKey: row.regionKey,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
    steps: row.steps.map(({ viewId, sentence }) => ({ viewId, sentence })),
    own: row.ownerId === userIdOf(actor),
    mayChange: mayChange(actor, row) === true,
  };
}

export type PresentedPresentation = ReturnType<typeof presentPresentation>;

/** The fields as the history keeps them. */
export function presentationSnapshot({
  name,
  audience,
  regionKey,
  steps,
}: Pick<Source, 'name' | 'audience' | 'regionKey' | 'steps'>) {
  return { name, audience, regionKey, steps: steps.map(({ viewId, sentence }) => ({ viewId, sentence })) };
}
