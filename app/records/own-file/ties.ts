import { fullName } from '../contact/name.ts';

interface Named {
  readonly name: string;
}

interface PersonNamed {
  readonly title: string | null;
  readonly firstName: string | null;
  readonly lastName: string;
  readonly deletedAt: Date | null;
  readonly restrictedAt: Date | null;
}

interface TieSource {
  readonly type: {
    readonly labelDe: string;
    readonly labelEn: string;
    readonly inverseLabelDe: string | null;
    readonly inverseLabelEn: string | null;
  };
  readonly since: string | null;
  readonly until: string | null;
  readonly status: string;
  readonly deletedAt: Date | null;
}

export type OutwardTie = TieSource & {
  readonly toOrganisation: Named | null;
  readonly toContact: PersonNamed | null;
};

export type InwardTie = TieSource & {
  readonly fromOrganisation: Named | null;
  readonly fromContact: PersonNamed | null;
};

/** The other side; of a person who is restricted or gone nobody learns the name by a tie. */
function otherOf(organisation: Named | null, person: PersonNamed | null): string | null {
  if (organisation) return organisation.name;
  return person && !person.deletedAt && !person.restrictedAt ? fullName(person) : null;
}

/** A declared tie from the person's own side, without strength, source and note: those are another's words. */
function presentTie(
  row: TieSource,
  label: { readonly de: string; readonly en: string },
  other: string | null,
) {
  const { since, until, status } = row;
  return { label, other, since, until, status, binned: row.deletedAt !== null };
}

/** All declared ties of a person. */
export function presentTies(outward: readonly OutwardTie[], inward: readonly InwardTie[]) {
  return [
    ...outward.map((row) =>
      presentTie(
        row,
        { de: row.type.labelDe, en: row.type.labelEn },
        otherOf(row.toOrganisation, row.toContact),
      ),
    ),
    ...inward.map((row) =>
      presentTie(
        row,
        {
          de: row.type.inverseLabelDe ?? row.type.labelDe,
          en: row.type.inverseLabelEn ?? row.type.labelEn,
        },
        otherOf(row.fromOrganisation, row.fromContact),
      ),
    ),
  ];
}
