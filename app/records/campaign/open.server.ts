import { notFound } from '#app/kernel/failure.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { findSender } from '../account/sender-store.server.ts';
import { listFieldsOfAction } from '../concept/store.server.ts';
import { findPublished, listPublished } from '../organisation/directory-store.server.ts';
import { readableFields } from '../organisation/level.ts';
import { presentPublished } from '../organisation/present.ts';
import type { LevelledField } from '../organisation/terms.ts';
import { listRelationshipsOf, listRelationshipTypes } from '../relationship/store.server.ts';
import { openingInput } from './campaign.ts';
import { openLink } from './link.server.ts';
import { presentAskedTies } from './present-ties.ts';
import { type AnswerFieldName, answerFieldNames, mostTies } from './terms.ts';
import { listTies } from './tie-store.server.ts';

/** By which level a field is shown; the others are part of every profile. */
const levelOf: Readonly<Partial<Record<AnswerFieldName, LevelledField>>> = {
  description: 'description',
  street: 'address',
  postcode: 'address',
  website: 'website',
  email: 'email',
  phone: 'phone',
  employees: 'employees',
  fieldOfActionIds: 'fieldsOfAction',
  languages: 'languages',
};

/** Which fields of the profile the page asks for: those that partners are shown. */
export function askedFields(row: Parameters<typeof readableFields>[0]): readonly AnswerFieldName[] {
  const reads = readableFields(row, 'partner');
  return answerFieldNames.filter((name) => {
    const level = levelOf[name];
    return level === undefined || reads(level);
  });
}

const found = 20;

/** Organisations that partners of the region are shown, by name, for a tie that is missing; or the one that was chosen. */
async function findOthers(
  { db, scope }: ReadContext,
  ownId: string,
  { q, otherId }: { readonly q: string; readonly otherId: string | null },
) {
  if (otherId) {
    const other = await findPublished(db, scope, otherId);
    if (!other || other.id === ownId) throw notFound();
    return { chosen: { id: other.id, name: other.name }, items: [], more: false };
  }
  if (q.length < 2) return { chosen: null, items: [], more: false };
  const filter = { q, sector: null, county: null, tag: null, besides: ownId };
  const page = await listPublished(db, scope, filter, { size: found });
  return {
    chosen: null,
    items: page.items.map(({ id, name, city }) => ({ id, name, city })),
    more: page.next !== null,
  };
}

/**
 * `campaign.open`: what the holder of a link sees: the profile as partners see
 * it, the ties that are asked about, and what was answered. Looking notes
 * nothing: mail programs open links before people do.
 */
export const openRequest = defineRead({
  name: 'campaign.open',
  input: openingInput,
  load: (context, { token }) => openLink(context, token),
  may: () => true,
  async run(_context, { step, q, otherId }, { request, own, context }) {
    const { db, scope, today, newId } = context;
    const { createdById, locale, endsOn } = request.campaign;
    const regions = own.regions.map(({ region }) => region.key);
    const [rows, ties, types, sender, fieldsOfAction, others] = await Promise.all([
      listRelationshipsOf(db, scope, { organisationId: own.id }),
      listTies(db, request.id),
      listRelationshipTypes(db),
      step === null && createdById ? findSender(db, createdById) : null,
      step === 'angaben' ? listFieldsOfAction(db, regions) : [],
      step === 'ergaenzen' ? findOthers(context, own.id, { q, otherId }) : null,
    ]);
    const known = presentAskedTies(own.id, rows, ties, today);
    const open = known.asked.filter(({ verdict }) => verdict === null).length;
    return {
      organisation: own.name,
      locale: locale === 'en' ? ('en' as const) : ('de' as const),
      sender: sender?.name ?? null,
      endsOn,
      // A point on a map is nothing that somebody confirms by reading it.
      profile: { ...presentPublished(own), point: null },
      fields: askedFields(own),
      fieldsOfAction,
      version: own.version,
      confirmedAt: own.confirmedAt?.toISOString() ?? null,
      answered: request.answeredAt !== null,
      profileVerdict: request.profileVerdict,
      /** What was said waits until the office has looked at it. */
      waits: request.confirmationSince !== null,
      ties: known.asked,
      others: known.others,
      room: Math.max(0, mostTies - known.asked.length),
      open: open + (request.profileVerdict === null ? 1 : 0),
      types,
      newId: newId(),
      step,
      q,
      found: others,
    };
  },
});
