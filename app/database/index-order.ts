type Direction = 'asc' | 'desc';

interface Asked {
  readonly where?: unknown;
  readonly take?: number;
  readonly orderBy?: unknown;
}

/** Does the condition keep only what is not in the bin? */
export function keepsOutOfBin(where: unknown): boolean {
  if (typeof where !== 'object' || where === null) return false;
  const { deletedAt, AND } = where as { readonly deletedAt?: unknown; readonly AND?: unknown };
  return deletedAt === null || (Array.isArray(AND) && AND.some(keepsOutOfBin));
}

function firstDirection(orderBy: unknown): Direction | null {
  if (!Array.isArray(orderBy) || orderBy.length === 0) return null;
  const [field] = Object.entries(orderBy[0] as object);
  if (!field || field[0] === 'deletedAt') return null;
  return field[1] === 'asc' || field[1] === 'desc' ? field[1] : null;
}

/**
 * The same page, in an order in which PostgreSQL recognises its index. Indexes of
 * lists begin with `deletedAt`; that it is null in every row makes it no constant
 * to PostgreSQL's planner, which then reads and sorts everything to find the
 * first fifty. Named in the order it changes nothing but that.
 */
export function orderedAsIndexed<Args extends Asked>(args: Args): Args {
  const direction = args.take === undefined ? null : firstDirection(args.orderBy);
  if (direction === null || !keepsOutOfBin(args.where)) return args;
  return { ...args, orderBy: [{ deletedAt: direction }, ...(args.orderBy as readonly unknown[])] };
}

/**
 * The same count up to a limit, in the order of ids: whichever rows PostgreSQL
 * comes by first do as well as others, and their ids lie ready in order.
 */
export function countedInAnyOrder<Args extends Asked>(args: Args): Args {
  return args.take === undefined ? args : { ...args, orderBy: [{ id: 'asc' }] };
}
