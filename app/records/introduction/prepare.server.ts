import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { id } from '#app/kernel/field.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { listStaff } from '#app/records/account/store.server.ts';
import { workingRegions } from '#app/records/meeting/references.server.ts';
import { listMeetingsShared } from '#app/records/meeting/shared-store.server.ts';
import { listActorsNamed } from '#app/records/organisation/actor-store.server.ts';
import { listProjectOptions } from '#app/records/project/store.server.ts';
import { introductionReference } from './introduction.ts';
import { loadIntroduction } from './load.server.ts';
import { namesOf } from './names.server.ts';
import { introductionPermissions } from './policy.ts';
import { presentIntroduction, titleOf } from './present.ts';

const shownMeetings = 20;

async function choicesOf({ db, scope, actor, today }: ReadContext) {
  const [staff, projects] = await Promise.all([
    listStaff(db, workingRegions(actor)),
    listProjectOptions(db, scope),
  ]);
  return { staff, projects, today, sender: actor.kind === 'user' ? actor.name : '' };
}

/** `introduction.prepare`: an empty form and the id that the introduction will have; who is named is already in it. */
export const prepareIntroduction = defineRead({
  name: 'introduction.prepare',
  input: z.object({
    a: id().optional().catch(undefined),
    b: id().optional().catch(undefined),
    broker: id().optional().catch(undefined),
  }),
  may: (actor) => allowed(introductionPermissions, 'create', actor),
  async run(context, { a, b, broker }) {
    const { db, scope, actor, newId } = context;
    const wanted = [a, b, broker].filter((one) => one !== undefined);
    const [known, choices] = await Promise.all([
      wanted.length > 0 ? listActorsNamed(db, scope, wanted) : [],
      choicesOf(context),
    ]);
    const named = (one: string | undefined) => {
      const row = known.find((candidate) => candidate.id === one);
      return row ? { id: row.id, name: row.name } : null;
    };
    return {
      draft: {
        id: newId(),
        status: 'SUGGESTED',
        managerId: actor.kind === 'user' ? actor.userId : null,
        aOrganisation: named(a),
        bOrganisation: named(b),
        aContact: null,
        bContact: null,
        broker: named(broker),
      },
      choices: { ...choices, meetings: [] },
    };
  },
});

/** `introduction.prepare-change`: the form of an introduction that is there. */
export const prepareIntroductionChange = defineRead({
  name: 'introduction.prepare-change',
  input: introductionReference,
  load: loadIntroduction,
  may: (actor) => allowed(introductionPermissions, 'update', actor),
  async run(context, _input, row) {
    const { db, scope, actor } = context;
    const { aOrganisationId, bOrganisationId } = row;
    const [names, choices, shared] = await Promise.all([
      namesOf(context, [row]),
      choicesOf(context),
      aOrganisationId && bOrganisationId
        ? listMeetingsShared(db, scope, [aOrganisationId, bOrganisationId], row.createdAt, shownMeetings)
        : [],
    ]);
    const { a, b, ...shown } = presentIntroduction(row, actor, names);
    const linked = shown.meeting && { id: shown.meeting.id, title: shown.meeting.name, start: null };
    const offered = shared.map(({ id: of, title, start }) => ({ id: of, title, start: start.toISOString() }));
    return {
      title: titleOf(row),
      draft: { ...shown, aOrganisation: a, bOrganisation: b },
      choices: {
        ...choices,
        meetings: linked && !offered.some((one) => one.id === linked.id) ? [linked, ...offered] : offered,
      },
    };
  },
});
