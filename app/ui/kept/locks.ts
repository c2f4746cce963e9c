/**
 * Which drafts are being written on in some open page of this browser, told by
 * Web Locks: a lock ends with its page, however that ends. Where the browser
 * has none (plain http), every draft counts as left behind.
 */

function manager(): LockManager | null {
  return typeof navigator === 'undefined' ? null : (navigator.locks ?? null);
}

/** Holds a draft until the returned function is called. */
export function holdDraft(key: string): () => void {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  manager()
    ?.request(key, () => held)
    .catch(() => {});
  return () => release();
}

/** The drafts held by open pages. */
export async function heldDrafts(): Promise<ReadonlySet<string>> {
  const state = await manager()
    ?.query()
    .catch(() => null);
  return new Set(state?.held?.map(({ name }) => name ?? ''));
}
