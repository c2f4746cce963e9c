import { Prisma } from './generated/sqlite/client.ts';

/** Values for an `IN (…)` of a `$queryRaw`, each a parameter; both dialects' clients read it. */
export const listed = (values: readonly string[]) => Prisma.join([...values]);
