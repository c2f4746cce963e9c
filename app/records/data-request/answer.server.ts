import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { conflict, Failure } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { enqueue } from '#app/platform/jobs.server.ts';
import { dataRequestAnswer } from './data-request.ts';
import { dataRequestPermissions } from './policy.ts';
import { presentDataRequest } from './present.ts';
import { updateOpenRequest } from './store.server.ts';
import { loadDataRequest } from './view.server.ts';

/** `data-request.answer`: the office has dealt with it, or refuses and says why. Whoever asked reads it in "Meine Daten", and is told by mail. */
export const answerDataRequest = defineWrite({
  name: 'data-request.answer',
  input: dataRequestAnswer,
  load: loadDataRequest,
  may: (actor) => allowed(dataRequestPermissions, 'answer', actor),
  async run(context, { id, version, status, answer }) {
    const { db, actor, now, today, newId, history, sendsMail } = context;
    const row = await loadDataRequest(context, { id });
    if (row.status !== 'OPEN') throw new Failure('conflict', 'data-request-over');
    const closed = await updateOpenRequest(db, id, version, {
      status,
      answer,
      answeredAt: now,
      handledById: userIdOf(actor),
      updatedAt: now,
    });
    if (!closed) throw conflict(presentDataRequest(row, actor, today));
    history.record({
      recordKind: 'data-request',
      recordId: id,
      version: version + 1,
      before: { status: row.status, answer: null, answeredAt: null },
      after: { status, answer, answeredAt: now.toISOString() },
    });
    if (sendsMail && row.requestedBy) {
      await enqueue(db, [{ id: newId(), kind: 'data-request.answer-mail', payload: { id } }], now);
    }
    return { name: presentDataRequest(row, actor, today).name ?? '' };
  },
});
