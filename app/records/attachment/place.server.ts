import type { z } from 'zod';
import type { UseCase } from '#app/kernel/use-case.server.ts';
import { placeForArrival } from '#app/platform/files.server.ts';
import { largestAttachment } from './terms.ts';

interface Place {
  readonly title: string;
  /** Where the bytes go while they come, and how many there may be. */
  readonly path: string;
  readonly limit: number;
}

/** Whoever may attach is told where: the same use case, with a place for the file that is to come. */
export function withPlace<Schema extends z.ZodType>(
  mayAttach: UseCase<Schema, { readonly title: string }>,
): UseCase<Schema, Place> {
  return {
    ...mayAttach,
    async run(environment, actor, input) {
      const { title } = await mayAttach.run(environment, actor, input);
      return { title, path: await placeForArrival(environment.database.files), limit: largestAttachment };
    },
  };
}
