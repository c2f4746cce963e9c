import type { ActorOption } from '../actor-search.ts';

/**
 * Drafts in the browser's own storage, one entry each, under a key that begins
 * with whose they are: nobody else's page looks under it. What the browser
 * keeps is bounded in age, number and size (docs/decisions/0012).
 */
export interface Draft {
  readonly key: string;
  /** When it was last written on, as an instant. */
  readonly at: string;
  readonly fields: ReadonlyArray<readonly [name: string, value: string]>;
  /** The people and organisations that its pickers name. */
  readonly actors: readonly ActorOption[];
}

/** Whose form it is: somebody, which form, and of which record (`new` for one that is not there yet). */
export interface Desk {
  readonly owner: string;
  readonly form: string;
  readonly record: string;
}

const prefix = 'akteursnetz.draft.';
const day = 86_400_000;

export const draftLimits = { days: 30, each: 300_000, drafts: 20, all: 2_000_000 } as const;

function deskPrefix({ owner, form, record }: Desk): string {
  return `${prefix}${owner}.${form}.${record}.`;
}

/** The key of a draft at a desk; `seat` tells two open pages of one form apart. */
export function draftKey(desk: Desk, seat: string): string {
  return `${deskPrefix(desk)}${seat}`;
}

function isActor(value: unknown): value is ActorOption {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['kind', 'id', 'label', 'detail'].every((name) => typeof Reflect.get(value, name) === 'string')
  );
}

function isField(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}

/** A stored draft; null for what is none, for the storage is open to whoever sits at the machine. */
export function parseDraft(key: string, text: string | null): Draft | null {
  try {
    const { at, fields, actors }: Record<string, unknown> = { ...JSON.parse(text ?? 'null') };
    if (typeof at !== 'string' || Number.isNaN(Date.parse(at)) || !Array.isArray(fields)) return null;
    return {
      key,
      at,
      fields: fields.filter(isField),
      actors: (Array.isArray(actors) ? actors : []).filter(isActor),
    };
  } catch {
    return null;
  }
}

interface Stored {
  readonly key: string;
  readonly size: number;
  readonly at: number;
}

function everyDraft(storage: Storage): Stored[] {
  return Array.from({ length: storage.length }, (_unused, index) => storage.key(index) ?? '')
    .filter((key) => key.startsWith(prefix))
    .map((key) => {
      const text = storage.getItem(key);
      const at = parseDraft(key, text)?.at;
      return { key, size: key.length + (text?.length ?? 0), at: at ? Date.parse(at) : 0 };
    })
    .sort((a, b) => b.at - a.at);
}

/** Drops what is too old, whoever wrote it, and of the rest what is beyond number and size, the oldest first. */
export function tidyDrafts(storage: Storage, now: Date): void {
  let kept = 0;
  let size = 0;
  for (const draft of everyDraft(storage)) {
    kept += 1;
    size += draft.size;
    const old = now.getTime() - draft.at > draftLimits.days * day;
    if (old || kept > draftLimits.drafts || size > draftLimits.all) storage.removeItem(draft.key);
  }
}

/** Keeps a draft; false when it is too long or the browser has no room, and then the earlier one stays. */
export function keepDraft(storage: Storage, draft: Draft): boolean {
  const { key, ...rest } = draft;
  const text = JSON.stringify(rest);
  if (text.length > draftLimits.each) return false;
  try {
    storage.setItem(key, text);
  } catch {
    return false;
  }
  tidyDrafts(storage, new Date(draft.at));
  return storage.getItem(key) === text;
}

/** The drafts at a desk, the latest first. */
export function draftsAt(storage: Storage, desk: Desk, now: Date): Draft[] {
  tidyDrafts(storage, now);
  return everyDraft(storage)
    .filter(({ key }) => key.startsWith(deskPrefix(desk)))
    .map(({ key }) => parseDraft(key, storage.getItem(key)))
    .filter((draft) => draft !== null);
}

export function dropDraft(storage: Storage, key: string): void {
  storage.removeItem(key);
}
