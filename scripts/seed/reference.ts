import type { Database, Transaction } from '#app/database/client.server.ts';
import { readTerritories } from './territories.ts';

/** The built-in kinds of relationship. Directed ones read differently from the other side. */
const relationshipTypes = [
  { key: 'cooperation', directed: false, labelDe: 'kooperiert mit', labelEn: 'cooperates with' },
  {
    key: 'membership',
    directed: true,
    labelDe: 'ist Mitglied bei',
    labelEn: 'is a member of',
    inverseLabelDe: 'hat als Mitglied',
    inverseLabelEn: 'has as a member',
  },
  {
    key: 'funding',
    directed: true,
    labelDe: 'fördert',
    labelEn: 'funds',
    inverseLabelDe: 'wird gefördert von',
    inverseLabelEn: 'is funded by',
  },
  {
    key: 'supervision',
    directed: true,
    labelDe: 'beaufsichtigt',
    labelEn: 'supervises',
    inverseLabelDe: 'wird beaufsichtigt von',
    inverseLabelEn: 'is supervised by',
  },
  {
    key: 'supply',
    directed: true,
    labelDe: 'beliefert',
    labelEn: 'supplies',
    inverseLabelDe: 'wird beliefert von',
    inverseLabelEn: 'is supplied by',
  },
  {
    key: 'training',
    directed: true,
    labelDe: 'bildet aus mit',
    labelEn: 'trains with',
    inverseLabelDe: 'ist Ausbildungspartner von',
    inverseLabelEn: 'is training partner of',
  },
  {
    key: 'service',
    directed: true,
    labelDe: 'erbringt Leistungen für',
    labelEn: 'serves',
    inverseLabelDe: 'nimmt Leistungen von',
    inverseLabelEn: 'is served by',
  },
  { key: 'informal', directed: false, labelDe: 'kennt sich mit', labelEn: 'is informally in touch with' },
] as const;

/** Writes those rows of the reference data that are missing; what the office has changed since stays. */
export async function writeReference(db: Transaction): Promise<void> {
  const { territories, members } = readTerritories();
  const keys = new Set((await db.territory.findMany({ select: { key: true } })).map(({ key }) => key));
  const missing = territories.filter(({ key }) => !keys.has(key));
  // A parent first: regions, counties, then towns and municipalities.
  for (const kinds of [['REGION'], ['COUNTY'], ['TOWN', 'MUNICIPALITY']]) {
    await db.territory.createMany({ data: missing.filter(({ kind }) => kinds.includes(kind)) });
  }
  const added = new Set(missing.map(({ key }) => key));
  await db.territoryMember.createMany({
    data: members.filter(({ regionKey, memberKey }) => added.has(regionKey) || added.has(memberKey)),
  });
  const types = new Set(
    (await db.relationshipType.findMany({ select: { key: true } })).map(({ key }) => key),
  );
  await db.relationshipType.createMany({
    data: relationshipTypes
      .map((type, position) => ({ ...type, builtIn: true, position }))
      .filter(({ key }) => !types.has(key)),
  });
}

/** What every database holds, demo or not: territories, regions and the kinds of relationship. Does nothing twice. */
export async function seedReference(database: Database): Promise<void> {
  await database.transaction(writeReference);
}
