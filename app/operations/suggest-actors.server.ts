import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { query } from '#app/kernel/field.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { organisationPermissions } from '#app/records/organisation/policy.ts';
import type { Segment } from '#app/search/show.ts';
import { parseQuery } from '#app/search/words.ts';
import { findVisible, showFound } from './search.server.ts';

const perKind = 8;
const kinds = ['organisation', 'contact'] as const;

export interface ActorSuggestion {
  readonly kind: 'organisation' | 'contact';
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

const joined = (segments: readonly Segment[]) => segments.map(({ text }) => text).join('');

/** `search.suggest-actors`: people and organisations by what is typed, within what the actor sees. */
export const suggestActors = defineRead({
  name: 'search.suggest-actors',
  input: z.object({ q: query(), kind: z.enum(kinds).optional().catch(undefined) }),
  may: (actor) => allowed(organisationPermissions, 'list', actor),
  async run(context, { q, kind }): Promise<{ items: ActorSuggestion[] }> {
    const asked = parseQuery(q);
    const wanted = kinds.filter((each) => kind === undefined || each === kind);
    const found = await findVisible(context, wanted, asked, perKind * 2);
    const few = wanted.flatMap((each) => found.filter((one) => one.kind === each).slice(0, perKind));
    const hits = await showFound(
      context,
      found.filter((one) => few.includes(one)),
      asked,
    );
    const items = hits.flatMap((hit): ActorSuggestion[] =>
      hit.kind === 'organisation' || hit.kind === 'contact'
        ? [{ kind: hit.kind, id: hit.id, label: joined(hit.name), detail: joined(hit.about) }]
        : [],
    );
    return { items };
  },
});
