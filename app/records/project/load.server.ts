import { Failure, notFound } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { findProject, type ProjectRow } from './store.server.ts';

interface Reference {
  readonly id: string;
}

/** The project that an input names, if the actor sees it and it is not in the bin. */
export async function loadProject({ db, scope }: ReadContext, { id }: Reference): Promise<ProjectRow> {
  const row = await findProject(db, scope, id);
  if (!row || row.deletedAt) throw notFound();
  return row;
}

/** The same for one that lies in the bin. */
export async function loadBinnedProject({ db, scope }: ReadContext, { id }: Reference): Promise<ProjectRow> {
  const row = await findProject(db, scope, id);
  if (!row) throw notFound();
  if (!row.deletedAt) throw new Failure('conflict', 'not-binned');
  return row;
}
