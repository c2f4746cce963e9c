import { redirect } from '@remix-run/node';
import { page } from '#app/doors/web/page.server.ts';

/** A partner's profile is its organisation's page; everybody else's is their account. */
export const loader = page(async ({ actor }) => {
  const own = actor.kind === 'user' ? actor.organisationId : null;
  return redirect(own ? `/organisationen/${own}` : '/konto');
});
