import { redirect } from '@remix-run/node';
import { isRouteErrorResponse, useActionData, useLoaderData, useRouteError } from '@remix-run/react';
import { readPreferenceCookie, writePreferenceCookie } from '#app/doors/web/cookies.server.ts';
import { readForm, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { displayOf } from '#app/doors/web/locale.server.ts';
import { publicPage, queryOf } from '#app/doors/web/page.server.ts';
import { Failure, notFound } from '#app/kernel/failure.ts';
import { confirmByLink, correctByLink } from '#app/records/campaign/answer-profile.server.ts';
import { addByLink, chooseByLink, sayByLink } from '#app/records/campaign/answer-ties.server.ts';
import { openRequest, searchOthers } from '#app/records/campaign/open.server.ts';
import { AddTie } from '#app/records/campaign/ui/AddTie.tsx';
import { AnswerFrame } from '#app/records/campaign/ui/AnswerFrame.tsx';
import { AnswerOverview } from '#app/records/campaign/ui/AnswerOverview.tsx';
import { CorrectProfile } from '#app/records/campaign/ui/CorrectProfile.tsx';
import { CorrectTie } from '#app/records/campaign/ui/CorrectTie.tsx';
import { DeadLink } from '#app/records/campaign/ui/DeadLink.tsx';
import { ErrorPage } from '#app/ui/ErrorPage.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('confirmation');

const steps = ['angaben', 'verbindung', 'ergaenzen'] as const;

/** Looking notes nothing: mail programs open links before people do. One question at a time, so that it works without scripts. */
export const loader = publicPage(async (visit) => {
  const { ask, params, request, url, preferences } = visit;
  const token = params.token ?? '';
  const opened = await ask(openRequest, { token });
  const { locale } = await displayOf(visit);
  const undecided = preferences === null && (await readPreferenceCookie(request)) === null;
  if (undecided && opened.locale !== locale) {
    const cookie = await writePreferenceCookie({ locale: opened.locale });
    throw redirect(`${url.pathname}${url.search}`, { headers: { 'Set-Cookie': cookie } });
  }
  const { schritt, id, q = '', mit } = queryOf(url);
  const step = steps.find((known) => known === schritt) ?? null;
  const tie = step === 'verbindung' ? opened.ties.find((one) => one.id === id) : null;
  if (tie === undefined) throw notFound();
  const found = step === 'ergaenzen' ? await ask(searchOthers, { token, q, otherId: mit }) : null;
  return { ...opened, step, tie, q, found };
});

/** Says one thing, and goes back to the overview. */
export const action = publicPage(async (visit) => {
  const form = await readForm(visit.request);
  const verb = form.get('verb');
  form.delete('verb');
  const token = visit.params.token ?? '';
  const options = { form, fixed: { token } };
  const done = (key: Parameters<typeof redirectWithNotice>[1]['key'], name?: string) =>
    redirectWithNotice(visit.url.pathname, name === undefined ? { key } : { key, name });
  switch (verb) {
    case 'confirm': {
      const { waits } = await visit.ask(confirmByLink, { token });
      return done(waits ? 'answerWaits' : 'answerConfirmed');
    }
    case 'correct':
      return submit(visit, correctByLink, {
        ...options,
        done: ({ waits, changed }) =>
          done(waits ? 'answerWaits' : changed ? 'answerCorrected' : 'answerConfirmed'),
      });
    case 'say':
      return submit(visit, sayByLink, { ...options, done: ({ name }) => done('claimSaid', name) });
    case 'choose': {
      const chosen = form.get('chosen');
      const reference = { token, relationshipId: form.get('relationshipId'), chosen };
      const { name } = await visit.ask(chooseByLink, reference);
      return done(chosen === 'true' ? 'tieChosen' : 'tieSetAside', name);
    }
    case 'add':
      return submit(visit, addByLink, { ...options, done: ({ name }) => done('tieAdded', name) });
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
