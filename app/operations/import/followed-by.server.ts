import type { z } from 'zod';
import type { Actor } from '#app/access/actor.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import type { UseCase } from '#app/kernel/use-case.server.ts';

/** A use case and what comes after it outside of its transaction: files, and work that goes on for longer. */
export function followedBy<Schema extends z.ZodType, First, Result>(
  useCase: UseCase<Schema, First>,
  then: (environment: Environment, actor: Actor, first: First) => Promise<Result>,
): UseCase<Schema, Result> {
  return {
    name: useCase.name,
    kind: useCase.kind,
    input: useCase.input,
    async run(environment, actor, input) {
      return then(environment, actor, await useCase.run(environment, actor, input));
    },
  };
}

/** Lets work go on in the background if it takes longer than people like to wait. */
export async function soon(work: Promise<unknown>, milliseconds = 900): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, patience]);
  clearTimeout(timer);
}
