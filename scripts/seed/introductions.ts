import type { Prisma } from '#app/database/client.server.ts';
import { draftMails } from '#app/records/introduction/mail.ts';
import type { DemoStaff } from './accounts.ts';
import { type Handle, north } from './actors.ts';
import type { Calendar } from './calendar.ts';
import type { finder } from './organisations.ts';
import type { Random } from './random.ts';

interface Plan {
  readonly a: Handle;
  readonly b: Handle;
  readonly entered: number;
  readonly reason: string;
  readonly topic: string;
  readonly status: 'SUGGESTED' | 'PLANNED' | 'MADE' | 'OUTCOME' | 'DISMISSED';
  readonly result?: 'MEETING' | 'TIE' | 'PROJECT' | 'NOTHING';
  readonly consent: readonly [string, string];
  /** Days before the day of the demo; negative: ahead. */
  readonly planned?: number;
  readonly outcome?: string;
  readonly dismissReason?: string;
}

/** Whom the office brings together, invented; across counties wherever it can. */
const plans: readonly Plan[] = [
  {
    a: 'borbet',
    b: 'hsn',
    entered: 150,
    reason:
      'Der Betrieb sucht Abschlussarbeiten, die Hochschule sucht Betriebe außerhalb des eigenen Kreises.',
    topic: 'Abschlussarbeiten und Praxissemester',
    status: 'OUTCOME',
    result: 'MEETING',
    consent: ['YES', 'YES'],
    outcome: 'Erstes Gespräch in Nordhausen, eine Arbeit ist ausgeschrieben.',
  },
  {
    a: 'wago',
    b: 'vhsUh',
    entered: 120,
    reason: 'Sprachkurse für neue Beschäftigte werden in zwei Kreisen gebraucht.',
    topic: 'Sprachkurse für neue Beschäftigte',
    status: 'OUTCOME',
    result: 'TIE',
    consent: ['YES', 'YES'],
    outcome: 'Kurse laufen seit dem Frühjahr gemeinsam.',
  },
  {
    a: 'konserven',
    b: 'werkeSdh',
    entered: 90,
    reason: 'Abwärme aus der Produktion.',
    topic: 'Abwärme und ihre Nutzung',
    status: 'OUTCOME',
    result: 'NOTHING',
    consent: ['YES', 'NO'],
    outcome: 'Der Weg zwischen beiden Orten ist zu weit.',
  },
  {
    a: 'tourSuedharz',
    b: 'welterbe',
    entered: 45,
    reason: 'Zwei Wanderwege enden an derselben Kreisgrenze.',
    topic: 'ein gemeinsamer Wanderweg',
    status: 'MADE',
    consent: ['YES', 'YES'],
  },
  {
    a: 'klosterschule',
    b: 'maximator',
    entered: 30,
    reason: 'Die Schule sucht Praktikumsplätze, der Betrieb Nachwuchs.',
    topic: 'Praktikumsplätze',
    status: 'PLANNED',
    consent: ['YES', 'ASKED'],
    planned: -12,
  },
  {
    a: 'isoplus',
    b: 'werkeMhl',
    entered: 12,
    reason: 'Beide planen Wärmenetze und kennen sich noch nicht.',
    topic: 'Wärmenetze',
    status: 'SUGGESTED',
    consent: ['ASKED', 'OPEN'],
  },
  {
    a: 'artern',
    b: 'ellrich',
    entered: 5,
    reason: 'Beide Städte bereiten ein Haus der Vereine vor.',
    topic: 'Häuser der Vereine',
    status: 'SUGGESTED',
    consent: ['OPEN', 'OPEN'],
  },
  {
    a: 'nordbrand',
    b: 'nationalpark',
    entered: 60,
    reason: '',
    topic: '',
    status: 'DISMISSED',
    consent: ['OPEN', 'OPEN'],
    dismissReason: 'Kein gemeinsames Thema.',
  },
];

/** Introductions of every stage and every result but a project, each saying that it is invented. */
export function demoIntroductions(
  find: ReturnType<typeof finder>,
  staff: DemoStaff,
  random: Random,
  calendar: Calendar,
): Prisma.IntroductionCreateManyInput[] {
  return plans.map(({ a, b, entered, topic, reason, consent, planned, outcome, ...plan }, index) => {
    const createdAt = calendar.evening(entered);
    const sides = { a: find(a), b: find(b) };
    const answered = (side: string) => (side === 'OPEN' ? null : calendar.workingDay(entered - 2));
    const done = plan.status === 'MADE' || plan.status === 'OUTCOME';
    const updatedAt = calendar.evening(Math.max(1, entered - 20));
    const mails =
      plan.status === 'DISMISSED'
        ? {}
        : draftMails(
            {
              a: { organisation: sides.a.name, person: null },
              b: { organisation: sides.b.name, person: null },
              topic,
              sender: 'Regionalmanagement Nordthüringen',
            },
            'de',
          );
    return {
      ...plan,
      ...mails,
      id: random.id(createdAt.getTime()),
      aOrganisationId: sides.a.id,
      bOrganisationId: sides.b.id,
      reason: reason ? `${reason} Beispiel (erfunden).` : null,
      outcome: outcome ?? null,
      aConsent: consent[0],
      aConsentOn: answered(consent[0]),
      bConsent: consent[1],
      bConsentOn: answered(consent[1]),
      plannedFor: planned === undefined ? null : calendar.workingDay(planned),
      madeAt: done ? updatedAt : null,
      managerId: index % 3 === 2 ? staff.colleague : staff.manager,
      regionKey: north,
      createdAt,
      updatedAt: plan.status === 'SUGGESTED' ? createdAt : updatedAt,
    };
  });
}
