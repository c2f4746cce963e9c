import { allowed } from '#app/access/permission.ts';
import { notFound } from '#app/kernel/failure.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { findOrganisation } from '#app/records/organisation/store.server.ts';
import { contactReference } from './contact.ts';
import { contactPermissions } from './policy.ts';
import { isCurrent, presentContact } from './present.ts';
import { listPeopleOf } from './store.server.ts';

/** `contact.list-people-of-organisation`: who works there, and who did; one line a function. */
export const listPeopleOfOrganisation = defineRead({
  name: 'contact.list-people-of-organisation',
  input: contactReference,
  load: async ({ db, scope }, { id }) => {
    if (!(await findOrganisation(db, scope, id))) throw notFound();
  },
  may: (actor) => allowed(contactPermissions, 'list', actor),
  async run({ db, scope, actor, today }, { id: organisationId }) {
    const rows = await listPeopleOf(db, scope, organisationId);
    const lines = rows
      .map((row) => presentContact(row, actor, today))
      .flatMap(({ id, name, channels, affiliations }) =>
        affiliations
          .filter(({ organisation }) => organisation.id === organisationId)
          .map(({ id: affiliationId, position, from, to, primary }) => ({
            id: affiliationId,
            contactId: id,
            name,
            channels,
            position,
            from,
            to,
            primary,
            current: isCurrent({ to }, today),
          })),
      );
    return {
      current: lines.filter((line) => line.current),
      former: lines.filter((line) => !line.current),
    };
  },
});
