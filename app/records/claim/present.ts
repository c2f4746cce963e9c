interface TypeSource {
  readonly labelDe: string;
  readonly labelEn: string;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

interface ClaimSource {
  readonly id: string;
  readonly verdict: string;
  readonly typeKey: string | null;
  readonly type: TypeSource | null;
  readonly strength: number | null;
  readonly note: string | null;
  readonly standing: string;
  readonly requestId: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly seenAt: Date | null;
  readonly organisation: Named;
  readonly other: Named;
  readonly createdBy: { readonly name: string } | null;
  readonly relationship: {
    readonly id: string;
    readonly deletedAt: Date | null;
    readonly strength: number;
    readonly type: TypeSource;
  } | null;
}

const labelsOf = (type: TypeSource | null) => type && { de: type.labelDe, en: type.labelEn };

/** What a side said, for itself and for the office; to the other side it goes as a status and no more. */
export function presentClaim(row: ClaimSource) {
  const { relationship } = row;
  return {
    id: row.id,
    verdict: row.verdict,
    organisation: { id: row.organisation.id, name: row.organisation.name },
    other: { id: row.other.id, name: row.other.name },
    typeKey: row.typeKey,
    type: labelsOf(row.type),
    strength: row.strength,
    note: row.note,
    by: row.createdBy?.name ?? null,
    /** Said by the link of a campaign. */
    byCampaign: row.requestId !== null,
    standing: row.standing,
    at: row.updatedAt.toISOString(),
    seen: row.seenAt !== null,
    version: row.version,
    relationship:
      relationship && relationship.deletedAt === null
        ? { id: relationship.id, type: labelsOf(relationship.type), strength: relationship.strength }
        : null,
  };
}

export type PresentedClaim = ReturnType<typeof presentClaim>;

/** The fields as the history keeps them. */
export function claimSnapshot(row: {
  readonly organisationId: string;
  readonly otherId: string;
  readonly relationshipId: string | null;
  readonly verdict: string;
  readonly typeKey: string | null;
  readonly strength: number | null;
  readonly note: string | null;
}) {
  const { organisationId, otherId, relationshipId, verdict, typeKey, strength, note } = row;
  return { organisationId, otherId, relationshipId, verdict, typeKey, strength, note };
}
