import { publishedScope } from '#app/access/scope.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { listActorsOf } from '#app/records/organisation/actor-store.server.ts';
import { keptOpened, keptPlaces } from './network-view.ts';
import { audienceIn, namedIn, withoutUnseen } from './shown-query.server.ts';
import type { KeptState } from './terms.ts';

interface Kept {
  readonly query: string;
  readonly places: string;
  readonly opened: string;
}

export interface SeenView extends KeptState {
  readonly query: string;
}

function read(kept: Kept) {
  const json = (text: string): unknown => JSON.parse(text);
  const places = keptPlaces.safeParse(json(kept.places));
  const opened = keptOpened.safeParse(json(kept.opened));
  return {
    query: kept.query,
    audience: audienceIn(kept.query),
    places: places.success ? places.data : [],
    opened: opened.success ? opened.data : [],
  };
}

/**
 * Views as somebody may see them: whom they do not see is in no place, no choice
 * and no opened group, so that a view tells nobody of more than they know. At
 * most two questions, however many views.
 */
export async function seenViews({ db, scope }: ReadContext, kept: readonly Kept[]): Promise<SeenView[]> {
  const views = kept.map(read);
  const visible = async (audience: 'viewer' | 'public') => {
    const ids = views
      .filter((view) => view.audience === audience)
      .flatMap(({ query, places, opened }) => [...namedIn(query), ...opened, ...places.map(([id]) => id)]);
    if (ids.length === 0) return new Set<string>();
    const within = audience === 'public' ? publishedScope(scope) : scope;
    const actors = await listActorsOf(db, within, [...new Set(ids)]);
    return new Set(actors.map(({ id }) => id));
  };
  const seen = { viewer: await visible('viewer'), public: await visible('public') };
  return views.map(({ query, audience, places, opened }) => ({
    query: withoutUnseen(query, seen[audience]),
    places: places.filter(([id]) => seen[audience].has(id)),
    opened: opened.filter((id) => seen[audience].has(id)),
  }));
}
