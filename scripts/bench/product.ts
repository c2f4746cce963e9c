import type { Dialect } from '../db/derive.ts';
import { inProject } from '../launch/project.mjs';
import { password } from './databases.ts';
import type { Plan } from './plan.ts';
import { type Served, serve, signIn } from './served.ts';

export interface Office {
  readonly served: Served;
  /** Of a manager's session. */
  readonly cookie: string;
}

/** The production build over a generated record, with a manager signed in. */
export async function openOffice(
  { databases }: Plan,
  dialect: Dialect,
  organisations: number,
): Promise<Office> {
  const url = await databases.of(dialect, organisations);
  const served = await serve(inProject('scripts/serve.mjs'), '/healthz', { DATABASE_URL: url });
  return { served, cookie: await signIn(served, 'manager@example.org', password) };
}
