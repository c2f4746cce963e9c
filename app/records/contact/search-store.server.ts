import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import { contactsIn } from '#app/database/scope.server.ts';
import { dayOf } from '#app/kernel/day.ts';
import { type SearchRecord, type SearchText, textsOf } from '#app/search/record.ts';
import { ownTexts } from '../own-field/present.ts';
import { ownValuesShown } from '../own-field/value-store.server.ts';
import { fullName } from './name.ts';

/** The people of these ids that are in scope and not in the bin, as the search reads them, with the functions they hold on the day of `now`. */
export async function readContactsForSearch(
  db: Transaction,
  scope: Scope,
  ids: readonly string[],
  now: Date,
): Promise<SearchRecord[]> {
  const today = dayOf(now);
  const rows = await db.contact.findMany({
    where: { AND: [contactsIn(scope), { id: { in: [...ids] }, deletedAt: null }] },
    select: {
      id: true,
      title: true,
      firstName: true,
      lastName: true,
      notes: true,
      restrictedAt: true,
      updatedAt: true,
      ownValues: ownValuesShown,
      tags: { select: { tag: { select: { name: true } } }, orderBy: { tag: { sortKey: 'asc' } } },
      regions: { select: { regionKey: true } },
      channels: { select: { value: true, visible: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
      affiliations: {
        where: { OR: [{ to: null }, { to: { gte: today } }] },
        orderBy: [{ primary: 'desc' }, { id: 'asc' }],
        select: {
          organisationId: true,
          position: true,
          to: true,
          organisation: { select: { name: true } },
        },
      },
    },
  });
  return rows.map(({ id, title, firstName, lastName, notes, channels, affiliations, ...row }) => ({
    id,
    names: [
      fullName({ title, firstName, lastName }),
      fullName({ title: null, firstName, lastName }),
      fullName({ title: null, firstName: lastName, lastName: firstName ?? '' }),
    ],
    at: row.updatedAt,
    regionKeys: row.regions.map(({ regionKey }) => regionKey),
    organisationIds: affiliations.filter(({ to }) => to === null).map((one) => one.organisationId),
    confidential: false,
    restricted: row.restrictedAt !== null,
    texts: [
      ...textsOf({ title, firstName, lastName, notes, tags: row.tags.map(({ tag }) => tag.name) }),
      ...ownTexts(row.ownValues),
      ...channels.map(
        ({ value, visible }): SearchText => ({
          field: 'channels',
          text: value,
          shownAs: visible ? 'channels' : 'hiddenChannels',
        }),
      ),
      ...affiliations.flatMap(({ organisationId, position }): SearchText[] =>
        position ? [{ field: 'affiliations', text: position, organisationId }] : [],
      ),
    ],
    facts: {
      positions: affiliations.map(({ organisationId, position, organisation }) => ({
        organisationId,
        position,
        organisation: organisation.name,
      })),
    },
  }));
}

/** The next ids after one, to read all of them in turn. */
export async function nextContactIds(db: Transaction, after: string, limit: number): Promise<string[]> {
  const rows = await db.contact.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
