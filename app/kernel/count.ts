/**
 * Up to here the hits of a question are counted. Beyond, the figure helps nobody, and whoever asks would wait
 * for every row to be looked at: what is answered then is one more than this.
 */
export const countedUpTo = 10_000;

const take = countedUpTo + 1;
const first = 'asc' as const;

/** How a store has records counted that lie in the order of their names. In any other order than one that an index has ready, all rows would be sorted first. */
export const countedByName = () => ({ take, orderBy: [{ sortKey: first }, { id: first }] });

/** The same for meetings, which lie in the order of their regions and starts. */
export const countedByStart = () => ({
  take,
  orderBy: [{ regionKey: first }, { deletedAt: first }, { start: first }, { id: first }],
});

/** The same for meetings of one status. */
export const countedByStatus = () => ({
  take,
  orderBy: [{ regionKey: first }, { status: first }, { deletedAt: first }, { start: first }, { id: first }],
});
