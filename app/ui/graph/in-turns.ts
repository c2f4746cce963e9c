/**
 * Does one work after the other, each in a task of its own, so that the page
 * answers in between. Gives the way to leave out those that are still to come.
 */
export function inTurns(works: ReadonlyArray<() => void>): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const next = (at: number) => {
    const work = works[at];
    if (!work) return;
    waiting = setTimeout(() => {
      work();
      next(at + 1);
    });
  };
  next(0);
  return () => clearTimeout(waiting);
}
