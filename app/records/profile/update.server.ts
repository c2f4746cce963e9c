import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { conflict, invalidField } from '#app/kernel/failure.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { knownFieldsOfAction } from '../concept/store.server.ts';
import { organisationSnapshot, presentOrganisation } from '../organisation/present.ts';
import { findOrganisation, type OrganisationRow, updateOrganisation } from '../organisation/store.server.ts';
import { applyProfile } from './apply.server.ts';
import { loadOwn } from './own.server.ts';
import { profilePermissions } from './policy.ts';
import { profileInput } from './profile.ts';
import { changesBetween, flattened, profileOf } from './state.ts';
import { submitChange } from './submit.server.ts';

/** `profile.update`: the whole form of the own profile; what is as it was is no change. Sent again when it already stands, it writes nothing. */
export const changeProfile = defineWrite({
  name: 'profile.update',
  input: profileInput,
  load: loadOwn,
  may: (actor) => allowed(profilePermissions, 'update', actor),
  revises: ['network'],
  async run(context, { version, ...said }) {
    const { db, actor, now } = context;
    const row = await loadOwn(context);
    const flat = flattened(said);
    const changes = changesBetween(profileOf(row), flat);
    if (changes && row.version !== version) throw conflict(presentOrganisation(row, actor));
    const known = await knownFieldsOfAction(db, said.fieldOfActionIds);
    if (said.fieldOfActionIds.some((id) => !known.has(id))) {
      throw invalidField('fieldOfActionIds', 'not-visible');
    }
    const change = { kind: 'ORGANISATION', contactId: null, changes, covers: Object.keys(flat) } as const;
    const waits = await submitChange(context, row, change, async (after) => {
      await applyProfile(context, row, after, now);
      return null;
    });
    return { waits, changed: changes !== null };
  },
});

/** Notes that a profile is right as it stands. */
export async function confirmOwn(context: WriteContext, row: OrganisationRow): Promise<void> {
  const { db, actor, now, history } = context;
  if (!(await updateOrganisation(db, row.id, row.version, { confirmedAt: now }))) {
    throw conflict(presentOrganisation(row, actor));
  }
  const after = await findOrganisation(db, everything, row.id);
  const confirmed = (at: Date | null | undefined) => at?.toISOString() ?? null;
  history.record({
    recordKind: 'organisation',
    recordId: row.id,
    version: row.version + 1,
    before: { ...organisationSnapshot(row), confirmedAt: confirmed(row.confirmedAt) },
    after: after && { ...organisationSnapshot(after), confirmedAt: confirmed(after.confirmedAt) },
  });
}

/** `profile.confirm`: all of it is right as it stands. */
export const confirmProfile = defineWrite({
  name: 'profile.confirm',
  input: z.strictObject({}),
  load: loadOwn,
  may: (actor) => allowed(profilePermissions, 'confirm', actor),
  revises: ['network'],
  run: async (context) => confirmOwn(context, await loadOwn(context)),
});
