import type { Prisma } from '#app/database/client.server.ts';
import type { Handle } from './actors.ts';
import type { Calendar } from './calendar.ts';
import type { finder } from './organisations.ts';
import { type DemoPerson, standingFor } from './people.ts';
import type { Random } from './random.ts';

type Pair = readonly [from: Handle, to: Handle];

/** Who is said to be tied to whom, by kind; invented but for what is public, and friendly throughout. */
const declared: Readonly<Record<string, readonly Pair[]>> = {
  supervision: [
    ['lraNdh', 'harztor'],
    ['lraNdh', 'hohenstein'],
    ['lraUh', 'vogtei'],
    ['lraUh', 'herbsleben'],
    ['lraKyf', 'kyffhaeuserland'],
  ],
  membership: [
    ['bleicherode', 'ragSuedharz'],
    ['ellrich', 'ragSuedharz'],
    ['heringen', 'ragSuedharz'],
    ['nottertal', 'ragUh'],
    ['tennstedt', 'ragUh'],
    ['ebeleben', 'ragKyf'],
    ['greussen', 'ragKyf'],
    ['artern', 'ragKyf'],
    ['nordhausen', 'tourSuedharz'],
    ['frankenhausen', 'tourKyf'],
    ['langensalza', 'welterbe'],
    ['koenigsee', 'leaderSlf'],
  ],
  funding: [
    ['tlvwa', 'lraNdh'],
    ['bankNdh', 'theater'],
    ['bankUh', 'welterbe'],
    ['bankKyf', 'tourKyf'],
    ['bankSlf', 'feengrotten'],
  ],
  cooperation: [
    ['hsn', 'maximator'],
    ['hsn', 'agentur'],
    ['hsn', 'fhe'],
    ['lraNdh', 'agentur'],
    ['ihk', 'hwk'],
    ['nordhausen', 'hsn'],
    ['muehlhausen', 'langensalza'],
    ['hufeland', 'hainichKlinikum'],
    ['ktl', 'nationalpark'],
    ['sondershausen', 'gses'],
    ['kvhs', 'vhsKyf'],
    ['ragSuedharz', 'ragKyf'],
    ['saalfeld', 'rudolstadt'],
    ['rudolstadt', 'blankenburg'],
    ['titk', 'basf'],
  ],
  training: [
    ['schachtbau', 'hsn'],
    ['feuer', 'humboldt'],
    ['klinikNdh', 'herder'],
    ['borbet', 'salza'],
    ['hufeland', 'vhsUh'],
    ['wago', 'scholl'],
    ['isoplus', 'vhsKyf'],
    ['stahlwerk', 'bzSaalfeld'],
    ['siemens', 'bzSaalfeld'],
  ],
  supply: [
    ['evn', 'klinikNdh'],
    ['evn', 'nordhausen'],
    ['werkeMhl', 'hainichKlinikum'],
    ['werkeSdh', 'sondershausen'],
    ['evr', 'rudolstadt'],
  ],
  service: [
    ['kvhs', 'lraNdh'],
    ['vhsUh', 'lraUh'],
    ['leg', 'lraUh'],
    ['ihk', 'bankNdh'],
  ],
  informal: [
    ['nordbrand', 'tourSuedharz'],
    ['konserven', 'nationalpark'],
    ['klosterschule', 'rossleben'],
  ],
};

const statuses = ['CONFIRMED_BY_BOTH', 'CONFIRMED_BY_BOTH', 'CONFIRMED_BY_ONE', 'PROPOSED'] as const;
const sources = ['Gespräch', 'Mitgliederliste', 'Angabe im Profil', 'Hinweis der Partner'] as const;
/** Positions in the list whose two sides see it differently. */
const disputed: Readonly<Record<number, string>> = {
  19: 'Die Seiten beschreiben die Zusammenarbeit unterschiedlich; Rückfrage läuft.',
  54: 'Der Zeitraum ist noch zu klären.',
};

/** About sixty declared ties; two are disputed, some have ended, two are between people. */
export function demoRelationships(
  find: ReturnType<typeof finder>,
  people: readonly DemoPerson[],
  random: Random,
  calendar: Calendar,
): Prisma.RelationshipCreateManyInput[] {
  const pairs = Object.entries(declared).flatMap(([typeKey, list]) =>
    list.map((pair) => ({ typeKey, pair })),
  );
  const common = (index: number) => {
    const made = random.between(20, 700);
    const createdAt = calendar.evening(made);
    const ended = index % 12 === 7 ? random.between(20, 300) : null;
    const note = disputed[index] ?? null;
    return {
      id: random.id(createdAt.getTime()),
      strength: random.between(1, 5),
      since: calendar.day(made + random.between(30, 2_000)),
      until: ended === null ? null : calendar.day(Math.min(ended, made)),
      source: `${random.pick(sources)} (Beispiel)`,
      status: note === null ? random.pick(statuses) : 'DISPUTED',
      note,
      createdAt,
      updatedAt: createdAt,
    };
  };
  const head = (handle: Handle) => standingFor(people, find(handle), 0)[0]?.id ?? null;
  const between = ([a, b]: Pair) => ({ fromContactId: head(a), toContactId: head(b) });
  const personal = (
    [
      ['ragSuedharz', 'ragKyf'],
      ['muehlhausen', 'bankUh'],
    ] as const
  )
    .map(between)
    .filter(({ fromContactId, toContactId }) => fromContactId !== null && toContactId !== null);
  return [
    ...pairs.map(({ typeKey, pair: [from, to] }, index) => ({
      ...common(index),
      typeKey,
      fromOrganisationId: find(from).id,
      toOrganisationId: find(to).id,
    })),
    ...personal.map((ends, index) => ({ ...common(100 + index), typeKey: 'informal', ...ends })),
  ];
}
