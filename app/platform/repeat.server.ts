/**
 * Does a piece of housekeeping once soon and again after each pause, never two
 * at a time. Returns how to stop it: no further round begins, and a running one
 * is waited for.
 *
 * @param first milliseconds until the first round
 * @param pause milliseconds between the end of a round and the next
 */
export function repeat(
  work: () => Promise<unknown>,
  { first, pause }: { readonly first: number; readonly pause: number },
  onError: (error: unknown) => void,
): () => Promise<void> {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  const begin = (after: number) => {
    const timer = setTimeout(() => {
      running = round();
    }, after);
    timer.unref();
    return timer;
  };
  const round = async () => {
    await work().catch(onError);
    if (!stopped) timer = begin(pause);
  };
  let timer = begin(first);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
