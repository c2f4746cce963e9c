import { randomInt } from 'node:crypto';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { north } from './actors.ts';
import type { Calendar } from './calendar.ts';
import type { Random } from './random.ts';

export interface DemoAccount {
  readonly email: string;
  readonly role: string;
  readonly password: string;
}

/** Ids of those who log meetings and look after organisations. */
export interface DemoStaff {
  readonly manager: string;
  readonly colleague: string;
  readonly admin: string;
}

const accounts = [
  { email: 'manager@example.org', name: 'Mara Beispiel', role: 'MANAGER' },
  { email: 'partner@example.org', name: 'Paul Beispiel', role: 'PARTNER' },
  { email: 'leadership@example.org', name: 'Lena Beispiel', role: 'LEADERSHIP' },
  { email: 'admin@example.org', name: 'Arne Beispiel', role: 'ADMIN' },
  // Without a password nobody signs in as her: she is there so that not all work is one person's.
  { email: 'kollegin@example.org', name: 'Jana Beispiel', role: 'MANAGER' },
] as const;

/** The accounts as rows without passwords: the same every time. */
export function demoUsers(partnerId: string, random: Random, calendar: Calendar) {
  const createdAt = calendar.evening(735);
  const users = accounts.map(({ email, name, role }) => ({
    id: random.id(createdAt.getTime()),
    email,
    name,
    role,
    organisationId: role === 'PARTNER' ? partnerId : null,
    partnerAdmin: role === 'PARTNER',
    createdAt,
    updatedAt: createdAt,
  }));
  const idOf = (email: (typeof accounts)[number]['email']) =>
    users.find((user) => user.email === email)?.id ?? '';
  const staff: DemoStaff = {
    manager: idOf('manager@example.org'),
    colleague: idOf('kollegin@example.org'),
    admin: idOf('admin@example.org'),
  };
  const userRegions = users
    .filter(({ role }) => role === 'MANAGER' || role === 'LEADERSHIP')
    .map(({ id: userId }) => ({ userId, regionKey: north }));
  return { users, staff, userRegions };
}

const syllables =
  'ba be bi bo bu da de di do du fa fe fi fo ga ge gi go ka ke ki ko la le li lo lu ma me mi mo mu na ne ni no nu pa pe pi po ra re ri ro ru sa se si so su ta te ti to tu wa we wi wo za ze zi zo'.split(
    ' ',
  );

/** Something that can be read out and typed: nine syllables in three words, about 53 bits. */
function readablePassword(): string {
  const word = () => Array.from({ length: 3 }, () => syllables[randomInt(syllables.length)]).join('');
  return [word(), word(), word()].join('-');
}

/** The four accounts that people sign in to, each with a password: the given one, or one of its own. */
export async function demoPasswords(password: string | null) {
  const chosen = accounts
    .slice(0, 4)
    .map(({ email, role }): DemoAccount => ({ email, role, password: password ?? readablePassword() }));
  const hashes = await Promise.all(
    chosen.map(async ({ email, password: one }) => [email, await hashPassword(one)] as const),
  );
  return { accounts: chosen, hashes: new Map<string, string>(hashes) };
}
