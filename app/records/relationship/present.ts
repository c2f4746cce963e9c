import { type Actor, audienceOf } from '#app/access/actor.ts';
import { shows } from '#app/access/permission.ts';
import { fullName } from '../contact/name.ts';
import { relationshipPermissions } from './policy.ts';

interface OrganisationEnd {
  readonly id: string;
  readonly name: string;
}

interface ContactEnd {
  readonly id: string;
  readonly title: string | null;
  readonly firstName: string | null;
  readonly lastName: string;
}

interface RelationshipSource {
  readonly id: string;
  readonly typeKey: string;
  readonly type: {
    readonly directed: boolean;
    readonly labelDe: string;
    readonly labelEn: string;
    readonly inverseLabelDe: string | null;
    readonly inverseLabelEn: string | null;
  };
  readonly fromOrganisation: OrganisationEnd | null;
  readonly fromContact: ContactEnd | null;
  readonly toOrganisation: OrganisationEnd | null;
  readonly toContact: ContactEnd | null;
  readonly strength: number;
  readonly since: string | null;
  readonly until: string | null;
  readonly source: string | null;
  readonly status: string;
  readonly confirmedAt: Date | null;
  readonly note: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly deletedAt: Date | null;
}

function endOf(organisation: OrganisationEnd | null, contact: ContactEnd | null) {
  if (contact) return { kind: 'contact' as const, id: contact.id, label: fullName(contact), detail: '' };
  return {
    kind: 'organisation' as const,
    id: organisation?.id ?? '',
    label: organisation?.name ?? '',
    detail: '',
  };
}

/** Both its ends by name. */
export function presentEnds(
  row: Pick<RelationshipSource, 'fromOrganisation' | 'fromContact' | 'toOrganisation' | 'toContact'>,
) {
  return {
    from: endOf(row.fromOrganisation, row.fromContact),
    to: endOf(row.toOrganisation, row.toContact),
  };
}

/** A relationship with both its ends. */
export function presentRelationship(row: RelationshipSource, actor: Actor, today: string) {
  const audience = audienceOf(actor);
  const shown = <Value>(field: 'strength' | 'source' | 'note', value: Value) =>
    shows(relationshipPermissions, field, audience) ? value : null;
  return {
    id: row.id,
    typeKey: row.typeKey,
    labels: { de: row.type.labelDe, en: row.type.labelEn },
    inverseLabels: {
      de: row.type.inverseLabelDe ?? row.type.labelDe,
      en: row.type.inverseLabelEn ?? row.type.labelEn,
    },
    ...presentEnds(row),
    strength: shown('strength', row.strength),
    since: row.since,
    until: row.until,
    source: shown('source', row.source),
    status: row.status,
    /** When one of its sides last said that there is one. */
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    note: shown('note', row.note),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    current: row.until === null || row.until >= today,
    binned: row.deletedAt !== null,
  };
}

export type PresentedRelationship = ReturnType<typeof presentRelationship>;

/** The fields as the history keeps them. */
export function relationshipSnapshot(row: RelationshipSource) {
  const end = ({ kind, id }: { kind: string; id: string }) => `${kind}:${id}`;
  return {
    typeKey: row.typeKey,
    from: end(endOf(row.fromOrganisation, row.fromContact)),
    to: end(endOf(row.toOrganisation, row.toContact)),
    strength: row.strength,
    since: row.since,
    until: row.until,
    source: row.source,
    status: row.status,
    note: row.note,
    deletedAt: row.deletedAt?.toISOString() ?? null,
  };
}
