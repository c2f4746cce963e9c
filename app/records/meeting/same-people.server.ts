import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { fullName } from '#app/records/contact/name.ts';
import { describeContacts } from '#app/records/contact/representation-store.server.ts';
import { listActorsNamed } from '#app/records/organisation/actor-store.server.ts';
import type { MeetingRow, MeetingSummaryRow } from './store.server.ts';

/** Somebody as the picker shows them. */
export interface ActorLabel {
  readonly kind: 'organisation' | 'contact';
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

/**
 * Who took part in a meeting and can be asked again: those whom the actor sees
 * and who still are there. Somebody who stood for an organisation and holds no
 * function any more is gone; whoever has changed is named with the new one.
 */
export async function samePeople(
  { db, scope, today }: ReadContext,
  { attendances }: Pick<MeetingRow | MeetingSummaryRow, 'attendances'>,
): Promise<{ people: ActorLabel[]; gone: number }> {
  const contactIds = attendances.flatMap(({ contact }) => contact?.id ?? []);
  const organisationIds = attendances.flatMap((row) => (row.contact ? [] : (row.organisationId ?? [])));
  const [contacts, organisations] = await Promise.all([
    describeContacts(db, scope, contactIds, today),
    listActorsNamed(db, scope, organisationIds),
  ]);
  const contactById = new Map(contacts.map((row) => [row.id, row]));
  const organisationById = new Map(organisations.map((row) => [row.id, row]));
  const people = attendances.flatMap(({ contact, organisationId }): ActorLabel[] => {
    if (contact) {
      const known = contactById.get(contact.id);
      const [present] = known?.affiliations ?? [];
      if (!known || (organisationId && !present)) return [];
      const detail = present?.organisation.name ?? '';
      return [{ kind: 'contact', id: known.id, label: fullName(known), detail }];
    }
    const known = organisationById.get(organisationId ?? '');
    if (!known) return [];
    return [{ kind: 'organisation', id: known.id, label: known.name, detail: known.territory?.name ?? '' }];
  });
  return { people, gone: attendances.length - people.length };
}
