import { z } from 'zod';
import type { Actor } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { encodeCursor } from '#app/database/keyset.ts';
import { addDays, dayOf, fromLocalInput, isDay } from '#app/kernel/day.ts';
import { query } from '#app/kernel/field.ts';
import { isMonth, monthOf, weeksOf } from '#app/kernel/month.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { byDay } from './calendar.ts';
import { hasEarlier, listAgenda, listCalendarLines, listMoments } from './calendar-store.server.ts';
import { isDue } from './due.ts';
import { meetingPermissions } from './policy.ts';
import { presentMeetingSummary } from './present.ts';
import { meetingKinds } from './terms.ts';

const filter = {
  q: query(),
  kind: z
    .enum(meetingKinds)
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
};

/** So many of a day have room in its cell; the others are counted. */
const shownADay = 4;
/** So many of a month are looked at; no office has more, and a page must end somewhere. */
const mostInMonth = 5_000;

const midnight = (day: string, now: Date) => fromLocalInput(`${day}T00:00`) ?? now;

/** Whoever may say what became of a meeting is reminded of it. */
function asks(actor: Actor, now: Date) {
  const may = allowed(meetingPermissions, 'update', actor) === true;
  return (row: Parameters<typeof isDue>[0]) => may && isDue(row, now);
}

/** `meeting.month`: the meetings of a month in whole weeks, day by day of the office. */
export const viewMonth = defineRead({
  name: 'meeting.month',
  input: z.object({
    ...filter,
    month: z.string().refine(isMonth).nullish().catch(null),
  }),
  may: (actor) => allowed(meetingPermissions, 'list', actor),
  async run({ db, scope, actor, now, today }, { month: asked, ...narrowed }) {
    const month = asked ?? monthOf(today);
    const weeks = weeksOf(month);
    const days = weeks.flat();
    const [first = today] = days;
    const bounds = { from: midnight(first, now), to: midnight(addDays(days.at(-1) ?? first, 1), now) };
    const moments = await listMoments(db, scope, narrowed, bounds, mostInMonth + 1);
    const placed = byDay(moments.slice(0, mostInMonth), days);
    const shown = new Set(
      [...placed.values()].flatMap((rows) => rows.slice(0, shownADay).map(({ id }) => id)),
    );
    const lines = await listCalendarLines(db, scope, [...shown]);
    const due = asks(actor, now);
    const byId = new Map(
      lines.map((row) => [
        row.id,
        {
          ...row,
          start: row.start.toISOString(),
          end: row.end?.toISOString() ?? null,
          asks: due(row),
        },
      ]),
    );
    const dayWith = (day: string) => {
      const rows = placed.get(day) ?? [];
      return {
        day,
        outside: monthOf(day) !== month,
        total: rows.length,
        items: rows.slice(0, shownADay).flatMap(({ id, start }) => {
          const line = byId.get(id);
          return line ? [{ ...line, continues: dayOf(start) !== day }] : [];
        }),
      };
    };
    return {
      month,
      today,
      weeks: weeks.map((week) => week.map(dayWith)),
      cut: moments.length > mostInMonth,
    };
  },
});

const cursor = z.string().max(1000).optional().catch(undefined);
const agendaSize = 30;

/** `meeting.agenda`: what comes from a day on, day by day; earlier and later by pages. */
export const viewAgenda = defineRead({
  name: 'meeting.agenda',
  input: z.object({
    ...filter,
    from: z.string().refine(isDay).nullish().catch(null),
    after: cursor,
    before: cursor,
  }),
  may: (actor) => allowed(meetingPermissions, 'list', actor),
  async run({ db, scope, actor, now, today }, { from: asked, after, before, ...narrowed }) {
    const from = asked ?? today;
    const begin = midnight(from, now);
    const placed = after !== undefined || before !== undefined;
    const [page, earlier] = await Promise.all([
      listAgenda(db, scope, narrowed, begin, { size: agendaSize, after, before }),
      placed ? null : hasEarlier(db, scope, narrowed, begin),
    ]);
    const due = asks(actor, now);
    const items = page.items.map((row) => ({ ...presentMeetingSummary(row), asks: due(row) }));
    return {
      from,
      today,
      next: page.next,
      // Before the first page stands whatever began before its day.
      previous: earlier ? encodeCursor({ value: begin, id: '' }) : page.previous,
      days: [...Map.groupBy(items, ({ start }) => dayOf(new Date(start)))].map(([day, meetings]) => ({
        day,
        meetings,
      })),
    };
  },
});

export type Month = Awaited<ReturnType<(typeof viewMonth)['run']>>;
export type MonthDay = Month['weeks'][number][number];
export type Agenda = Awaited<ReturnType<(typeof viewAgenda)['run']>>;
