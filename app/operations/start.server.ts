import { z } from 'zod';
import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { scopeKey } from '#app/access/scope.ts';
import { addDays, fromLocalInput } from '#app/kernel/day.ts';
import { keeping } from '#app/kernel/kept.server.ts';
import { revisionOf } from '#app/kernel/revision.server.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { accountPermissions } from '#app/records/account/policy.ts';
import { countUnseen } from '#app/records/claim/store.server.ts';
import { countContacts } from '#app/records/contact/representation-store.server.ts';
import { dataRequestPermissions } from '#app/records/data-request/policy.ts';
import { countOpenRequests } from '#app/records/data-request/store.server.ts';
import { followUpPermissions } from '#app/records/follow-up/policy.ts';
import { presentFollowUp } from '#app/records/follow-up/present.ts';
import { listFollowUpsFrom } from '#app/records/follow-up/store.server.ts';
import { listDueMeetings } from '#app/records/meeting/due-store.server.ts';
import { meetingPermissions } from '#app/records/meeting/policy.ts';
import { presentDueMeeting, presentMeetingSummary } from '#app/records/meeting/present.ts';
import { countMeetingsSince, listMeetingsBeside } from '#app/records/meeting/store.server.ts';
import { countOrganisations } from '#app/records/organisation/store.server.ts';
import { profilePermissions } from '#app/records/profile/policy.ts';
import { countOpenChanges } from '#app/records/profile/store.server.ts';

const shown = 8;
const asked = 3;

interface Numbers {
  readonly organisations: number;
  readonly contacts: number;
  readonly meetings: number;
}

const numbersKept = keeping<Numbers>(16);

/** How large the record is that the actor sees: counted once for each state of it. */
async function numbersOf(context: ReadContext, seesMeetings: boolean): Promise<Numbers> {
  const { db, scope, now, today } = context;
  const yearAgo = fromLocalInput(`${addDays(today, -365)}T00:00`) ?? now;
  const key = [await revisionOf(db, 'network'), today, seesMeetings, scopeKey(scope)].join(' ');
  return numbersKept(context).get(key, async () => {
    const [organisations, contacts, meetings] = await Promise.all([
      countOrganisations(db, scope),
      countContacts(db, scope),
      seesMeetings ? countMeetingsSince(db, scope, yearAgo, now) : 0,
    ]);
    return { organisations, contacts, meetings };
  });
}

/** `start.view`: what somebody finds when they come in, within what they see. */
export const viewStart = defineRead({
  name: 'start.view',
  input: z.strictObject({}),
  may: (actor) => allowed(accountPermissions, 'view-own', actor),
  async run(context) {
    const { db, scope, actor, now, today } = context;
    const seesMeetings = allowed(meetingPermissions, 'list', actor) === true;
    const seesFollowUps = allowed(followUpPermissions, 'list', actor) === true;
    const settlesMeetings = allowed(meetingPermissions, 'update', actor) === true;
    const readsPartners = allowed(profilePermissions, 'list-changes', actor) === true;
    const answersRequests = allowed(dataRequestPermissions, 'answer', actor) === true;
    const [followUps, due, recent, upcoming, numbers, changes, claims, requests] = await Promise.all([
      seesFollowUps
        ? listFollowUpsFrom(db, scope, { view: 'mine', userId: userIdOf(actor), today }, { take: shown })
        : null,
      settlesMeetings ? listDueMeetings(db, scope, now, asked) : null,
      seesMeetings ? listMeetingsBeside(db, scope, now, 'before', shown) : [],
      seesMeetings ? listMeetingsBeside(db, scope, now, 'after', shown) : [],
      numbersOf(context, seesMeetings),
      readsPartners ? countOpenChanges(db, scope) : 0,
      readsPartners ? countUnseen(db, scope) : 0,
      answersRequests ? countOpenRequests(db, scope) : 0,
    ]);
    return {
      followUps: followUps && {
        items: followUps.map((row) => presentFollowUp(row, today)),
      },
      due: due && { items: due.items.map(presentDueMeeting), total: due.total },
      recent: recent.map(presentMeetingSummary),
      upcoming: upcoming.map(presentMeetingSummary),
      numbers,
      partners: readsPartners ? { changes, claims } : null,
      requests,
      seesMeetings,
      today,
    };
  },
});
