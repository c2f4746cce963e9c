import { asFailure, failureInit } from '#app/doors/web/failure.server.ts';
import { readForm } from '#app/doors/web/form.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import type { FieldError } from '#app/kernel/failure.ts';
import { type ActorSuggestion, suggestActors } from '#app/operations/suggest-actors.server.ts';
import { createContact } from '#app/records/contact/create.server.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';

/** Suggestions while somebody types. */
export const loader = page(async ({ ask, url }) =>
  Response.json(await ask(suggestActors, queryOf(url)), {
    headers: { 'Cache-Control': 'private, no-store' },
  }),
);

interface Created {
  readonly created: ActorSuggestion | null;
  readonly errors: readonly FieldError[];
  /** The key of what stands in the way as a whole. */
  readonly reason?: string;
}

/** Makes an actor that was not found, from within another form. */
export const action = page(async ({ ask, request }) => {
  const { kind, organisationId, position, ...fields } = Object.fromEntries(await readForm(request));
  try {
    if (kind === 'organisation') {
      const { id, name } = await ask(createOrganisation, fields);
      return answer({ created: { kind, id, label: name, detail: '' }, errors: [] });
    }
    const affiliations = organisationId ? [{ organisationId, position, primary: true }] : [];
    const { id, name } = await ask(createContact, { ...fields, affiliations, confirmDuplicate: 'on' });
    return answer({ created: { kind: 'contact', id, label: name, detail: '' }, errors: [] });
  } catch (error) {
    const failure = asFailure(error);
    // Who may not is told so by the page, and what nobody expected goes into the log.
    if (failure.code === 'forbidden' || failure.code === 'unexpected') throw error;
    return answer({ created: null, errors: failure.fields, reason: failure.reason }, failureInit(failure));
  }
});

function answer(created: Created, init: ResponseInit = {}) {
  return Response.json(created, init);
}
