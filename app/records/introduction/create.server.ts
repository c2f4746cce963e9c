import { z } from 'zod';
import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { addDays } from '#app/kernel/day.ts';
import { invalidField } from '#app/kernel/failure.ts';
import { optionalText } from '#app/kernel/field.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { fullName } from '#app/records/contact/name.ts';
import { followUpSnapshot } from '#app/records/follow-up/present.ts';
import { insertFollowUps } from '#app/records/follow-up/store.server.ts';
import { regionFor } from '#app/records/meeting/references.server.ts';
import { assertSame } from '../audit/same.ts';
import { consentDay, introductionInput } from './introduction.ts';
import { draftMails, draftTasks, mailLanguages } from './mail.ts';
import { introductionPermissions } from './policy.ts';
import { introductionSnapshot, titleOf } from './present.ts';
import { introductionReferences } from './references.server.ts';
import { findIntroduction, findOpenBetween, insertIntroduction } from './store.server.ts';
import { isOpen } from './terms.ts';

/** So many days after today the office asks both sides, when it has not said when. */
const daysToAsk = 7;

/** What a proposal brings along beside the fields of an introduction. */
const drafting = {
  /** The language in which mails and tasks that are not said are drafted; none: they stay empty. */
  draft: z.union([z.literal('').transform(() => undefined), z.enum(mailLanguages)]).optional(),
  /** What both have to talk about, as the mails may say it. */
  topic: optionalText(300),
};

/** The input of the verb: an introduction, and how its texts are drafted. */
export const introductionCreation = introductionInput.safeExtend(drafting);

/** Writes an introduction and the tasks that come with it. */
async function make(context: WriteContext, input: z.output<typeof introductionCreation>) {
  const { id: chosen, followUps, draft, topic, regionKey: said, ...fields } = input;
  const { db, scope, actor, now, today, newId, history } = context;
  const saved = chosen ? await findIntroduction(db, scope, chosen) : null;
  if (saved) {
    const sent = { ...fields, managerId: fields.managerId ?? saved.managerId };
    const { aOrganisationId, bOrganisationId, reason, note } = sent;
    return assertSame(
      introductionSnapshot(saved),
      { aOrganisationId, bOrganisationId, reason, note },
      { id: saved.id, title: titleOf(saved) },
    );
  }
  const regionKey = await regionFor(context, said);
  const { organisationNames, people } = await introductionReferences(context, fields, null);
  const pair = [fields.aOrganisationId, fields.bOrganisationId] as const;
  if (isOpen(fields.status) && (await findOpenBetween(db, scope, regionKey, pair))) {
    throw invalidField('bOrganisationId', 'introduction-exists');
  }
  const [a, b] = pair.map((id) => organisationNames.get(id) ?? '');
  const personOf = (id: string | null) => {
    const person = id === null ? undefined : people.get(id);
    return person ? fullName(person) : null;
  };
  const mails = draft
    ? draftMails(
        {
          a: { organisation: a ?? '', person: personOf(fields.aContactId) },
          b: { organisation: b ?? '', person: personOf(fields.bContactId) },
          topic,
          sender: actor.kind === 'user' ? actor.name : '',
        },
        draft,
      )
    : { mailSubject: null, aMail: null, bMail: null };
  const id = chosen ?? newId();
  const done = fields.status === 'MADE' || fields.status === 'OUTCOME';
  await insertIntroduction(db, {
    ...fields,
    id,
    regionKey,
    managerId: fields.managerId ?? userIdOf(actor),
    aConsentOn: consentDay(fields.aConsent, fields.aConsentOn, today),
    bConsentOn: consentDay(fields.bConsent, fields.bConsentOn, today),
    mailSubject: fields.mailSubject ?? mails.mailSubject,
    aMail: fields.aMail ?? mails.aMail,
    bMail: fields.bMail ?? mails.bMail,
    madeAt: done ? now : null,
    createdAt: now,
    updatedAt: now,
  });
  const drafted =
    draft && followUps.length === 0
      ? draftTasks(a ?? '', b ?? '', draft).map((title) => ({ title, due: addDays(today, daysToAsk) }))
      : followUps;
  const tasks = drafted.map(({ title, due }) => ({
    id: newId(),
    title,
    due,
    assigneeId: fields.managerId ?? userIdOf(actor),
    introductionId: id,
    regionKey,
    createdAt: now,
    updatedAt: now,
  }));
  await insertFollowUps(db, tasks);
  const made = await findIntroduction(db, everything, id);
  history.record({
    recordKind: 'introduction',
    recordId: id,
    version: 1,
    after: made && introductionSnapshot(made),
  });
  for (const task of tasks) {
    history.record({
      recordKind: 'follow-up',
      recordId: task.id,
      version: 1,
      after: followUpSnapshot(task),
    });
  }
  return { id, title: `${a} – ${b}` };
}

/** `introduction.create`: two who should know each other, with the tasks that come with it. Sent twice by one form it is made once. */
export const createIntroduction = defineWrite({
  name: 'introduction.create',
  input: introductionCreation,
  may: (actor) => allowed(introductionPermissions, 'create', actor),
  run: make,
});
