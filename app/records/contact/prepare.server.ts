import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { id } from '#app/kernel/field.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { findOrganisation } from '#app/records/organisation/store.server.ts';
import { contactPermissions } from './policy.ts';

/** `contact.prepare`: the empty form, with the organisation that one came from. */
export const prepareContact = defineRead({
  name: 'contact.prepare',
  input: z.object({ organisationId: id().optional().catch(undefined) }),
  may: (actor) => allowed(contactPermissions, 'create', actor),
  async run({ db, scope, today, newId }, { organisationId }) {
    const organisation = organisationId ? await findOrganisation(db, scope, organisationId) : null;
    return {
      id: newId(),
      organisation: organisation && { id: organisation.id, name: organisation.name },
      today,
    };
  },
});
