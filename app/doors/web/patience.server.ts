/**
 * An answer that may take long, or null if it is not there after so many
 * milliseconds. It is worked on all the same: whoever asks again gets what has
 * been kept. A failure that comes later is told to whoever asks again.
 */
export async function withinPatience<Result>(
  answer: Promise<Result>,
  milliseconds: number,
): Promise<Result | null> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  answer.catch(() => undefined);
  try {
    return await Promise.race([answer, patience]);
  } finally {
    clearTimeout(timer);
  }
}
