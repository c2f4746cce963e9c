import { type Actor, userIdOf } from '#app/access/actor.ts';
import { mayChange } from './saved-filter.ts';

interface Source {
  readonly id: string;
  readonly list: string;
  readonly name: string;
  readonly query: string;
  readonly ownerId: string;
  readonly regionKey: string | null;
  readonly version: number;
}

/** A filter as its list offers it. */
export function presentSavedFilter(row: Source, actor: Actor) {
  return {
    id: row.id,
    list: row.list,
    name: row.name,
    query: row.query,
    regionKey: row.regionKey,
    version: row.version,
    own: row.ownerId === userIdOf(actor),
    mayChange: mayChange(actor, row) === true,
  };
}

export type PresentedSavedFilter = ReturnType<typeof presentSavedFilter>;

/** The fields as the history keeps them. */
export function savedFilterSnapshot({ list, name, query, regionKey }: Omit<Source, 'version'>) {
  return { list, name, query, regionKey };
}
