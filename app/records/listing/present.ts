import { type Actor, audienceOf } from '#app/access/actor.ts';
import { shows } from '#app/access/permission.ts';
import { fullName } from '../contact/name.ts';
import { organisationPermissions } from '../organisation/policy.ts';
import { boardOfKind, boards } from './boards.ts';
import { isOwn, listingPermissions } from './policy.ts';
import type { ListingState } from './terms.ts';

interface SummarySource {
  readonly id: string;
  readonly direction: string;
  readonly kind: string;
  readonly title: string;
  readonly organisationId: string;
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly sector: string;
    readonly visibility: string;
    readonly deletedAt: Date | null;
    readonly territory: { readonly name: string } | null;
  };
  readonly territory: { readonly name: string } | null;
  readonly validUntil: string | null;
  readonly published: boolean;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly deletedAt: Date | null;
}

/** What a listing is on a day, whoever looks. */
export function stateOf(
  { published, validUntil }: Pick<SummarySource, 'published' | 'validUntil'>,
  today: string,
): ListingState {
  if (validUntil !== null && validUntil < today) return 'expired';
  return published ? 'published' : 'waiting';
}

/** A row of a list. Where it says no place of its own, it is where its organisation is. */
export function presentListingSummary(row: SummarySource, actor: Actor, today: string) {
  const { organisation } = row;
  const own = isOwn(actor, row);
  return {
    id: row.id,
    direction: row.direction,
    kind: row.kind,
    title: row.title,
    organisation: {
      id: organisation.id,
      name: organisation.name,
      sector: organisation.sector,
      /** Its page is there for this viewer. */
      linked: organisation.deletedAt === null && (own || audienceOf(actor) !== 'partner'),
    },
    territory: (row.territory ?? organisation.territory)?.name ?? null,
    validUntil: row.validUntil,
    published: row.published,
    state: stateOf(row, today),
    own,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    binned: row.deletedAt !== null,
  };
}

interface WholeSource extends SummarySource {
  readonly description: string | null;
  readonly occupation: string | null;
  readonly link: string | null;
  readonly contactId: string | null;
  readonly territoryKey: string | null;
  readonly publishedAt: Date | null;
  readonly attachments: ReadonlyArray<{ readonly name: string }>;
  readonly contact: {
    readonly id: string;
    readonly title: string | null;
    readonly firstName: string | null;
    readonly lastName: string;
    readonly deletedAt: Date | null;
    readonly restrictedAt: Date | null;
    readonly channels: ReadonlyArray<{
      readonly kind: string;
      readonly value: string;
      readonly visible: boolean;
    }>;
  } | null;
}

function contactFor({ contact, organisationId }: WholeSource, actor: Actor) {
  if (!contact || contact.restrictedAt || contact.deletedAt) return null;
  const audience = audienceOf(actor);
  const all = shows(listingPermissions, 'hiddenChannels', audience);
  const channels = shows(listingPermissions, 'channels', audience)
    ? contact.channels.filter(({ visible }) => all || visible)
    : [];
  return {
    id: contact.id,
    name: fullName(contact),
    channels: channels.map(({ kind, value, visible }) => ({ kind, value, visible })),
    linked: audience !== 'partner' || isOwn(actor, { organisationId }),
  };
}

/** Offers of some kinds stand on a page for everybody. */
function boardOf({ id, direction, kind }: SummarySource) {
  const name = direction === 'OFFER' ? boardOfKind(kind) : null;
  return name && { name, address: `${boards[name].address}/${id}` };
}

/** The listing's page. */
export function presentListing(row: WholeSource, actor: Actor, today: string) {
  const contact = contactFor(row, actor);
  const seesVisibility = shows(organisationPermissions, 'visibility', audienceOf(actor));
  return {
    ...presentListingSummary(row, actor, today),
    organisationId: row.organisationId,
    description: row.description,
    occupation: row.occupation,
    link: row.link,
    contactId: contact?.id ?? null,
    contact,
    territoryKey: row.territoryKey,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    /** The public page it stands on, or would if its organisation's profile were public. */
    board: boardOf(row),
    onBoard: row.published && row.organisation.visibility === 'PUBLIC',
    /** Published or not, no partner sees it as long as nobody but the office sees its organisation. */
    hiddenByOrganisation: seesVisibility && row.organisation.visibility === 'OFFICE',
  };
}

export type PresentedListing = ReturnType<typeof presentListing>;
export type PresentedListingSummary = ReturnType<typeof presentListingSummary>;

/** The fields as the history keeps them. */
export function listingSnapshot(row: WholeSource) {
  return {
    direction: row.direction,
    kind: row.kind,
    occupation: row.occupation,
    title: row.title,
    description: row.description,
    link: row.link,
    organisationId: row.organisationId,
    contactId: row.contactId,
    territoryKey: row.territoryKey,
    validUntil: row.validUntil,
    published: row.published,
    attachments: row.attachments.map(({ name }) => name),
    deletedAt: row.deletedAt?.toISOString() ?? null,
  };
}
