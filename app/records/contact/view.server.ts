import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { contactReference } from './contact.ts';
import { loadContact } from './load.server.ts';
import { contactPermissions } from './policy.ts';
import { presentContact } from './present.ts';

/** `contact.view`: one person with functions past and present. */
export const viewContact = defineRead({
  name: 'contact.view',
  input: contactReference,
  load: loadContact,
  may: (actor) => allowed(contactPermissions, 'view', actor),
  reads: ({ id }) => id,
  run: async ({ actor, today }, _input, contact) => ({
    contact: presentContact(contact, actor, today),
    today,
  }),
});
