import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { listFieldsOfAction } from '../concept/store.server.ts';
import { presentContact } from '../contact/present.ts';
import { listPeopleOf } from '../contact/store.server.ts';
import { isPublishedTo, readableFields } from '../organisation/level.ts';
import { presentLevelled, presentOrganisation } from '../organisation/present.ts';
import { loadOwn, waitsForOffice } from './own.server.ts';
import { profilePermissions } from './policy.ts';
import { flatOf, presentChange } from './present.ts';
import { previewInput } from './profile.ts';
import { profileOf, unflattened } from './state.ts';
import { listWaiting } from './store.server.ts';

/** `profile.view`: the own profile as the office, partners or everybody see it, and what of it waits. */
export const viewProfile = defineRead({
  name: 'profile.view',
  input: previewInput,
  load: loadOwn,
  may: (actor) => allowed(profilePermissions, 'view', actor),
  async run({ db, scope, actor, today }, { reader }, row) {
    const [people, waiting] = await Promise.all([
      listPeopleOf(db, scope, row.id),
      listWaiting(db, scope, row.id),
    ]);
    const reads = readableFields(row, reader);
    const whole = presentOrganisation(row, actor);
    return {
      reader,
      /** Nothing at all is shown to whom the profile is not published. */
      published: isPublishedTo(row, reader),
      profile: { ...whole, ...presentLevelled(row, reader) },
      people: reads('people')
        ? people.map((person) => {
            const { id, name, position, channels } = presentContact(person, actor, today);
            return { id, name, position, channels };
          })
        : [],
      peopleCount: people.length,
      confirmedAt: row.confirmedAt?.toISOString() ?? null,
      waiting: waiting.map(presentChange),
      today,
    };
  },
});

/** `profile.prepare`: the form of the own profile, with what waits laid over it: whoever goes on writing goes on from there. */
export const prepareProfile = defineRead({
  name: 'profile.prepare',
  input: z.strictObject({}),
  load: loadOwn,
  may: (actor) => allowed(profilePermissions, 'update', actor),
  async run(context, _input, row) {
    const { db, scope } = context;
    const [fieldsOfAction, waiting, waits] = await Promise.all([
      listFieldsOfAction(
        db,
        row.regions.map(({ region }) => region.key),
      ),
      listWaiting(db, scope, row.id),
      waitsForOffice(context, row),
    ]);
    const laid = waiting.filter(({ kind }) => kind === 'ORGANISATION').map(({ after }) => flatOf(after));
    const { logo: _logo, ...flat }: Record<string, unknown> = Object.assign({}, profileOf(row), ...laid);
    return {
      id: row.id,
      version: row.version,
      draft: unflattened(flat),
      fieldsOfAction,
      waits,
      hasWaiting: laid.length > 0,
    };
  },
});
