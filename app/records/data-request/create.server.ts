import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { Failure, invalidField, notFound } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { enqueue } from '#app/platform/jobs.server.ts';
import { listAdministratorIds } from '../account/sender-store.server.ts';
import { findLegalBasis } from '../contact/file-store.server.ts';
import { findContactOfAccount } from '../invitation/store.server.ts';
import { dataRequestInput, dueAfter } from './data-request.ts';
import { dataRequestPermissions } from './policy.ts';
import { countOpenOf, findOwnRequest, insertDataRequest } from './store.server.ts';
import { mostOpen } from './terms.ts';

/**
 * `data-request.create`: somebody objects, withdraws, or asks for something else
 * of what is stored about them. Whom it is about is told by the account, never by
 * what was sent. Sent twice by one form it is one.
 */
export const createDataRequest = defineWrite({
  name: 'data-request.create',
  input: dataRequestInput,
  may: (actor) => allowed(dataRequestPermissions, 'create', actor),
  async run({ db, actor, now, today, newId, history, sendsMail }, { id: chosen, kind, message }) {
    const userId = userIdOf(actor);
    if (userId === null) throw notFound();
    const sent = chosen ? await findOwnRequest(db, userId, chosen) : null;
    if (sent) return sent;
    const contactId = await findContactOfAccount(db, userId);
    if (kind === 'WITHDRAWAL') {
      const basis = contactId === null ? null : await findLegalBasis(db, contactId);
      if (basis !== 'CONSENT') throw invalidField('kind', 'no-consent');
    }
    if ((await countOpenOf(db, userId)) >= mostOpen) throw new Failure('conflict', 'too-many-requests');
    const id = chosen ?? newId();
    const dueOn = dueAfter(today);
    const said = { kind, contactId, requestedById: userId, dueOn };
    await insertDataRequest(db, {
      ...said,
      id,
      message,
      requestedAt: now,
      createdAt: now,
      updatedAt: now,
    });
    history.record({ recordKind: 'data-request', recordId: id, version: 1, after: { ...said, message } });
    if (sendsMail) {
      const administrators = await listAdministratorIds(db);
      const jobs = administrators.map((administrator) => ({
        id: newId(),
        kind: 'data-request.mail',
        payload: { id, userId: administrator },
      }));
      await enqueue(db, jobs, now);
    }
    return { id, dueOn };
  },
});
