/**
 * Up to here the hits of a question are counted. Beyond, the figure helps nobody, and whoever asks would wait
 * for every row to be looked at: what is answered then is one more than this.
 */
export const countedUpTo = 10_000;

const take = countedUpTo + 1;
const first = 'asc' as const;

/** How a store has records counted that lie in the order of their names. Any other order than one that an index has ready would sort all rows first. */
export const countedByName = () => ({ take, orderBy: [{ sortKey: first }, { id: first }] });

/** The same for meetings, which lie in the order of their starts. */
export const countedByStart = () => ({ take, orderBy: [{ start: first }, { id: first }] });
