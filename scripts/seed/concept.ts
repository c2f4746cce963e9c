import type { Prisma } from '#app/database/client.server.ts';
import { north } from './actors.ts';
import type { Calendar } from './calendar.ts';
import type { Random } from './random.ts';

const fieldsOf2016 = [
  ['HF1', 'Wirtschaft und Standort'],
  ['HF2', 'Fachkräfte'],
  ['HF3', 'Bildung'],
  ['HF4', 'Tourismus'],
  ['HF5', 'Daseinsvorsorge'],
] as const;

interface FieldPlan {
  readonly code: string;
  readonly title: string;
  readonly measures: readonly string[];
  /** What is counted, in what unit, from the year's target to where it stands. */
  readonly indicator: readonly [title: string, unit: string, target: number, actual: number];
}

const fields: readonly FieldPlan[] = [
  {
    code: 'HF1',
    title: 'Wirtschaft und Standort',
    measures: [
      'Wirtschaftsförderer vernetzen',
      'Gewerbeflächen gemeinsam vermarkten',
      'Unternehmensnachfolge begleiten',
    ],
    indicator: ['Betriebe im Austausch', 'Betriebe', 40, 31],
  },
  {
    code: 'HF2',
    title: 'Fachkräfte und Beschäftigung',
    measures: ['Regionale Jobbörse', 'Berufsorientierung und Praktika', 'Rückkehr und Zuzug'],
    indicator: ['Stellen in der Jobbörse', 'Stellen', 500, 540],
  },
  {
    code: 'HF3',
    title: 'Bildung und Wissenstransfer',
    measures: ['Hochschule und Betriebe', 'Weiterbildung abstimmen'],
    indicator: ['Abschlussarbeiten mit Betrieben', 'Arbeiten', 20, 14],
  },
  {
    code: 'HF4',
    title: 'Tourismus und Kultur',
    measures: ['Radregion', 'Natur und Erlebnis', 'Gemeinsamer Auftritt'],
    indicator: ['Kilometer neu beschilderter Wege', 'km', 120, 85],
  },
  {
    code: 'HF5',
    title: 'Dörfer, Städte und Teilhabe',
    measures: ['Lebendige Ortskerne', 'Ehrenamt stärken'],
    indicator: ['Begleitete Vorhaben', 'Vorhaben', 25, 22],
  },
  {
    code: 'HF6',
    title: 'Infrastruktur und Energie',
    measures: ['Wasserstoff und Speicher', 'Breitband', 'Kommunale Wärme'],
    indicator: ['Beteiligte im Arbeitskreis Energie', 'Beteiligte', 12, 9],
  },
];

export interface DemoConcept {
  /** Ids of the fields of action in force, by code; of the measures, by `HF1 M1`. */
  readonly fields: ReadonlyMap<string, string>;
  readonly measures: ReadonlyMap<string, string>;
  readonly conceptId: string;
  readonly periodId: string;
  readonly periodYears: readonly number[];
  readonly rows: ReturnType<typeof conceptRows>;
}

function conceptRows(random: Random, calendar: Calendar) {
  const createdAt = calendar.evening(735);
  const stamps = { createdAt, updatedAt: createdAt };
  const newId = () => random.id(createdAt.getTime());
  const conceptId = newId();
  const old = newId();
  const current = newId();
  const year = Number(calendar.asOf.slice(0, 4));
  const before = fieldsOf2016.map(([code, title], position) => ({
    id: newId(),
    conceptVersionId: old,
    code,
    title,
    position,
    continuesId: null,
  }));
  const now = fields.map(({ code, title }, position) => ({
    id: newId(),
    conceptVersionId: current,
    code,
    title,
    position,
    continuesId: before.find((field) => field.code === code)?.id ?? null,
  }));
  const idOf = (code: string) => now.find((field) => field.code === code)?.id ?? '';
  const measures = fields.flatMap(({ code, measures: titles }) =>
    titles.map((title, position) => ({
      id: newId(),
      fieldOfActionId: idOf(code),
      code: `M${position + 1}`,
      title,
      position,
    })),
  );
  const indicators = fields.map(({ code, indicator: [title, unit] }) => ({
    id: newId(),
    fieldOfActionId: idOf(code),
    title,
    unit,
  }));
  const values = fields.flatMap(
    ({ indicator: [, , target, actual] }, index): Prisma.IndicatorValueCreateManyInput[] => {
      const indicatorId = indicators[index]?.id ?? '';
      return [
        { id: newId(), indicatorId, kind: 'TARGET', day: calendar.yearEnd(0), value: target, createdAt },
        { id: newId(), indicatorId, kind: 'ACTUAL', day: calendar.yearEnd(1), value: actual, createdAt },
      ];
    },
  );
  return {
    concepts: [
      {
        id: conceptId,
        title: 'Regionalwirtschaftliches Entwicklungskonzept Nordthüringen',
        regionKey: north,
        ...stamps,
      },
    ],
    versions: [
      { id: old, conceptId, label: '2016', adoptedOn: '2016-06-30', validTo: '2022-12-31', createdAt },
      { id: current, conceptId, label: 'Fortschreibung', adoptedOn: '2023-01-01', validTo: null, createdAt },
    ],
    fields: [...before, ...now],
    measures,
    indicators,
    values,
    periods: [
      {
        id: newId(),
        regionKey: north,
        title: `Regionalmanagement ${year - 1}–${year + 1}`,
        from: calendar.yearStart(1),
        to: calendar.yearEnd(-1),
        approvedOn: calendar.yearStart(1),
        approvalReference: 'Beispielbescheid',
        budgetCents: 90_000_000n,
        ...stamps,
      },
      {
        id: newId(),
        regionKey: north,
        title: `Regionalmanagement ${year - 4}–${year - 2}`,
        from: calendar.yearStart(4),
        to: calendar.yearEnd(2),
        approvedOn: calendar.yearStart(4),
        approvalReference: 'Beispielbescheid',
        budgetCents: 85_000_000n,
        ...stamps,
      },
    ],
  };
}

/** The development concept with its update, its measures and indicators, and the period that funds it. */
export function demoConcept(random: Random, calendar: Calendar): DemoConcept {
  const rows = conceptRows(random, calendar);
  const current = rows.fields.slice(fieldsOf2016.length);
  const year = Number(calendar.asOf.slice(0, 4));
  return {
    fields: new Map(current.map(({ code, id }) => [code, id])),
    measures: new Map(
      rows.measures.map(({ id, code, fieldOfActionId }) => [
        `${current.find((field) => field.id === fieldOfActionId)?.code} ${code}`,
        id,
      ]),
    ),
    conceptId: rows.concepts[0]?.id ?? '',
    periodId: rows.periods[0]?.id ?? '',
    periodYears: [year - 1, year, year + 1],
    rows,
  };
}
