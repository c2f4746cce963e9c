import { redirect } from '@remix-run/node';
import { isRouteErrorResponse, useActionData, useLoaderData, useRouteError } from '@remix-run/react';
import { readPreferenceCookie, writePreferenceCookie } from '#app/doors/web/cookies.server.ts';
import { readForm, submit } from '#app/doors/web/form.server.ts';
import { displayOf } from '#app/doors/web/locale.server.ts';
import { publicPage, queryOf } from '#app/doors/web/page.server.ts';
import { Failure, notFound } from '#app/kernel/failure.ts';
import { confirmByLink, correctByLink } from '#app/records/campaign/answer-profile.server.ts';
import { addByLink, chooseByLink, sayByLink } from '#app/records/campaign/answer-ties.server.ts';
import { openRequest } from '#app/records/campaign/open.server.ts';
import { type Thanks, thanks } from '#app/records/campaign/terms.ts';
import { AddTie } from '#app/records/campaign/ui/AddTie.tsx';
import { AnswerFrame } from '#app/records/campaign/ui/AnswerFrame.tsx';
import { AnswerOverview } from '#app/records/campaign/ui/AnswerOverview.tsx';
import { CorrectProfile } from '#app/records/campaign/ui/CorrectProfile.tsx';
import { CorrectTie } from '#app/records/campaign/ui/CorrectTie.tsx';
import { DeadLink } from '#app/records/campaign/ui/DeadLink.tsx';
import { ErrorPage } from '#app/ui/ErrorPage.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('confirmation');

/** Looking notes nothing: mail programs open links before people do. One question at a time, so that it works without scripts. */
export const loader = publicPage(async (visit) => {
  const { ask, params, request, url, preferences } = visit;
  const { schritt, id, q, mit, danke } = queryOf(url);
  const opened = await ask(openRequest, { token: params.token ?? '', step: schritt, q, otherId: mit });
  const { locale } = await displayOf(visit);
  const undecided = preferences === null && (await readPreferenceCookie(request)) === null;
  if (undecided && opened.locale !== locale) {
    const cookie = await writePreferenceCookie({ locale: opened.locale });
    throw redirect(`${url.pathname}${url.search}`, { headers: { 'Set-Cookie': cookie } });
  }
  const tie = opened.step === 'verbindung' ? opened.ties.find((one) => one.id === id) : null;
  if (tie === undefined) throw notFound();
  const said = (Object.keys(thanks) as Thanks[]).find((known) => known === danke) ?? null;
  return { ...opened, tie, said };
});

/** Says one thing, and goes back to the overview. */
export const action = publicPage(async (visit) => {
  const form = await readForm(visit.request);
  const verb = form.get('verb');
  form.delete('verb');
  const token = visit.params.token ?? '';
  const options = { form, fixed: { token } };
  // In the page itself and in its address: a note that floats would lie over the buttons where there are no scripts.
  const done = (said: Thanks) => redirect(`${visit.url.pathname}?danke=${said}#${thanks[said]}`);
  switch (verb) {
    case 'confirm': {
      const { waits } = await visit.ask(confirmByLink, { token });
      return done(waits ? 'waits' : 'confirmed');
    }
    case 'correct':
      return submit(visit, correctByLink, {
        ...options,
        done: ({ waits, changed }) => done(waits ? 'waits' : changed ? 'corrected' : 'confirmed'),
      });
    case 'say':
      return submit(visit, sayByLink, { ...options, done: () => done('tie') });
    case 'choose': {
      const chosen = form.get('chosen');
      await visit.ask(chooseByLink, { token, relationshipId: form.get('relationshipId'), chosen });
      return done(chosen === 'true' ? 'taken' : 'out');
    }
    case 'add':
      return submit(visit, addByLink, { ...options, done: () => done('added') });
    default:
      throw new Failure('invalid');
  }
});

export default function Answer() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { step, tie, found } = loaded;
  return (
    <AnswerFrame organisation={loaded.organisation} back={step !== null}>
      {step === null && <AnswerOverview opened={loaded} />}
      {step === 'angaben' && <CorrectProfile opened={loaded} answer={answer} />}
      {tie && <CorrectTie tie={tie} types={loaded.types} answer={answer} />}
      {found && <AddTie opened={loaded} found={found} answer={answer} />}
    </AnswerFrame>
  );
}

/** One answer for every link that opens nothing, whatever the reason. */
export function ErrorBoundary() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <DeadLink />;
  return <ErrorPage error={isRouteErrorResponse(error) ? error.data : null} />;
}
