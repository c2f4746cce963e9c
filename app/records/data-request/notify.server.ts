import { z } from 'zod';
import { everything } from '#app/access/scope.ts';
import { dayOf } from '#app/kernel/day.ts';
import { id } from '#app/kernel/field.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { findAddressee } from '../account/sender-store.server.ts';
import { dayInWords } from '../invitation/mail.ts';
import { fillIn } from '../office-text/office-text.ts';
import { findOfficeText } from '../office-text/store.server.ts';
import { findDataRequest } from './store.server.ts';

/** `data-request.write-mail`: tells an administrator that a request waits, and until when; whose and what for stays behind the sign-in. Null once it is answered. */
export const writeDataRequestMail = defineRead({
  name: 'data-request.write-mail',
  input: z.strictObject({ id: id(), userId: id(), appUrl: z.string() }),
  may: (actor) => actor.kind === 'system' || 'role',
  async run({ db }, { id: requestId, userId, appUrl }) {
    const row = await findDataRequest(db, everything, requestId);
    const addressee = await findAddressee(db, userId);
    if (row?.status !== 'OPEN' || !addressee) return null;
    const locale = addressee.locale === 'en' ? 'en' : 'de';
    const wording = await findOfficeText(db, 'REQUEST', locale);
    const values = {
      name: addressee.name,
      frist: dayInWords(row.dueOn, locale),
      link: `${appUrl}/betroffenenanfragen/${row.id}`,
    };
    return {
      to: { name: addressee.name, address: addressee.email },
      subject: fillIn(wording.subject ?? '', values),
      text: fillIn(wording.body, values),
    };
  },
});

/** `data-request.write-answer-mail`: tells whoever asked that there is an answer; the answer itself stays behind the sign-in. */
export const writeAnswerMail = defineRead({
  name: 'data-request.write-answer-mail',
  input: z.strictObject({ id: id(), appUrl: z.string() }),
  may: (actor) => actor.kind === 'system' || 'role',
  async run({ db }, { id: requestId, appUrl }) {
    const row = await findDataRequest(db, everything, requestId);
    const addressee = row?.requestedBy ? await findAddressee(db, row.requestedBy.id) : null;
    if (!row || row.status === 'OPEN' || !addressee) return null;
    const locale = addressee.locale === 'en' ? 'en' : 'de';
    const wording = await findOfficeText(db, 'ANSWER', locale);
    const values = {
      name: addressee.name,
      gestellt_am: dayInWords(dayOf(row.requestedAt), locale),
      link: `${appUrl}/meine-daten`,
    };
    return {
      to: { name: addressee.name, address: addressee.email },
      subject: fillIn(wording.subject ?? '', values),
      text: fillIn(wording.body, values),
    };
  },
});
