import { fullName } from '../contact/name.ts';
import { type Flat, levelField } from './state.ts';
import { personFieldNames, profileFieldNames } from './terms.ts';

interface ChangeSource {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly before: string;
  readonly after: string;
  readonly accepted: string | null;
  readonly requestId: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly contact: {
    readonly id: string;
    readonly title: string | null;
    readonly firstName: string | null;
    readonly lastName: string;
  } | null;
  readonly createdBy: { readonly name: string } | null;
}

/** A stored side of a change. */
export function flatOf(json: string): Flat {
  const value: unknown = JSON.parse(json);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function namesOf(json: string | null): string[] {
  const value: unknown = json === null ? [] : JSON.parse(json);
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** A value as a page can show it: texts stay, lists are joined. */
function shownValue(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  return Array.isArray(value) ? value.map(String).join(', ') : String(value);
}

function placeOf(kind: string, name: string): number {
  const order: readonly string[] = kind === 'PERSON' ? personFieldNames : profileFieldNames;
  const at = order.indexOf(name);
  return at < 0 ? order.length : at;
}

/** A change field by field, in the order of the form. */
export function presentChange(row: ChangeSource) {
  const [before, after] = [flatOf(row.before), flatOf(row.after)];
  const { firstName, lastName, title } = after;
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  const newName = fullName({
    title: text(title),
    firstName: text(firstName),
    lastName: text(lastName) ?? '',
  });
  return {
    id: row.id,
    kind: row.kind === 'PERSON' ? ('PERSON' as const) : ('ORGANISATION' as const),
    status: row.status,
    organisation: { id: row.organisation.id, name: row.organisation.name },
    person: row.kind === 'PERSON' ? (row.contact ? fullName(row.contact) : newName) : null,
    isNewPerson: row.kind === 'PERSON' && Object.keys(before).length === 0,
    by: row.createdBy?.name ?? null,
    /** It came by the link of a campaign. */
    byCampaign: row.requestId !== null,
    createdAt: row.createdAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    accepted: namesOf(row.accepted),
    version: row.version,
    fields: Object.keys(after)
      .sort((a, b) => placeOf(row.kind, a) - placeOf(row.kind, b) || (a < b ? -1 : 1))
      .map((name) => ({
        name,
        level: levelField(name),
        before: shownValue(before[name]),
        after: shownValue(after[name]),
      })),
  };
}

export type PresentedChange = ReturnType<typeof presentChange>;
