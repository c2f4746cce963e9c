import { data } from '@remix-run/node';
import { asFailure, statusOf } from '#app/doors/web/failure.server.ts';
import { readForm } from '#app/doors/web/form.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
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
  readonly errors: readonly string[];
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
    if (failure.code !== 'invalid') throw error;
    const errors = failure.fields.map((field) => field.message);
    return answer({ created: null, errors }, statusOf[failure.code]);
  }
});

function answer(created: Created, status = 200) {
  return data(created, { status });
}
