import type { Scope } from '#app/access/scope.ts';
import { Prisma } from './client.server.ts';
import { listed } from './sql.server.ts';

/**
 * The scope of what reports count, for statements that Prisma can't write: the
 * same rows as `scope.server.ts` says, which tests/db/report holds side by side.
 * Of scopes that no report is made for there are none.
 */
const all = Prisma.sql`1 = 1`;
const none = Prisma.sql`1 = 0`;

/** Of meetings, called `m` in the statement. */
export function meetingsInSql(scope: Scope): Prisma.Sql {
  if (scope.kind === 'everything') return all;
  if (scope.kind !== 'regions' || scope.regionKeys.length === 0) return none;
  const region = Prisma.sql`m."regionKey" IN (${listed(scope.regionKeys)})`;
  return scope.confidential ? region : Prisma.sql`${region} AND m."confidential" = ${false}`;
}

/** Of organisations, called `o`. */
export function organisationsInSql(scope: Scope): Prisma.Sql {
  if (scope.kind === 'everything') return all;
  if (scope.kind !== 'regions' || scope.regionKeys.length === 0) return none;
  return Prisma.sql`EXISTS (SELECT 1 FROM "OrganisationRegion" r WHERE r."organisationId" = o."id" AND r."regionKey" IN (${listed(scope.regionKeys)}))`;
}

/** Of people, called `c`. */
export function contactsInSql(scope: Scope): Prisma.Sql {
  if (scope.kind === 'everything') return all;
  if (scope.kind !== 'regions' || scope.regionKeys.length === 0) return none;
  return Prisma.sql`c."restrictedAt" IS NULL AND EXISTS (SELECT 1 FROM "ContactRegion" r WHERE r."contactId" = c."id" AND r."regionKey" IN (${listed(scope.regionKeys)}))`;
}
