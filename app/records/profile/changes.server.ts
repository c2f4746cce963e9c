import { allowed } from '#app/access/permission.ts';
import { notFound } from '#app/kernel/failure.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { nameFieldsOfAction } from '../concept/store.server.ts';
import { contactSnapshot } from '../contact/present.ts';
import { findContact } from '../contact/store.server.ts';
import { findOrganisation } from '../organisation/store.server.ts';
import { personOf } from './person.ts';
import { profilePermissions } from './policy.ts';
import { flatOf, type PresentedChange, presentChange } from './present.ts';
import { changeListInput, changeReference } from './profile.ts';
import { overtaken, profileOf } from './state.ts';
import { type ChangeRow, findChange, listChanges } from './store.server.ts';

/** The change that an input names, if the actor sees its organisation. */
export async function loadChange(
  { db, scope }: ReadContext,
  { id }: { readonly id: string },
): Promise<ChangeRow> {
  const row = await findChange(db, scope, id);
  if (!row || row.organisation.deletedAt) throw notFound();
  return row;
}

/** The same with fields of action by name, for ids say nothing. */
async function named({ db }: ReadContext, changes: readonly PresentedChange[]): Promise<PresentedChange[]> {
  const isFieldOfAction = ({ name }: { readonly name: string }) => name === 'fieldOfActionIds';
  const idsIn = (value: string | null) => value?.split(', ') ?? [];
  const ids = changes.flatMap(({ fields }) =>
    fields.filter(isFieldOfAction).flatMap(({ before, after }) => [...idsIn(before), ...idsIn(after)]),
  );
  if (ids.length === 0) return [...changes];
  const names = await nameFieldsOfAction(db, ids);
  const say = (value: string | null) =>
    value &&
    idsIn(value)
      .map((id) => names.get(id) ?? '–')
      .join(', ');
  return changes.map((change) => ({
    ...change,
    fields: change.fields.map((field) =>
      isFieldOfAction(field) ? { ...field, before: say(field.before), after: say(field.after) } : field,
    ),
  }));
}

const size = 25;

/** `profile.list-changes`: what partners changed and nobody of the office has looked at, the oldest first; or what is over. */
export const listProfileChanges = defineRead({
  name: 'profile.list-changes',
  input: changeListInput,
  may: (actor) => allowed(profilePermissions, 'list-changes', actor),
  async run(context, { view, after, before }) {
    const { db, scope } = context;
    const open = view === 'open';
    const page = await listChanges(
      db,
      scope,
      open ? ['WAITING', 'LIVE'] : ['SEEN', 'DECIDED'],
      open ? 'asc' : 'desc',
      { size, after, before },
    );
    return { ...page, items: await named(context, page.items.map(presentChange)) };
  },
});

/** The fields as they stand now, of the organisation or the person that a change is about. */
export async function standingOf({ db, scope }: ReadContext, row: ChangeRow) {
  if (row.kind === 'ORGANISATION') {
    const organisation = await findOrganisation(db, scope, row.organisationId);
    return organisation ? profileOf(organisation) : null;
  }
  if (!row.contactId) return {};
  const person = await findContact(db, scope, row.contactId);
  if (!person || person.deletedAt) return null;
  return personOf({ ...person, affiliations: contactSnapshot(person).affiliations }, row.organisationId);
}

/** `profile.view-change`: one of them, before and after side by side, and which fields have become something else since. */
export const viewProfileChange = defineRead({
  name: 'profile.view-change',
  input: changeReference,
  load: loadChange,
  may: (actor) => allowed(profilePermissions, 'view-change', actor),
  async run(context, _input, row) {
    const standing = row.status === 'WAITING' ? await standingOf(context, row) : null;
    const [change] = await named(context, [presentChange(row)]);
    if (!change) throw notFound();
    return { change, overtaken: standing ? overtaken(standing, flatOf(row.before)) : [] };
  },
});
