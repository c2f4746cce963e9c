interface TokenSource {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly createdAt: Date;
  readonly user: { readonly email: string };
}

/** A token as its owner and the operator see it: never its secret, nor the hash of it. */
export function presentToken(row: TokenSource, now: Date) {
  return {
    id: row.id,
    name: row.name,
    email: row.user.email,
    scope: row.scope,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    live: row.revokedAt === null && row.expiresAt > now,
  };
}

export type PresentedToken = ReturnType<typeof presentToken>;

/** The fields as the history keeps them. */
export function tokenSnapshot({ name, scope, expiresAt }: Pick<TokenSource, 'name' | 'scope' | 'expiresAt'>) {
  return { name, scope, expiresAt: expiresAt.toISOString() };
}
