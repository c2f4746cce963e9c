import { userIdOf } from '#app/access/actor.ts';
import type { WriteContext } from '#app/kernel/use-case.server.ts';
import { isSame } from '../audit/states.ts';
import type { OrganisationRow } from '../organisation/store.server.ts';
import { waitsForOffice } from './own.server.ts';
import { flatOf } from './present.ts';
import type { Flat } from './state.ts';
import { type ChangeRow, findWaiting, insertChange, updateChange } from './store.server.ts';
import type { ChangeKind } from './terms.ts';

interface Submitted {
  readonly kind: ChangeKind;
  /** Of whom; somebody new has none. */
  readonly contactId: string | null;
  /** What is not so yet; null where all is said already. */
  readonly changes: { readonly before: Flat; readonly after: Flat } | null;
  /** The fields that the form speaks of: what waits of others goes on waiting. */
  readonly covers: readonly string[];
  /** Chosen by a form for somebody new, so that a second click is the same. */
  readonly id?: string | undefined;
  /** It came by the link of a campaign. */
  readonly requestId?: string | undefined;
}

async function insert(
  { db, actor, now, newId, history }: WriteContext,
  organisationId: string,
  { kind, contactId, id: chosen, requestId }: Submitted,
  { before, after }: NonNullable<Submitted['changes']>,
  status: 'WAITING' | 'LIVE',
): Promise<void> {
  const id = chosen ?? newId();
  const data = { organisationId, kind, contactId, status };
  await insertChange(db, {
    ...data,
    id,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
    logoSha256: typeof after.logo === 'string' ? after.logo : null,
    createdById: userIdOf(actor),
    requestId: requestId ?? null,
    createdAt: now,
    updatedAt: now,
  });
  history.record({ recordKind: 'profile-change', recordId: id, version: 1, after: { ...data, ...after } });
}

async function withdraw({ db, now, history }: WriteContext, { id, version }: ChangeRow): Promise<void> {
  await updateChange(db, id, version, { status: 'WITHDRAWN', updatedAt: now });
  history.record({
    recordKind: 'profile-change',
    recordId: id,
    version: version + 1,
    before: { status: 'WAITING' },
    after: { status: 'WITHDRAWN' },
  });
}

function without(flat: Flat, names: readonly string[]): Flat {
  return Object.fromEntries(Object.entries(flat).filter(([name]) => !names.includes(name)));
}

/** One change waits of a thing at a time: it says all that is wanted of it. True: something waits. */
async function leaveWaiting(
  context: WriteContext,
  { id: organisationId }: OrganisationRow,
  submitted: Submitted,
): Promise<boolean> {
  const { kind, contactId, covers, changes } = submitted;
  const isNew = kind === 'PERSON' && contactId === null;
  const earlier = isNew ? null : await findWaiting(context.db, organisationId, kind, contactId);
  const [was, wanted] = [flatOf(earlier?.before ?? '{}'), flatOf(earlier?.after ?? '{}')];
  const merged = {
    before: { ...without(was, covers), ...changes?.before },
    after: { ...without(wanted, covers), ...changes?.after },
  };
  if (earlier && isSame(wanted, merged.after)) return true;
  if (earlier) await withdraw(context, earlier);
  if (Object.keys(merged.after).length === 0) return false;
  await insert(context, organisationId, submitted, merged, 'WAITING');
  return true;
}

/**
 * What a partner changes goes live and is listed for the office, or waits for
 * it, as the office wants it in the organisation's regions. True: it waits.
 */
export async function submitChange(
  context: WriteContext,
  organisation: OrganisationRow,
  submitted: Submitted,
  apply: (said: Flat) => Promise<string | null>,
): Promise<boolean> {
  if (await waitsForOffice(context, organisation)) return leaveWaiting(context, organisation, submitted);
  const { changes } = submitted;
  if (!changes) return false;
  const contactId = await apply(changes.after);
  const told = { ...submitted, contactId: contactId ?? submitted.contactId };
  await insert(context, organisation.id, told, changes, 'LIVE');
  return false;
}
