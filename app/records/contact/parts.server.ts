import type { z } from 'zod';
import { invalidField } from '#app/kernel/failure.ts';
import { searchTextOf, sortKeyOf } from '#app/kernel/text.ts';
import type { WriteContext } from '#app/kernel/use-case.server.ts';
import { workingRegions } from '#app/records/meeting/references.server.ts';
import { regionsOfOrganisations } from '#app/records/organisation/store.server.ts';
import { presentOwnValues } from '#app/records/own-field/present.ts';
import { readOwnFields } from '#app/records/own-field/write.server.ts';
import { ensureTags } from '#app/records/tag/store.server.ts';
import { listRegions } from '#app/records/territory/store.server.ts';
import type { contactChange } from './contact.ts';
import type { ContactRow } from './store.server.ts';

type Fields = Omit<z.output<typeof contactChange>, 'id' | 'version'>;

/**
 * The columns and parts that a person's typed fields lead to. Each organisation
 * must be visible to whoever writes, unless the person had that function before;
 * the person belongs to the regions of its organisations, else to the writer's.
 */
export async function contactParts(context: WriteContext, fields: Fields, before: ContactRow | null) {
  const { db, scope, actor, now, newId } = context;
  const { channels, affiliations, tags, ownFields, ...columns } = fields;
  const known = new Map(before?.affiliations.map((row) => [row.id, row]) ?? []);
  const regions = await regionsOfOrganisations(
    db,
    scope,
    affiliations.map(({ organisationId }) => organisationId),
  );
  for (const [index, { id, organisationId }] of affiliations.entries()) {
    const held = id !== undefined && known.get(id)?.organisationId === organisationId;
    if (!held && !regions.has(organisationId)) {
      throw invalidField(`affiliations[${index}].organisationId`, 'not-visible');
    }
  }
  const own = await listRegions(db, workingRegions(actor));
  const regionKeys = new Set([...regions.values()].flat());
  const standing = presentOwnValues(before?.ownValues ?? [], true);
  return {
    own: await readOwnFields(context, 'contact', ownFields, standing),
    columns: {
      ...columns,
      sortKey: sortKeyOf(fields.lastName, fields.firstName),
      searchText: searchTextOf(fields.firstName, fields.lastName, fields.title),
      updatedAt: now,
    },
    parts: {
      channels,
      affiliations: affiliations.map(({ id, ...row }) => ({
        ...row,
        id: id !== undefined && known.has(id) ? id : newId(),
      })),
      tagIds: await ensureTags(db, tags, newId, now),
      regionKeys: regionKeys.size > 0 ? [...regionKeys] : own.map(({ key }) => key),
    },
  };
}
