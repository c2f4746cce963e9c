import { invalidField } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { findSteward } from '#app/records/account/store.server.ts';
import { describeContacts } from '#app/records/contact/representation-store.server.ts';
import { findMeeting } from '#app/records/meeting/store.server.ts';
import { listActorsNamed } from '#app/records/organisation/actor-store.server.ts';
import { isProjectVisible } from '#app/records/project/store.server.ts';

interface Named {
  readonly aOrganisationId: string;
  readonly bOrganisationId: string;
  readonly aContactId: string | null;
  readonly bContactId: string | null;
  readonly brokerId: string | null;
  readonly managerId: string | null;
  readonly meetingId: string | null;
  readonly projectId: string | null;
}

type Before = Partial<Readonly<Record<keyof Named, string | null>>> | null;

const organisationFields = ['aOrganisationId', 'bOrganisationId', 'brokerId'] as const;
const contactFields = ['aContactId', 'bContactId'] as const;

/**
 * What an introduction points at must be there and visible to whoever writes;
 * what it pointed at before may stay. Answers the names that its texts need.
 */
export async function introductionReferences(context: ReadContext, said: Named, before: Before) {
  const { db, scope, today } = context;
  const fresh = (field: keyof Named) => (said[field] === before?.[field] ? null : said[field]);
  const idsOf = (fields: readonly (keyof Named)[]) =>
    fields.map((field) => said[field]).filter((id) => id !== null);
  const [organisations, contacts] = await Promise.all([
    listActorsNamed(db, scope, idsOf(organisationFields)),
    idsOf(contactFields).length > 0 ? describeContacts(db, scope, idsOf(contactFields), today) : [],
  ]);
  const organisationNames = new Map(organisations.map(({ id, name }) => [id, name]));
  const people = new Map(contacts.map((contact) => [contact.id, contact]));
  for (const field of organisationFields) {
    const id = fresh(field);
    if (id && !organisationNames.has(id)) throw invalidField(field, 'not-visible');
  }
  for (const field of contactFields) {
    const id = fresh(field);
    if (id && !people.has(id)) throw invalidField(field, 'not-visible');
  }
  const [managerId, meetingId, projectId] = [fresh('managerId'), fresh('meetingId'), fresh('projectId')];
  if (managerId && !(await findSteward(db, managerId))) throw invalidField('managerId', 'steward');
  if (meetingId) {
    const meeting = await findMeeting(db, scope, meetingId);
    if (!meeting || meeting.deletedAt) throw invalidField('meetingId', 'not-visible');
  }
  if (projectId && !(await isProjectVisible(db, scope, projectId))) {
    throw invalidField('projectId', 'not-visible');
  }
  return { organisationNames, people };
}
