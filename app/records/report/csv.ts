import type { Fresh } from './figures.ts';
import type { CooperationDay, Report } from './report-shape.ts';

/** A word of the page by its key, the subject in front where it is not the report's own. */
export type Words = (key: string, values?: Readonly<Record<string, unknown>>) => string;

type Row = ReadonlyArray<string | number>;

const round = (value: number) => Math.round(value * 10_000) / 10_000;

function activityRows({ activities }: Report, words: Words): Row[] {
  const section = words('name.activities');
  const { tookPlace, planned, cancelled, late, kinds, parts, fields } = activities;
  return [
    [section, words('activities.tookPlace'), '', tookPlace],
    [section, words('activities.late'), '', late],
    [section, words('activities.plannedCount'), '', planned],
    [section, words('activities.cancelledCount'), '', cancelled],
    ...kinds.map(({ kind, count }) => [
      section,
      words('activities.kinds'),
      words(`meeting:kind.${kind}`),
      count,
    ]),
    ...parts.map(({ quarter, year, count }) => [
      section,
      words(quarter === null ? 'activities.years' : 'activities.quarters'),
      quarter === null ? String(year) : words('activities.quarterName', { quarter, year }),
      count,
    ]),
    ...fields.map(({ id, name, count }) => [
      section,
      words('activities.fields'),
      id === null ? words('activities.noField') : (name ?? id),
      count,
    ]),
  ];
}

function reachedRows({ reached }: Report, words: Words): Row[] {
  const section = words('name.reached');
  const both = (figure: string, group: string, { count, fresh }: Fresh): Row[] => [
    [section, figure, group, count],
    [section, `${figure}, ${words('reached.fresh')}`, group, fresh],
  ];
  return [
    ...both(words('reached.organisationsCount'), '', reached.organisations),
    ...both(words('reached.peopleCount'), '', reached.people),
    ...reached.sectors.flatMap((row) =>
      both(words('reached.sectors'), words(`organisation:sector.${row.sector}`), row),
    ),
    ...reached.counties.flatMap((row) =>
      both(words('reached.counties'), row.county?.name ?? words('reached.outside'), row),
    ),
  ];
}

function cooperationRows(
  { crossing }: Report,
  network: readonly CooperationDay[] | null,
  words: Words,
): Row[] {
  const section = words('name.cooperation');
  const names = crossing.counties.map((county) => county?.name ?? words('cooperation.outside'));
  // Of each pair once.
  const pairs = names.flatMap((one, row) =>
    names.slice(row).map((other, after): Row => {
      const group =
        after === 0 ? words('cooperation.alone', { name: one }) : words('cooperation.pair', { one, other });
      return [section, words('cooperation.matrix'), group, crossing.cells[row]?.[row + after] ?? 0];
    }),
  );
  return [
    [section, words('cooperation.meetings'), '', crossing.meetings],
    [section, words('cooperation.crossingCount'), '', crossing.crossing],
    [section, words('cooperation.shareName'), '', crossing.share === null ? '' : round(crossing.share)],
    ...pairs,
    ...(network ?? []).flatMap(({ day, ties, across, index }): Row[] => [
      [section, words('cooperation.ties'), day, ties],
      [section, words('cooperation.across'), day, across],
      [section, words('cooperation.index'), day, index === null ? '' : round(index)],
    ]),
  ];
}

function projectRows({ projects }: Report, words: Words): Row[] {
  const section = words('name.projects');
  const of = (
    group: string,
    { count, statuses, budget, funding }: Omit<Report['projects'], 'fields'>,
  ): Row[] => [
    [section, words('projects.projects'), group, count],
    ...statuses.map(
      (one): Row => [
        section,
        `${words('projects.projects')}, ${words(`project:status.${one.status}`)}`,
        group,
        one.count,
      ],
    ),
    [section, words('projects.euros', { name: words('projects.budget') }), group, budget],
    [section, words('projects.euros', { name: words('projects.funding') }), group, funding],
  ];
  return [
    ...of(words('total'), projects),
    ...projects.fields.flatMap(({ id, name, ...sum }) =>
      of(id === null ? words('activities.noField') : (name ?? id), sum),
    ),
  ];
}

function otherRows({ introductions, partners }: Report, words: Words): Row[] {
  const section = words('name.introductions');
  const last = words('name.partners');
  return [
    [section, words('total'), '', introductions.total],
    ...introductions.stages.map(({ stage, count }) => [
      section,
      words('introductions.stages'),
      words(`introduction:status.${stage}`),
      count,
    ]),
    ...introductions.results.map(({ result, count }) => [
      section,
      words('introductions.results'),
      words(`introductions.resultName.${result}`),
      count,
    ]),
    ...partners.published.map(({ direction, kind, count }) => [
      last,
      words('partners.published'),
      `${words(`listing:direction.${direction}`)}: ${words(`listing:kind.${kind}`)}`,
      count,
    ]),
    [last, words('partners.confirmedCount'), '', partners.confirmed],
  ];
}

/** Every figure of a report as a line of its own: section, figure, group, value; what they rest on at the end. */
export function reportRows(report: Report, network: readonly CooperationDay[] | null, words: Words): Row[] {
  const stand = words('stand.title');
  const { window, today, region, withheld } = report;
  return [
    ['section', 'figure', 'group', 'value'].map((column) => words(`column.${column}`)),
    ...activityRows(report, words),
    ...reachedRows(report, words),
    ...cooperationRows(report, network, words),
    ...projectRows(report, words),
    ...otherRows(report, words),
    [stand, words('region'), '', region.name],
    [stand, words('from'), '', window.from],
    [stand, words('to'), '', window.to],
    [stand, words('stand.day'), '', today],
    ...withheld.map((key) => [stand, words('network:withheldTitle'), '', words(`network:withheld.${key}`)]),
  ];
}
