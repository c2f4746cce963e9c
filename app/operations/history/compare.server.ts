import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { nameAccounts } from '#app/records/account/store.server.ts';
import { comparisonInput } from '#app/records/audit/history.ts';
import { differences } from '#app/records/audit/merge.ts';
import { historyPermissions } from '#app/records/audit/policy.ts';
import type { NameOf, Reference } from '#app/records/audit/shown.ts';
import { canonical, parseState, type State } from '#app/records/audit/states.ts';
import { findLatestEntry } from '#app/records/audit/store.server.ts';
import { historyKinds } from './kinds.server.ts';
import { loadStanding, stateAtVersion, visibleFields } from './load.server.ts';
import { namesOf, referencesIn } from './names.server.ts';

/** What a form says, in the shape of a snapshot. */
function stateOf(said: unknown, names: readonly string[]): State {
  const sent = parseState(JSON.stringify(said)) ?? {};
  return Object.fromEntries(
    names.filter((name) => name in sent).map((name) => [name, textOfEnds(sent[name])]),
  );
}

/** People and organisations are parsed to kind and id; a snapshot keeps them as `kind:id`. */
function textOfEnds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(textOfEnds);
  if (typeof value !== 'object' || value === null) return value;
  const { kind, id, ...rest }: Record<string, unknown> = { ...value };
  return typeof kind === 'string' && typeof id === 'string' && Object.keys(rest).length === 0
    ? `${kind}:${id}`
    : value;
}

/**
 * `history.compare`: a form that came too late beside the record as it now
 * stands, field by field where they differ, with the version to choose by
 * default: what only one side changed since they parted is that side's.
 */
export const compareVersions = defineRead({
  name: 'history.compare',
  input: comparisonInput,
  load: loadStanding,
  may: (actor) => allowed(historyPermissions, 'view', actor),
  async run(context, { kind, id, version, form }, standing) {
    const fields = visibleFields(context, kind);
    const mine = stateOf(historyKinds[kind].said(form), Object.keys(fields));
    const reference = { recordKind: kind, recordId: id };
    const [base, latest] = await Promise.all([
      stateAtVersion(context, reference, standing, version),
      findLatestEntry(context.db, reference),
    ]);
    const [nameOf, writers] = await Promise.all([
      namesOf(context, referencesIn(fields, [base, mine, standing.state])),
      nameAccounts(context.db, latest?.actorId ? [latest.actorId] : []),
    ]);
    const names = Object.keys(mine).filter(
      (name) => fields[name]?.restorable && !(fields[name].emptyKeeps && canonical(mine[name]) === ''),
    );
    return {
      version: standing.version,
      who: latest?.actorId ? (writers.get(latest.actorId) ?? null) : null,
      at: latest?.at.toISOString() ?? null,
      // Of every field: one that both have changed alike is not shown, but the form still has to name it.
      names: namesIn(referencesIn(fields, [mine, standing.state]), nameOf),
      fields: differences(names, base, mine, standing.state).flatMap(({ name, choice, contested }) => {
        const field = fields[name];
        if (!field) return [];
        return [
          {
            name,
            choice,
            contested,
            label: field.label,
            long: field.long,
            base: base && field.show(base[name], nameOf),
            mine: field.show(mine[name], nameOf),
            theirs: field.show(standing.state[name], nameOf),
            form: { mine: field.toForm(mine[name]), theirs: field.toForm(standing.state[name]) },
          },
        ];
      }),
    };
  },
});

/** The people and organisations that values name, as a form's picker shows them. */
function namesIn(references: readonly Reference[], nameOf: NameOf) {
  const each = new Map(references.map((reference) => [reference.id, reference]));
  return [...each.values()].flatMap(({ kind, id }) => {
    const name = nameOf({ kind, id });
    return (kind === 'organisation' || kind === 'contact') && typeof name === 'string'
      ? [{ kind, id, label: name, detail: '' }]
      : [];
  });
}

export type Comparison = Awaited<ReturnType<(typeof compareVersions)['run']>>;
