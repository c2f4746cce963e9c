import { type Actor, audienceOf } from '#app/access/actor.ts';
import { shows } from '#app/access/permission.ts';
import { contactPermissions } from './policy.ts';
import { contactColumns } from './terms.ts';

const guarded = {
  channels: 'channels',
  contact: 'lastContact',
  tags: 'tags',
  retainUntil: 'retainUntil',
} as const;

/** The columns that this actor can choose: not those that would be empty for them. */
export function contactColumnsFor(actor: Actor): string[] {
  const hidden = Object.entries(guarded).flatMap(([column, field]) =>
    shows(contactPermissions, field, audienceOf(actor)) ? [] : column,
  );
  return contactColumns.filter((column) => !hidden.includes(column));
}
