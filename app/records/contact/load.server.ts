import { Failure, notFound } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { type ContactRow, findContact } from './store.server.ts';

interface Reference {
  readonly id: string;
}

/** The person that an input names, if the actor sees them and they are not in the bin. */
export async function loadContact({ db, scope }: ReadContext, { id }: Reference): Promise<ContactRow> {
  const row = await findContact(db, scope, id);
  if (!row || row.deletedAt) throw notFound();
  return row;
}

/** The same for one that lies in the bin. */
export async function loadBinnedContact({ db, scope }: ReadContext, { id }: Reference): Promise<ContactRow> {
  const row = await findContact(db, scope, id);
  if (!row) throw notFound();
  if (!row.deletedAt) throw new Failure('conflict', 'not-binned');
  return row;
}
