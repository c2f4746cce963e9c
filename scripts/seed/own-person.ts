import type { Prisma } from '#app/database/client.server.ts';
import { fullName } from '#app/records/contact/name.ts';
import type { demoUsers } from './accounts.ts';
import type { Calendar } from './calendar.ts';
import type { DemoPerson } from './people.ts';
import type { Random } from './random.ts';

/** The days before the day of the demo on which the manager, or else the colleague, looked at the partner's record. */
const looks: ReadonlyArray<readonly [ago: number, who: 'manager' | 'colleague']> = [
  [3, 'manager'],
  [24, 'colleague'],
  [61, 'manager'],
  [130, 'manager'],
];

/**
 * The partner's account belongs to somebody: it was made by an invitation, and
 * "Meine Daten" shows what the office keeps about that person.
 */
export function ownPerson(
  { users, staff }: Pick<ReturnType<typeof demoUsers>, 'users' | 'staff'>,
  people: readonly DemoPerson[],
  random: Random,
  calendar: Calendar,
) {
  const partner = users.find(({ role }) => role === 'PARTNER');
  const since = ({ functions }: DemoPerson) =>
    functions.find(({ organisation, to }) => organisation.id === partner?.organisationId && to === null)
      ?.from ?? -1;
  // Whoever has stood for it longest: what is stored about them is older than the account.
  const [person] = people.filter((one) => since(one) >= 0).sort((a, b) => since(b) - since(a));
  if (!partner || !person) throw new Error('The partner of the demo is nobody.');
  const usedAt = calendar.evening(726);
  const id = random.id(usedAt.getTime());
  const invitations: Prisma.InvitationCreateManyInput[] = [
    {
      id,
      purpose: 'INVITE',
      tokenHash: `demo-${id}`,
      email: partner.email,
      userId: partner.id,
      contactId: person.id,
      organisationId: partner.organisationId,
      createdById: staff.manager,
      createdAt: calendar.evening(728),
      sentAt: calendar.evening(728),
      usedAt,
      expiresAt: usedAt,
    },
  ];
  const readings: Prisma.ContactReadingCreateManyInput[] = looks.map(([ago, who]) => ({
    contactId: person.id,
    userId: staff[who],
    day: calendar.workingDay(ago),
  }));
  const own = { name: fullName(person), createdAt: usedAt, updatedAt: usedAt };
  const named = users.map((user) => ({ ...user, ...(user === partner ? own : { name: user.name }) }));
  return { users: named, invitations, readings };
}
