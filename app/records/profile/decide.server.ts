import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { conflict, Failure, invalidField, notFound } from '#app/kernel/failure.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { findOrganisation } from '../organisation/store.server.ts';
import { applyProfile } from './apply.server.ts';
import { applyPerson } from './apply-person.server.ts';
import { loadChange } from './changes.server.ts';
import { mayOnOwn, profilePermissions } from './policy.ts';
import { flatOf, presentChange } from './present.ts';
import { changeDecision, changeVersion } from './profile.ts';
import type { Flat } from './state.ts';
import { type ChangeRow, findChange, updateChange } from './store.server.ts';

async function standing({ db, scope }: WriteContext, id: string, version: number): Promise<ChangeRow> {
  const row = await findChange(db, scope, id);
  if (!row) throw notFound();
  if (row.version !== version) throw conflict(presentChange(row));
  return row;
}

async function close(
  { db, actor, now, history }: WriteContext,
  row: ChangeRow,
  columns: Parameters<typeof updateChange>[3],
): Promise<void> {
  const decided = { decidedById: userIdOf(actor), decidedAt: now, updatedAt: now };
  if (!(await updateChange(db, row.id, row.version, { ...columns, ...decided }))) {
    throw conflict(presentChange(row));
  }
  history.record({
    recordKind: 'profile-change',
    recordId: row.id,
    version: row.version + 1,
    before: { status: row.status, accepted: null },
    after: { status: columns.status, accepted: columns.accepted ?? null },
  });
}

async function apply(context: WriteContext, row: ChangeRow, said: Flat): Promise<void> {
  const { db, scope, newId } = context;
  const organisation = await findOrganisation(db, scope, row.organisationId);
  if (!organisation || organisation.deletedAt) throw notFound();
  if (row.kind === 'ORGANISATION') return applyProfile(context, organisation, said, row.createdAt);
  await applyPerson(context, organisation, row.contactId, newId(), said);
}

/** `profile.decide`: takes over the fields that are ticked, and leaves the others as they stand. A new person comes as a whole or not at all. */
export const decideProfileChange = defineWrite({
  name: 'profile.decide',
  input: changeDecision,
  load: loadChange,
  may: (actor) => allowed(profilePermissions, 'decide', actor),
  revises: ['network'],
  async run(context, { id, version, accepted }) {
    const row = await standing(context, id, version);
    if (row.status !== 'WAITING') throw new Failure('conflict', 'change-over');
    const after = flatOf(row.after);
    if (accepted.some((name) => !(name in after))) throw invalidField('accepted', 'choice');
    const isNew = row.kind === 'PERSON' && row.contactId === null;
    const taken = isNew && accepted.length > 0 ? Object.keys(after) : accepted;
    if (taken.length > 0) {
      await apply(context, row, Object.fromEntries(taken.map((name) => [name, after[name]])));
    }
    await close(context, row, { status: 'DECIDED', accepted: JSON.stringify(taken) });
    return { name: row.organisation.name, taken: taken.length, of: Object.keys(after).length };
  },
});

/** `profile.mark-seen`: somebody of the office has looked at a change that is live already. */
export const markChangeSeen = defineWrite({
  name: 'profile.mark-seen',
  input: changeVersion,
  load: loadChange,
  may: (actor) => allowed(profilePermissions, 'decide', actor),
  async run(context, { id, version }) {
    const row = await standing(context, id, version);
    if (row.status !== 'LIVE') throw new Failure('conflict', 'change-over');
    await close(context, row, { status: 'SEEN' });
    return { name: row.organisation.name };
  },
});

/** `profile.withdraw`: a partner takes back what still waits. */
export const withdrawProfileChange = defineWrite({
  name: 'profile.withdraw',
  input: changeVersion,
  load: loadChange,
  may: (actor, row) => mayOnOwn('withdraw', actor, row),
  async run(context, { id, version }) {
    const row = await standing(context, id, version);
    if (row.status !== 'WAITING') throw new Failure('conflict', 'change-over');
    await close(context, row, { status: 'WITHDRAWN' });
  },
});
