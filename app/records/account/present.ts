interface AccountSource {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly disabledAt: Date | null;
  readonly lastSignInAt: Date | null;
  readonly partnerAdmin: boolean;
  readonly version: number;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly regions: ReadonlyArray<{ readonly region: { readonly key: string; readonly name: string } }>;
}

/** An account as its owner and administrators see it: never its password's hash. */
export function presentAccount(row: AccountSource) {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    disabled: row.disabledAt !== null,
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    version: row.version,
    organisation: row.organisation,
    partnerAdmin: row.partnerAdmin,
    regionKeys: row.regions.map(({ region }) => region.key),
    regions: row.regions.map(({ region }) => region.name),
  };
}

export type PresentedAccount = ReturnType<typeof presentAccount>;

/** The fields as the history keeps them. */
export function accountSnapshot(row: AccountSource) {
  return {
    email: row.email,
    name: row.name,
    role: row.role,
    organisationId: row.organisation?.id ?? null,
    partnerAdmin: row.partnerAdmin,
    regionKeys: row.regions.map(({ region }) => region.key),
    disabledAt: row.disabledAt?.toISOString() ?? null,
  };
}
