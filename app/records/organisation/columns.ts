import { type Actor, audienceOf } from '#app/access/actor.ts';
import { shows } from '#app/access/permission.ts';
import { organisationPermissions } from './policy.ts';
import { organisationColumns } from './terms.ts';

const guarded = { steward: 'steward', contact: 'lastContact', visibility: 'visibility' } as const;

/** The columns that this actor can choose: not those that would be empty for them. */
export function organisationColumnsFor(actor: Actor): string[] {
  const hidden = Object.entries(guarded).flatMap(([column, field]) =>
    shows(organisationPermissions, field, audienceOf(actor)) ? [] : column,
  );
  return organisationColumns.filter((column) => !hidden.includes(column));
}
