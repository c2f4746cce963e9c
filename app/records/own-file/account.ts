import { deviceOf } from '../account/device.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface AccountSource {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly partnerAdmin: boolean;
  readonly locale: string;
  readonly theme: string;
  readonly density: string;
  readonly passwordHash: string | null;
  readonly createdAt: Date;
  readonly lastSignInAt: Date | null;
  readonly organisation: Named | null;
  readonly regions: ReadonlyArray<{ readonly region: { readonly name: string } }>;
  readonly sessions: ReadonlyArray<{
    readonly createdAt: Date;
    readonly lastSeenAt: Date;
    readonly expiresAt: Date;
    readonly userAgent: string | null;
  }>;
  readonly apiTokens: ReadonlyArray<{
    readonly name: string;
    readonly scope: string;
    readonly createdAt: Date;
    readonly expiresAt: Date;
    readonly lastUsedAt: Date | null;
    readonly revokedAt: Date | null;
  }>;
  readonly savedFilters: ReadonlyArray<{ readonly name: string; readonly list: string }>;
  readonly claims: ReadonlyArray<{
    readonly createdAt: Date;
    readonly verdict: string;
    readonly strength: number | null;
    readonly note: string | null;
    readonly type: { readonly labelDe: string; readonly labelEn: string } | null;
    readonly other: Named;
  }>;
  readonly profileChanges: ReadonlyArray<{
    readonly kind: string;
    readonly status: string;
    readonly createdAt: Date;
    readonly organisation: Named;
  }>;
  readonly invitations: ReadonlyArray<{
    readonly purpose: string;
    readonly email: string;
    readonly contactId: string | null;
    readonly createdAt: Date;
    readonly usedAt: Date | null;
  }>;
}

const iso = (instant: Date | null) => instant?.toISOString() ?? null;

/** The person that an account belongs to: the one whose invitation it has accepted, the latest first. */
export function linkedContact({ invitations }: Pick<AccountSource, 'invitations'>): string | null {
  const accepted = invitations.find(
    ({ purpose, usedAt, contactId }) => purpose === 'INVITE' && usedAt !== null && contactId !== null,
  );
  return accepted?.contactId ?? null;
}

/** An account as its owner reads it: never what opens it. */
export function presentAccountFile(row: AccountSource) {
  const { email, name, role, partnerAdmin, locale, theme, density } = row;
  return {
    ...{ email, name, role, partnerAdmin, locale, theme, density },
    hasPassword: row.passwordHash !== null,
    organisation: row.organisation?.name ?? null,
    regions: row.regions.map(({ region }) => region.name),
    createdAt: row.createdAt.toISOString(),
    lastSignInAt: iso(row.lastSignInAt),
    sessions: row.sessions.map(({ createdAt, lastSeenAt, expiresAt, userAgent }) => ({
      device: deviceOf(userAgent),
      browser: userAgent,
      beganAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      endsAt: expiresAt.toISOString(),
    })),
    tokens: row.apiTokens.map(({ createdAt, expiresAt, lastUsedAt, revokedAt, ...token }) => ({
      name: token.name,
      scope: token.scope,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      lastUsedAt: iso(lastUsedAt),
      revokedAt: iso(revokedAt),
    })),
    savedFilters: row.savedFilters.map((filter) => ({ name: filter.name, list: filter.list })),
    /** What its owner said of ties, in the owner's words. */
    claims: row.claims.map(({ createdAt, verdict, strength, note, type, other }) => ({
      saidAt: createdAt.toISOString(),
      ...{ verdict, strength, note },
      about: other.name,
      type: type && { de: type.labelDe, en: type.labelEn },
    })),
    profileChanges: row.profileChanges.map(({ kind, status, createdAt, organisation }) => ({
      ...{ kind, status },
      organisation: organisation.name,
      sentAt: createdAt.toISOString(),
    })),
    links: row.invitations.map(({ purpose, createdAt, usedAt, ...invitation }) => ({
      purpose,
      email: invitation.email,
      createdAt: createdAt.toISOString(),
      usedAt: iso(usedAt),
    })),
  };
}

export type PresentedAccountFile = ReturnType<typeof presentAccountFile>;
