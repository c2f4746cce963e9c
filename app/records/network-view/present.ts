import { type Actor, userIdOf } from '#app/access/actor.ts';
import { mayChange } from './network-view.ts';
import { audienceNamed } from './terms.ts';

interface Source {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly places: string;
  readonly opened: string;
  readonly ownerId: string;
  readonly regionKey: string | null;
  readonly version: number;
  readonly updatedAt: Date;
}

/** A view as lists and menus offer it: nothing of what it shows is in it. */
export function presentNetworkView(row: Source, actor: Actor) {
  return {
    id: row.id,
    name: row.name,
    regionKey: row.regionKey,
    audience: audienceNamed(new URLSearchParams(row.query).get('audience')),
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
    own: row.ownerId === userIdOf(actor),
    mayChange: mayChange(actor, row) === true,
  };
}

export type PresentedNetworkView = ReturnType<typeof presentNetworkView>;

/** The fields as the history keeps them. */
export function networkViewSnapshot({
  name,
  query,
  places,
  opened,
  regionKey,
}: Pick<Source, 'name' | 'query' | 'places' | 'opened' | 'regionKey'>) {
  return { name, query, places, opened, regionKey };
}
