import { type Actor, type Audience, audienceOf } from '#app/access/actor.ts';
import { shows } from '#app/access/permission.ts';
import { type OwnValueSource, ownValuesByKey, presentOwnValues } from '../own-field/present.ts';
import { fullName } from './name.ts';
import { contactPermissions } from './policy.ts';

interface AffiliationSource {
  readonly id: string;
  readonly position: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly primary: boolean;
  readonly organisation: { readonly id: string; readonly name: string };
}

interface ChannelSource {
  readonly kind: string;
  readonly value: string;
  readonly visible: boolean;
}

interface ContactSource {
  readonly id: string;
  readonly salutation: string | null;
  readonly title: string | null;
  readonly firstName: string | null;
  readonly lastName: string;
  readonly notes: string | null;
  readonly legalBasis: string;
  readonly source: string | null;
  readonly retainUntil: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly deletedAt: Date | null;
  readonly restrictedAt: Date | null;
  readonly channels: readonly ChannelSource[];
  readonly affiliations: readonly AffiliationSource[];
}

function channelsFor({ channels }: ContactSource, actor: Actor): ChannelSource[] {
  const audience = audienceOf(actor);
  if (!shows(contactPermissions, 'channels', audience)) return [];
  const all = shows(contactPermissions, 'hiddenChannels', audience);
  return channels
    .filter((channel) => all || channel.visible)
    .map(({ kind, value, visible }) => ({ kind, value, visible }));
}

/** A partner reads the functions in its own organisation, nobody else's. */
function affiliationsFor({ affiliations }: ContactSource, actor: Actor): AffiliationSource[] {
  const own = actor.kind === 'user' && actor.role === 'PARTNER' ? actor.organisationId : null;
  return affiliations
    .filter(({ organisation }) => own === null || organisation.id === own)
    .map(({ id, position, from, to, primary, organisation }) => ({
      id,
      position,
      from,
      to,
      primary,
      organisation: { id: organisation.id, name: organisation.name },
    }));
}

export function isCurrent({ to }: { readonly to: string | null }, today: string): boolean {
  return to === null || to >= today;
}

/** A row of the list: name, and the function held today. */
export function presentContactSummary(row: ContactSource, actor: Actor, today: string) {
  const current = affiliationsFor(row, actor).filter((affiliation) => isCurrent(affiliation, today));
  const [first] = [...current].sort((a, b) => Number(b.primary) - Number(a.primary));
  return {
    id: row.id,
    name: fullName(row),
    position: first?.position ?? null,
    organisation: first?.organisation ?? null,
    channels: channelsFor(row, actor),
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
    binned: row.deletedAt !== null,
  };
}

interface Tagged {
  readonly tags: ReadonlyArray<{ readonly tag: { readonly name: string } }>;
}

function tagsFor({ tags }: Tagged, audience: Audience): string[] {
  return shows(contactPermissions, 'tags', audience) ? tags.map(({ tag }) => tag.name) : [];
}

interface Owning {
  readonly ownValues: readonly OwnValueSource[];
}

/** The office's own fields; to others those that are marked public. */
function ownValuesFor({ ownValues }: Owning, audience: Audience) {
  return presentOwnValues(ownValues, shows(contactPermissions, 'ownFields', audience));
}

interface LineSource extends ContactSource, Tagged, Owning {
  readonly lastContactAt: Date | null;
}

/** A row of the list with all columns that can be chosen for it. */
export function presentContactLine(row: LineSource, actor: Actor, today: string) {
  const audience = audienceOf(actor);
  const sees = (field: 'lastContact' | 'retainUntil') => shows(contactPermissions, field, audience);
  return {
    ...presentContactSummary(row, actor, today),
    tags: tagsFor(row, audience),
    own: ownValuesFor(row, audience),
    lastContactAt: sees('lastContact') ? (row.lastContactAt?.toISOString() ?? null) : null,
    retainUntil: sees('retainUntil') ? row.retainUntil : null,
  };
}

export type PresentedContactLine = ReturnType<typeof presentContactLine>;

/** The person's page. */
export function presentContact(row: ContactSource & Tagged & Owning, actor: Actor, today: string) {
  const audience = audienceOf(actor);
  const office = <Value>(field: 'notes' | 'legalBasis' | 'source' | 'retainUntil', value: Value) =>
    shows(contactPermissions, field, audience) ? value : null;
  return {
    ...presentContactSummary(row, actor, today),
    salutation: row.salutation,
    title: row.title,
    firstName: row.firstName,
    lastName: row.lastName,
    affiliations: affiliationsFor(row, actor),
    tags: tagsFor(row, audience),
    own: ownValuesFor(row, audience),
    notes: office('notes', row.notes),
    legalBasis: office('legalBasis', row.legalBasis),
    source: office('source', row.source),
    retainUntil: office('retainUntil', row.retainUntil),
    restricted: row.restrictedAt !== null,
    createdAt: row.createdAt.toISOString(),
  };
}
/** The fields as the history keeps them. */
export function contactSnapshot(row: ContactSource & Tagged & Owning) {
  return {
    salutation: row.salutation,
    title: row.title,
    firstName: row.firstName,
    lastName: row.lastName,
    channels: row.channels.map(({ kind, value, visible }) => ({ kind, value, visible })),
    affiliations: row.affiliations.map(({ id, organisation, position, from, to, primary }) => ({
      id,
      organisationId: organisation.id,
      position,
      from,
      to,
      primary,
    })),
    tags: row.tags.map(({ tag }) => tag.name),
    notes: row.notes,
    legalBasis: row.legalBasis,
    source: row.source,
    retainUntil: row.retainUntil,
    ownFields: ownValuesByKey(presentOwnValues(row.ownValues, true)),
    deletedAt: row.deletedAt?.toISOString() ?? null,
  };
}
