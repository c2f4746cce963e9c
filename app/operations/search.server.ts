import { z } from 'zod';
import { audienceOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { query } from '#app/kernel/field.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { organisationPermissions } from '#app/records/organisation/policy.ts';
import { searchable } from '#app/records/registry.server.ts';
import { listRegions } from '#app/records/territory/store.server.ts';
import { findRecords } from '#app/search/find.server.ts';
import type { SearchableKind } from '#app/search/kind.server.ts';
import { bestOf, type Found } from '#app/search/rank.ts';
import { type SearchKind, searchKinds } from '#app/search/record.ts';
import { groundsOf } from '#app/search/shelf.ts';
import { type Hit, showHit } from '#app/search/show.ts';
import { parseQuery, type SearchQuery } from '#app/search/words.ts';

/** How many the box shows. */
const best = 8;
/** How many of each kind the page shows at first, and on a page of one kind. */
const first = 5;
const pageSize = 20;
/** Of each kind so many are counted and can be leafed through; who finds more adds a word. */
const counted = 100;

export interface SearchGroup {
  readonly kind: SearchKind;
  readonly hits: readonly Hit[];
  readonly count: number;
  /** There are more than were counted. */
  readonly more: boolean;
}

export interface SearchAnswer {
  /** Did the text hold any word to look for? */
  readonly asked: boolean;
  readonly groups: readonly SearchGroup[];
  readonly page: number;
  readonly pages: number;
}

/** The records of these kinds that answer a query, within what the actor sees, best first. */
export async function findVisible(
  { db, scope, actor }: ReadContext,
  kinds: readonly SearchKind[],
  asked: SearchQuery,
  limit: number,
): Promise<Found[]> {
  const seen = searchable.filter(
    ({ kind, permissions }) => kinds.includes(kind) && allowed(permissions, 'list', actor) === true,
  );
  const regions = scope.kind === 'everything' ? await listRegions(db, 'all') : [];
  const grounds = groundsOf(
    scope,
    regions.map(({ key }) => key),
  );
  const reach = { grounds, audience: audienceOf(actor), kinds: seen.map(({ kind }) => kind) };
  return findRecords(db, reach, asked, limit);
}

/** What was found as it is shown. The store asks the scope once more: the index alone shows nobody anything. */
export async function showFound(
  { db, scope, actor, now }: ReadContext,
  found: readonly Found[],
  asked: SearchQuery,
): Promise<Hit[]> {
  const viewer = {
    audience: audienceOf(actor),
    organisationId: actor.kind === 'user' ? actor.organisationId : null,
  };
  const show = async (searched: SearchableKind) => {
    const mine = found.filter(({ kind }) => kind === searched.kind);
    if (mine.length === 0) return [];
    const ids = mine.map(({ recordId }) => recordId);
    const records = new Map((await searched.read(db, scope, ids, now)).map((record) => [record.id, record]));
    return mine.flatMap((one): Array<readonly [string, Hit]> => {
      const record = records.get(one.recordId);
      return record ? [[one.recordId, showHit(searched, one, record, asked, viewer)]] : [];
    });
  };
  const hits = new Map((await Promise.all(searchable.map(show))).flat());
  return found.flatMap(({ recordId }) => hits.get(recordId) ?? []);
}

/** Groups in the order in which their best hit came. */
function grouped(hits: readonly Hit[]): SearchGroup[] {
  return [...Map.groupBy(hits, ({ kind }) => kind)].map(([kind, members]) => ({
    kind,
    hits: members,
    count: members.length,
    more: false,
  }));
}

/** `search.find`: whatever somebody sees of organisations, people, meetings and projects, by what they typed. */
export const search = defineRead({
  name: 'search.find',
  input: z.object({
    q: query(),
    /** The box wants the few best of all; the page all, by kind. */
    view: z.enum(['best', 'all']).catch('all'),
    kind: z.enum(searchKinds).optional().catch(undefined),
    page: z.coerce
      .number()
      .int()
      .min(1)
      .max(counted / pageSize)
      .catch(1),
  }),
  may: (actor) => allowed(organisationPermissions, 'list', actor),
  async run(context, { q, view, kind, page }): Promise<SearchAnswer> {
    const asked = parseQuery(q);
    const nothing = { asked: asked.words.length > 0, groups: [], page: 1, pages: 1 };
    if (!nothing.asked) return nothing;
    if (view === 'best') {
      // A record may stand on a shelf under several words: room for that.
      const found = await findVisible(context, searchKinds, asked, best * 2);
      return { ...nothing, groups: grouped(await showFound(context, bestOf(found, best), asked)) };
    }
    const found = await findVisible(context, searchKinds, asked, counted + 1);
    const lists = Map.groupBy(found, (one) => one.kind);
    const shown = searchKinds.flatMap((each) => {
      const list = lists.get(each) ?? [];
      if (kind === undefined) return list.slice(0, first);
      return each === kind ? list.slice(0, counted).slice((page - 1) * pageSize, page * pageSize) : [];
    });
    const hits = await showFound(context, shown, asked);
    const groups = searchKinds.flatMap((each): SearchGroup[] => {
      const size = lists.get(each)?.length ?? 0;
      if (size === 0) return [];
      const members = hits.filter((hit) => hit.kind === each);
      return [{ kind: each, hits: members, count: Math.min(size, counted), more: size > counted }];
    });
    const size = groups.find((group) => group.kind === kind)?.count ?? 0;
    return { asked: true, groups, page, pages: Math.max(1, Math.ceil(size / pageSize)) };
  },
});
