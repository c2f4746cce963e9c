import { anonymous } from '#app/access/actor.ts';
import { notFound } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { hashOf } from '../invitation/token.server.ts';
import { findOrganisation, type OrganisationRow } from '../organisation/store.server.ts';
import { campaignState } from './present.ts';
import { findRequestByHash, type RequestRow, standsFor } from './request-store.server.ts';

export const answerPath = (token: string) => `/bestaetigung/${token}`;

/** Can this request still be answered by its links: the campaign runs, nobody withdrew it, and whom it went to still stands for the organisation. */
export async function isAnswerable(
  { db, today }: Pick<ReadContext, 'db' | 'today'>,
  row: RequestRow,
): Promise<boolean> {
  if (row.withdrawnAt || campaignState(row.campaign, today) !== 'open' || row.organisation.deletedAt)
    return false;
  if (!row.personal) return true;
  const { contact } = row;
  if (!contact || contact.deletedAt || contact.restrictedAt) return false;
  return standsFor(db, contact.id, row.organisationId, today);
}

/** Whoever holds a link, and the organisation that they speak for. */
export interface Respondent<Context extends ReadContext> {
  readonly request: RequestRow;
  readonly own: OrganisationRow;
  /** The context with no more than the organisation's own eyes, whoever is signed in beside. */
  readonly context: Context;
}

/**
 * The request behind a link. A link that has run out, was withdrawn, is of a
 * campaign that has ended or was never made is one and the same: whoever tries
 * learns nothing from the answer.
 *
 * @throws Failure not-found
 */
export async function openLink<Context extends ReadContext>(
  context: Context,
  token: string,
): Promise<Respondent<Context>> {
  const request = await findRequestByHash(context.db, hashOf(token));
  if (!request || !(await isAnswerable(context, request))) throw notFound();
  const { organisationId } = request;
  const scope = { kind: 'organisation', organisationId } as const;
  const own = await findOrganisation(context.db, scope, organisationId);
  // What its organisation has withdrawn from everybody since, no link shows.
  if (!own || own.deletedAt || own.visibility === 'OFFICE') throw notFound();
  return { request, own, context: { ...context, scope, actor: anonymous } };
}
