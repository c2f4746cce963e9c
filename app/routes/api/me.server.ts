import { z } from 'zod';
import { roles } from '#app/access/role.ts';
import type { Question } from '#app/doors/api/resource.ts';
import { shownId } from '#app/doors/api/shape.ts';
import { identifySelf } from '#app/records/account/self.server.ts';

export const me: Question = {
  path: 'me',
  name: 'me',
  schema: 'Me',
  useCase: identifySelf,
  query: z.strictObject({}),
  answer: z.strictObject({
    email: z.string(),
    role: z.enum(roles),
    /** Keys of the regions that the account works in. */
    regions: z.array(z.string()),
    organisationId: shownId(),
  }),
  run: (ask) => ask(identifySelf, {}),
};
