import { randomInt } from 'node:crypto';
import { hashPassword } from '#app/platform/passwords.server.ts';
import type { DemoOrganisation } from './organisations.ts';
import type { Random } from './random.ts';

export interface DemoAccount {
  readonly email: string;
  readonly role: string;
  readonly password: string;
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

/** The four demo accounts and one colleague who can't sign in but is in charge of something. */
export async function demoAccounts(
  organisations: readonly DemoOrganisation[],
  random: Random,
  madeAt: number,
  password: string | null,
) {
  const partner = organisations.find(({ name }) => name === 'Hochschule Nordhausen');
  const people = [
    { email: 'manager@example.org', name: 'Mara Beispiel', role: 'MANAGER' },
    { email: 'partner@example.org', name: 'Paul Beispiel', role: 'PARTNER' },
    { email: 'leadership@example.org', name: 'Lena Beispiel', role: 'LEADERSHIP' },
    { email: 'admin@example.org', name: 'Arne Beispiel', role: 'ADMIN' },
  ];
  const stamp = new Date(madeAt);
  const accounts = people.map((person) => ({ ...person, password: password ?? readablePassword() }));
  const users = await Promise.all(
    accounts.map(async ({ email, name, role, password: chosen }) => ({
      id: random.id(madeAt),
      email,
      name,
      role,
      passwordHash: await hashPassword(chosen),
      organisationId: role === 'PARTNER' ? (partner?.id ?? null) : null,
      createdAt: stamp,
      updatedAt: stamp,
    })),
  );
  const colleague = {
    id: random.id(madeAt),
    email: 'kollegin@example.org',
    name: 'Kira Beispiel',
    role: 'MANAGER',
    passwordHash: null,
    organisationId: null,
    createdAt: stamp,
    updatedAt: stamp,
  };
  return {
    accounts: accounts.map(
      ({ email, role, password: chosen }): DemoAccount => ({ email, role, password: chosen }),
    ),
    users: [...users, colleague],
  };
}
