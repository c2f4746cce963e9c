/**
 * Does a piece of housekeeping once now and again after each pause, never two
 * at a time. Returns how to stop it: no further round begins, and a running one
 * is waited for.
 *
 * @param pause milliseconds between the end of a round and the next
 */
export function repeat(
  work: () => Promise<unknown>,
  pause: number,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const round = async () => {
    await work().catch(onError);
    if (stopped) return;
    timer = setTimeout(() => {
      running = round();
    }, pause);
    timer.unref();
  };
  let running = round();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
