import { z } from 'zod';
import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { invalidField } from '#app/kernel/failure.ts';
import { defineRead, defineWrite } from '#app/kernel/use-case.server.ts';
import { fullName } from '../contact/name.ts';
import { findContact } from '../contact/store.server.ts';
import { dueAfter, recordedRequestInput } from './data-request.ts';
import { dataRequestPermissions } from './policy.ts';
import { findRecordedRequest, insertDataRequest } from './store.server.ts';

/** `data-request.prepare`: what the form of a request that came otherwise begins with. */
export const prepareRecordedRequest = defineRead({
  name: 'data-request.prepare',
  input: z.strictObject({}),
  may: (actor) => allowed(dataRequestPermissions, 'record', actor),
  run: async ({ newId, today }) => ({ id: newId(), today }),
});

/**
 * `data-request.record`: somebody asked by letter, telephone, mail or at the
 * counter. It stands in the same list; the month runs from the day it came.
 * Sent twice by one form it is one.
 */
export const recordDataRequest = defineWrite({
  name: 'data-request.record',
  input: recordedRequestInput,
  may: (actor) => allowed(dataRequestPermissions, 'record', actor),
  async run({ db, scope, actor, now, today, newId, history }, { id: chosen, ...said }) {
    const recordedById = userIdOf(actor);
    const sent = chosen ? await findRecordedRequest(db, recordedById, chosen) : null;
    if (sent) return { ...sent, name: said.personName ?? '' };
    if (said.receivedOn > today) throw invalidField('receivedOn', 'not-future');
    const contact = said.contactId === null ? null : await findContact(db, scope, said.contactId);
    if (said.contactId !== null && !contact) throw invalidField('contactId', 'not-visible');
    const id = chosen ?? newId();
    const dueOn = dueAfter(said.receivedOn);
    const row = { ...said, recordedById, dueOn };
    await insertDataRequest(db, { ...row, id, requestedAt: now, createdAt: now, updatedAt: now });
    history.record({ recordKind: 'data-request', recordId: id, version: 1, after: row });
    return { id, dueOn, name: contact ? fullName(contact) : (said.personName ?? '') };
  },
});
