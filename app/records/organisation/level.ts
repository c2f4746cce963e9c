import { type Actor, audienceOf } from '#app/access/actor.ts';
import { type LevelledField, type Levels, levelledFields, type Visibility, visibilities } from './terms.ts';

/** For whom a field is read: the organisation itself and the office see all, leadership what is not for the office alone. */
export type Reader = 'office' | 'own' | 'leadership' | 'partner' | 'public';

interface Levelled {
  readonly visibility: string;
  readonly fieldVisibility: string | null;
}

/** People are nobody's business until their organisation says so; all else is as open as the profile. */
function usual(field: LevelledField): Visibility {
  return field === 'people' ? 'OFFICE' : 'PUBLIC';
}

function stored(json: string | null): Readonly<Record<string, unknown>> {
  if (json === null) return {};
  const value: unknown = JSON.parse(json);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** Field by field, who is shown it as far as the field goes; the profile as a whole may be for fewer. */
export function levelsOf({ fieldVisibility }: Pick<Levelled, 'fieldVisibility'>): Levels {
  const said = stored(fieldVisibility);
  const levels = levelledFields.map((field) => {
    const level = visibilities.find((known) => known === said[field]);
    return [field, level ?? usual(field)] as const;
  });
  return Object.fromEntries(levels) as Record<LevelledField, Visibility>;
}

/** The levels as the row keeps them: only those that are not the usual ones. */
export function storedLevels(levels: Levels): string | null {
  const said = levelledFields.filter((field) => levels[field] !== usual(field));
  return said.length === 0 ? null : JSON.stringify(Object.fromEntries(said.map((f) => [f, levels[f]])));
}

/** Is the profile shown to this reader at all? */
export function isPublishedTo({ visibility }: Pick<Levelled, 'visibility'>, reader: Reader): boolean {
  if (reader === 'public') return visibility === 'PUBLIC';
  return reader !== 'partner' || visibility !== 'OFFICE';
}

/** Which fields of this organisation a reader is shown. */
export function readableFields(row: Levelled, reader: Reader): (field: LevelledField) => boolean {
  if (reader === 'office' || reader === 'own') return () => true;
  const published = isPublishedTo(row, reader);
  const levels = levelsOf(row);
  const open: readonly string[] = reader === 'public' ? ['PUBLIC'] : ['PUBLIC', 'PARTNERS'];
  return (field) => published && open.includes(levels[field]);
}

/** As whom an actor reads an organisation. */
export function readerOf(actor: Actor, { id }: { readonly id: string }): Reader {
  const audience = audienceOf(actor);
  if (audience !== 'partner') return audience;
  if (actor.kind !== 'user') return 'public';
  return actor.organisationId === id ? 'own' : 'partner';
}
