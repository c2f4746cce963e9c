import { allowed } from '#app/access/permission.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { nameAccounts } from '#app/records/account/store.server.ts';
import type { HistoryFields } from '#app/records/audit/field.ts';
import { historyInput } from '#app/records/audit/history.ts';
import { historyPermissions } from '#app/records/audit/policy.ts';
import { type NameOf, nothing } from '#app/records/audit/shown.ts';
import { isSame, parseState, type State } from '#app/records/audit/states.ts';
import { type EntryRow, listEntries } from '#app/records/audit/store.server.ts';
import { loadStanding, visibleFields } from './load.server.ts';
import { namesOf, referencesIn } from './names.server.ts';

const pageSize = 20;

function changesOf(fields: HistoryFields, before: State | null, after: State | null, nameOf: NameOf) {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (isSame(before?.[name], after?.[name])) return [];
    const shown = (state: State | null) => (state ? field.show(state[name], nameOf) : nothing);
    return [{ name, label: field.label, long: field.long, before: shown(before), after: shown(after) }];
  });
}

/** Binned and brought back are told as such, also where it was done to many at once. */
function verbOf(action: string, before: State | null, after: State | null): string {
  if (before && after && 'deletedAt' in after) return after.deletedAt ? 'bin' : 'restore';
  return action.split('.').at(-1) ?? '';
}

/** The names of those who wrote these entries; an entry without an account is the operator's. */
async function writersOf({ db }: ReadContext, rows: readonly EntryRow[]): Promise<Map<string, string>> {
  const ids = rows.map(({ actorId }) => actorId).filter((id) => id !== null);
  return ids.length > 0 ? nameAccounts(db, [...new Set(ids)]) : new Map();
}

/** `history.view`: who changed what on a record, the latest first. */
export const viewHistory = defineRead({
  name: 'history.view',
  input: historyInput,
  load: loadStanding,
  may: (actor) => allowed(historyPermissions, 'view', actor),
  reads: (_standing, { kind, id }) => (kind === 'contact' ? id : null),
  async run(context, { kind, id, after, before }, { title, binned }) {
    const fields = visibleFields(context, kind);
    const page = await listEntries(
      context.db,
      { recordKind: kind, recordId: id },
      { size: pageSize, after, before },
    );
    const rows = page.items.map((row) => ({
      row,
      before: parseState(row.before),
      after: parseState(row.after),
    }));
    const states = rows.flatMap((one) => [one.before, one.after]);
    const [nameOf, writers] = await Promise.all([
      namesOf(context, referencesIn(fields, states)),
      writersOf(context, page.items),
    ]);
    return {
      title,
      binned,
      today: context.today,
      total: page.total,
      next: page.next,
      previous: page.previous,
      entries: rows.map(({ row, before: was, after: is }) => ({
        id: row.id,
        at: row.at.toISOString(),
        who: row.actorId === null ? null : (writers.get(row.actorId) ?? null),
        byOperator: row.actorId === null,
        verb: verbOf(row.action, was, is),
        version: row.version,
        created: was === null && is !== null,
        emptied: was === null && is === null,
        changes: changesOf(fields, was, is, nameOf),
      })),
    };
  },
});
