import { queryEntries } from '#app/kernel/field.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { addressesWithAccount } from '#app/records/account/sender-store.server.ts';
import { type Invitee, selectInvitees } from '#app/records/contact/invitee-store.server.ts';
import { contactFilterFor, contactFilterInput } from '#app/records/contact/list.server.ts';
import { isPending } from './present.ts';
import { listOpenInvitations } from './store.server.ts';
import { type InvitationHindrance, mostInvited } from './terms.ts';

interface Selection {
  readonly ids: readonly string[];
  readonly all: boolean;
  readonly query: string;
}

/** Somebody who can be invited: to which address, for which organisation, and the ids of earlier invitations that are over. */
export interface Ready {
  readonly contact: Invitee;
  readonly email: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly outdated: readonly string[];
}

export interface Choice {
  readonly ready: readonly Ready[];
  readonly left: ReadonlyArray<{ readonly contact: Invitee; readonly why: InvitationHindrance }>;
  /** The selection holds more than can be invited at once. */
  readonly tooMany: boolean;
}

const addressOf = (contact: Invitee) => contact.channels[0]?.value.trim().toLowerCase() ?? null;

/** Who of a selection can be invited, and why the others can't. Of one address the first of its owners is. */
export async function chooseInvitees(context: ReadContext, { ids, all, query }: Selection): Promise<Choice> {
  const { db, scope, actor, today, now } = context;
  const filter = contactFilterInput.parse(queryEntries(query));
  const selection = all ? contactFilterFor({ ...filter, binned: false }, actor, today) : ids;
  const contacts = await selectInvitees(db, scope, selection, today, mostInvited + 1);
  const emails = contacts.flatMap((contact) => addressOf(contact) ?? []);
  const [accounts, open] = await Promise.all([
    addressesWithAccount(db, emails),
    listOpenInvitations(
      db,
      contacts.map(({ id }) => id),
      emails,
    ),
  ]);
  const earlier = Map.groupBy(open, ({ contactId }) => contactId ?? '');
  const used = new Set<string>();
  const ready: Ready[] = [];
  const left: Array<Choice['left'][number]> = [];
  for (const contact of contacts.slice(0, mostInvited)) {
    const email = addressOf(contact);
    const organisation = contact.affiliations[0]?.organisation;
    const before = earlier.get(contact.id) ?? [];
    const why = ((): InvitationHindrance | null => {
      if (email && accounts.has(email)) return 'has-account';
      if (before.some((row) => isPending(row, now))) return 'invited';
      if (!email) return 'no-email';
      if (!organisation) return 'no-organisation';
      const elsewhere = open.some((row) => row.email === email && isPending(row, now));
      return used.has(email) || elsewhere ? 'same-address' : null;
    })();
    if (why || !email || !organisation) {
      if (why) left.push({ contact, why });
      continue;
    }
    used.add(email);
    ready.push({ contact, email, organisation, outdated: before.map(({ id }) => id) });
  }
  return { ready, left, tooMany: contacts.length > mostInvited };
}
