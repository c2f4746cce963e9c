import { everything } from '#app/access/scope.ts';
import { conflict } from '#app/kernel/failure.ts';
import { searchTextOf, sortKeyOf } from '#app/kernel/text.ts';
import type { WriteContext } from '#app/kernel/use-case.server.ts';
import { parseInput } from '#app/kernel/validation.server.ts';
import { knownFieldsOfAction } from '../concept/store.server.ts';
import { storedLevels } from '../organisation/level.ts';
import { organisationSnapshot, presentOrganisation } from '../organisation/present.ts';
import {
  findOrganisation,
  type OrganisationRow,
  replaceFieldsOfAction,
  replaceTags,
  updateOrganisation,
} from '../organisation/store.server.ts';
import { ensureTags } from '../tag/store.server.ts';
import { profileState } from './profile.ts';
import { type Flat, profileOf, unflattened } from './state.ts';

/** Writes these fields of a profile and leaves all others; the whole is held to the profile's schema once more. */
export async function applyProfile(
  context: WriteContext,
  row: OrganisationRow,
  said: Flat,
  confirmedAt: Date,
): Promise<void> {
  const { db, actor, now, newId, history } = context;
  const { logo, ...flat } = { ...profileOf(row), ...said };
  const state = parseInput(profileState, unflattened(flat));
  const { tags, fieldOfActionIds, languages, levels, ...columns } = state;
  const known = await knownFieldsOfAction(db, fieldOfActionIds);
  await replaceFieldsOfAction(
    db,
    row.id,
    fieldOfActionIds.filter((one) => known.has(one)),
  );
  await replaceTags(db, row.id, await ensureTags(db, tags, newId, now));
  const saved = await updateOrganisation(db, row.id, row.version, {
    ...columns,
    languages: languages.length > 0 ? languages.join(',') : null,
    fieldVisibility: storedLevels(levels),
    logoSha256: typeof logo === 'string' ? logo : null,
    sortKey: sortKeyOf(columns.name),
    searchText: searchTextOf(columns.name, columns.shortName, columns.city, ...tags),
    confirmedAt,
    updatedAt: now,
  });
  if (!saved) throw conflict(presentOrganisation(row, actor));
  const after = await findOrganisation(db, everything, row.id);
  history.record({
    recordKind: 'organisation',
    recordId: row.id,
    version: row.version + 1,
    before: organisationSnapshot(row),
    after: after && organisationSnapshot(after),
  });
}
