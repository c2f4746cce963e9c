import { z } from 'zod';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { noAccountYet } from './store.server.ts';

/** `account.find-setup`: is this the first visit to an empty database? Anybody may ask; it is all that is told. */
export const findSetup = defineRead({
  name: 'account.find-setup',
  input: z.strictObject({}),
  may: () => true,
  run: async ({ db }) => ({ needed: await noAccountYet(db) }),
});
