import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { query } from '#app/kernel/field.ts';
import { fold } from '#app/kernel/text.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { fullName } from '#app/records/contact/name.ts';
import { suggestContacts } from '#app/records/contact/representation-store.server.ts';
import { organisationPermissions } from '#app/records/organisation/policy.ts';
import { suggestOrganisations } from '#app/records/organisation/store.server.ts';

const perKind = 8;

export interface ActorSuggestion {
  readonly kind: 'organisation' | 'contact';
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

/** 0 when the name itself begins with what was typed, 1 when one of its words does, 2 else. */
function distance(label: string, typed: string): number {
  const name = fold(label);
  if (name.startsWith(typed)) return 0;
  return name.split(' ').some((word) => word.startsWith(typed)) ? 1 : 2;
}

/** `search.suggest-actors`: people and organisations by what is typed, within what the actor sees. */
export const suggestActors = defineRead({
  name: 'search.suggest-actors',
  input: z.object({ q: query(), kind: z.enum(['organisation', 'contact']).optional().catch(undefined) }),
  may: (actor) => allowed(organisationPermissions, 'list', actor),
  async run({ db, scope, today }, { q, kind }): Promise<{ items: ActorSuggestion[] }> {
    const typed = fold(q);
    if (!typed) return { items: [] };
    const [organisations, contacts] = await Promise.all([
      kind === 'contact' ? [] : suggestOrganisations(db, scope, q, perKind * 3),
      kind === 'organisation' ? [] : suggestContacts(db, scope, q, today, perKind * 3),
    ]);
    const items: ActorSuggestion[] = [
      ...organisations.map(({ id, name, territory }) => ({
        kind: 'organisation' as const,
        id,
        label: name,
        detail: territory?.name ?? '',
      })),
      ...contacts.map(({ affiliations: [first], ...contact }) => ({
        kind: 'contact' as const,
        id: contact.id,
        label: fullName(contact),
        detail: [first?.position, first?.organisation.name].filter(Boolean).join(', '),
      })),
    ];
    const ranked = items
      .map((item) => ({ item, rank: distance(item.label, typed) }))
      .sort((a, b) => a.rank - b.rank);
    return { items: ranked.slice(0, perKind * 2).map(({ item }) => item) };
  },
});
