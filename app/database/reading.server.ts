import { asDatabaseError } from './known-errors.server.ts';

/** A client whose refused queries are thrown in our words. */
export const inOurWords = {
  query: {
    async $allOperations({ args, query }: { args: unknown; query: (args: never) => Promise<unknown> }) {
      try {
        return await query(args as never);
      } catch (error) {
        throw asDatabaseError(error);
      }
    },
  },
};
