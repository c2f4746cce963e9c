import type { Actor, Audience } from './actor.ts';
import type { Role } from './role.ts';

/**
 * Who may do what with one kind of record: the source of the table under
 * "Verwaltung", of the tests that try every cell, and of `may` in use cases.
 * `verbs` names the roles per verb, on rows inside their scope; `fields` names
 * the audiences that are shown a field; a field not listed is shown to all who
 * see the record.
 */
export interface Permissions<Verb extends string = string, Field extends string = string> {
  readonly record: string;
  readonly verbs: Readonly<Record<Verb, readonly Role[]>>;
  readonly fields: Readonly<Partial<Record<Field, readonly Audience[]>>>;
}

/** `true`, or the reason key of the refusal. */
export type Verdict =
  | true
  | 'not-signed-in'
  | 'role'
  | 'read-only'
  | 'not-own'
  | 'last-administrator'
  | 'not-yourself';

/** May the actor use this verb on rows it can see? */
export function allowed<Verb extends string>(
  permissions: Permissions<Verb>,
  verb: NoInfer<Verb>,
  actor: Actor,
): Verdict {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'anonymous') return 'not-signed-in';
  return permissions.verbs[verb].includes(actor.role) ? true : 'role';
}

/** Is the field shown to this audience? */
export function shows<Field extends string>(
  permissions: Permissions<string, Field>,
  field: NoInfer<Field>,
  audience: Audience,
): boolean {
  const audiences = permissions.fields[field];
  return audiences === undefined || audiences.includes(audience);
}
