import { createHash } from 'node:crypto';
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from 'lucia';
import type { UserActor } from '#app/access/actor.ts';
import { isRole, type Role } from '#app/access/role.ts';
import type { Database, Transaction } from '#app/database/client.server.ts';
import { columnChoices } from './columns.ts';
import type { Preferences } from './terms.ts';

/**
 * Everything that knows Lucia. Its author has ended it in favour of writing the
 * same few functions by hand; whoever does so replaces this file alone
 * (docs/decisions/0006).
 */
declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes, UserAttributes>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: UserAttributes;
  }
}

interface SessionAttributes {
  createdAt: Date;
  lastSeenAt: Date;
  userAgent: string | null;
}

interface UserAttributes {
  actor: UserActor;
  preferences: Preferences;
}

const hour = 3_600_000;
const seenEvery = hour / 12;
const usual = { idle: 12 * hour, absolute: 30 * 24 * hour };

/** How long a session lasts unused, and at most, in milliseconds. An administrator's opens every door, so it closes sooner. */
const lifetimes: Readonly<Record<Role, typeof usual>> = {
  ADMIN: { idle: 4 * hour, absolute: 7 * 24 * hour },
  MANAGER: usual,
  LEADERSHIP: usual,
  PARTNER: usual,
};

/** What the table keeps of a session's id: enough to recognise the cookie, not to forge one. */
export function storedSessionId(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('base64url');
}

/** A session with its user; a row for each of their regions, or one without. */
interface SessionRow {
  readonly userId: string;
  readonly expiresAt: Date;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly userAgent: string | null;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly disabledAt: Date | null;
  readonly organisationId: string | null;
  /** SQLite answers 0 or 1 to a question that is not the ORM's. */
  readonly partnerAdmin: boolean | number;
  readonly locale: string;
  readonly theme: string;
  readonly density: string;
  readonly listColumns: string | null;
  readonly regionKey: string | null;
}

/** One statement, for every request begins with it. */
function findSession(db: Transaction, id: string): Promise<SessionRow[]> {
  return db.$queryRaw<SessionRow[]>`
    SELECT s."userId", s."expiresAt", s."createdAt", s."lastSeenAt", s."userAgent",
      u."name", u."email", u."role", u."disabledAt", u."organisationId", u."partnerAdmin", u."locale", u."theme", u."density", u."listColumns",
      r."regionKey"
    FROM "Session" s JOIN "User" u ON u."id" = s."userId" LEFT JOIN "UserRegion" r ON r."userId" = u."id"
    WHERE s."id" = ${id} ORDER BY r."regionKey"`;
}

function attributesOf(user: SessionRow, regionKeys: readonly string[]): UserAttributes | null {
  if (user.disabledAt || !isRole(user.role)) return null;
  return {
    actor: {
      kind: 'user',
      userId: user.userId,
      name: user.name,
      email: user.email,
      role: user.role,
      regionKeys,
      organisationId: user.organisationId,
      partnerAdmin: Boolean(user.partnerAdmin),
    },
    preferences: {
      locale: user.locale === 'en' ? 'en' : 'de',
      theme: user.theme === 'light' || user.theme === 'dark' ? user.theme : 'system',
      density: user.density === 'compact' ? 'compact' : 'comfortable',
      columns: columnChoices(user.listColumns),
    },
  };
}

function adapterFor(database: Database): Adapter {
  return {
    async getSessionAndUser(sessionId): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const rows = await findSession(database.read, storedSessionId(sessionId));
      const [row] = rows;
      const regionKeys = rows.flatMap(({ regionKey }) => regionKey ?? []);
      const attributes = row ? attributesOf(row, regionKeys) : null;
      if (!row || !attributes) return [null, null];
      const { createdAt, lastSeenAt, userAgent } = row;
      return [
        {
          id: sessionId,
          userId: row.userId,
          expiresAt: row.expiresAt,
          attributes: { createdAt, lastSeenAt, userAgent },
        },
        { id: row.userId, attributes },
      ];
    },
    async getUserSessions() {
      // Lucia asks for ids that open doors; only their hashes are kept. The page of sessions reads the table itself.
      return [];
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      await database.transaction(async (db) => {
        await db.session.deleteMany({ where: { expiresAt: { lte: attributes.createdAt } } });
        await db.session.create({ data: { id: storedSessionId(id), userId, expiresAt, ...attributes } });
      });
    },
    async updateSessionExpiration() {
      // Lucia would extend a session once half of its time is over; `readSession` does so whenever it is used.
    },
    async deleteSession(sessionId) {
      await database.transaction((db) =>
        db.session.deleteMany({ where: { id: storedSessionId(sessionId) } }),
      );
    },
    async deleteUserSessions(userId) {
      await database.transaction((db) => db.session.deleteMany({ where: { userId } }));
    },
    async deleteExpiredSessions() {
      await database.transaction((db) =>
        db.session.deleteMany({ where: { expiresAt: { lte: new Date() } } }),
      );
    },
  };
}

const instances = new WeakMap<Database, Lucia<SessionAttributes, UserAttributes>>();

function luciaFor(database: Database): Lucia<SessionAttributes, UserAttributes> {
  const known = instances.get(database);
  if (known) return known;
  const lucia = new Lucia<SessionAttributes, UserAttributes>(adapterFor(database), {
    sessionExpiresIn: new TimeSpan(usual.idle, 'ms'),
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  });
  instances.set(database, lucia);
  return lucia;
}

/** Begins a session and returns the secret that goes into the cookie. */
export async function beginSession(
  database: Database,
  userId: string,
  userAgent: string | null,
  now: Date,
): Promise<string> {
  const session = await luciaFor(database).createSession(userId, {
    createdAt: now,
    lastSeenAt: now,
    userAgent: userAgent?.slice(0, 300) ?? null,
  });
  return session.id;
}

export interface SignedIn extends UserAttributes {
  readonly sessionId: string;
}

/** Whose session this is; null for an ended, unknown or too old one. Extends it while it is used. */
export async function readSession(
  database: Database,
  sessionId: string,
  now: Date,
): Promise<SignedIn | null> {
  if (sessionId.length > 100) return null;
  const { session, user } = await luciaFor(database).validateSession(sessionId);
  if (!session || !user) return null;
  const { idle, absolute } = lifetimes[user.actor.role];
  const unused = now.getTime() - session.lastSeenAt.getTime();
  if (unused > idle || now.getTime() - session.createdAt.getTime() > absolute) {
    await endSession(database, sessionId);
    return null;
  }
  if (unused > seenEvery) {
    await database.transaction((db) =>
      db.session.updateMany({
        where: { id: storedSessionId(sessionId) },
        data: { lastSeenAt: now, expiresAt: new Date(now.getTime() + idle) },
      }),
    );
  }
  return { sessionId, actor: user.actor, preferences: user.preferences };
}

export async function endSession(database: Database, sessionId: string): Promise<void> {
  await luciaFor(database).invalidateSession(sessionId);
}
