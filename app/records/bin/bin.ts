import { z } from 'zod';
import { apartKinds, binKinds } from './terms.ts';

/** For so many days what is in the bin can be brought back. */
export const keptDays = 30;

const day = 86_400_000;

/** What was put into the bin before this instant can't be brought back any more. */
export function keptSince(now: Date): Date {
  return new Date(now.getTime() - keptDays * day);
}

/** How many days are left, counted up: on the last day it says 1. */
export function daysLeft(deletedAt: Date, now: Date): number {
  return Math.max(0, Math.ceil((deletedAt.getTime() - keptSince(now).getTime()) / day));
}

const cursor = z.string().max(1000).optional().catch(undefined);

export const binListInput = z.object({
  kind: z
    .enum(binKinds)
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  after: cursor,
  before: cursor,
});

export const binEmptyInput = z.strictObject({
  kind: z.enum([...binKinds, ...apartKinds]),
  id: z.uuid(),
});
