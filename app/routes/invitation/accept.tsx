import { type SubmissionResult, useForm } from '@conform-to/react';
import { redirect } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Link,
  useActionData,
  useLoaderData,
  useLocation,
  useRouteError,
} from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import {
  readPreferenceCookie,
  writeNotice,
  writePreferenceCookie,
  writeSessionCookie,
} from '#app/doors/web/cookies.server.ts';
import { submit } from '#app/doors/web/form.server.ts';
import { displayOf } from '#app/doors/web/locale.server.ts';
import { publicPage } from '#app/doors/web/page.server.ts';
import { beginSession, endSession } from '#app/records/account/session.server.ts';
import { acceptInvitation } from '#app/records/invitation/accept.server.ts';
import { viewOpenInvitation } from '#app/records/invitation/open.server.ts';
import { AcceptForm } from '#app/records/invitation/ui/AcceptForm.tsx';
import { DeadInvitation } from '#app/records/invitation/ui/DeadInvitation.tsx';
import { OwnFile } from '#app/records/invitation/ui/OwnFile.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { ErrorPage } from '#app/ui/ErrorPage.tsx';
import { LanguageSwitch } from '#app/ui/LanguageSwitch.tsx';
import { renderMarkdown } from '#app/ui/markdown.ts';
import { Prose } from '#app/ui/Prose.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('invitation');

/** Looking uses nothing up: mail programs open links before people do. What is stored comes first, the password after it. */
export const loader = publicPage(async (visit) => {
  const { ask, params, request, url, preferences } = visit;
  const { locale } = await displayOf(visit);
  const invitation = await ask(viewOpenInvitation, { token: params.token ?? '', locale });
  const undecided = preferences === null && (await readPreferenceCookie(request)) === null;
  if (undecided && invitation.locale !== locale) {
    const cookie = await writePreferenceCookie({ locale: invitation.locale });
    throw redirect(`${url.pathname}${url.search}`, { headers: { 'Set-Cookie': cookie } });
  }
  const { privacy, ...rest } = invitation;
  const step = url.searchParams.get('schritt') === 'passwort' ? ('password' as const) : ('file' as const);
  return { ...rest, privacy: renderMarkdown(privacy), step };
});

/** Whoever else was signed in in this browser no longer is. */
export const action = publicPage((visit) =>
  submit(visit, acceptInvitation, {
    fixed: { token: visit.params.token ?? '' },
    done: async ({ id }) => {
      const { appUrl, environment } = visit.context;
      const { database, now } = environment;
      if (visit.sessionId) await endSession(database, visit.sessionId);
      const secret = await beginSession(database, id, visit.request.headers.get('user-agent'), now());
      const headers = new Headers();
      headers.append('Set-Cookie', await writeSessionCookie(appUrl, secret));
      headers.append('Set-Cookie', await writeNotice({ key: 'joined' }));
      return redirect('/', { headers });
    },
  }),
);

export default function AcceptInvitation() {
  const { t } = useTranslation('invitation');
  const { name, organisation, email, sender, stored, privacy, step } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { pathname } = useLocation();
  const [form, fields] = useForm<{ next: string; repeat: string }>({
    id: 'accept',
    lastResult: answer?.result as SubmissionResult<string[]> | undefined,
  });
  return (
    <main className="mx-auto max-w-[42rem] px-4 py-10">
      {step === 'file' ? (
        <>
          <h1 className="text-2xl">{t('welcome', { name })}</h1>
          <p className="mt-2">
            {sender
              ? t('invitedBy', { name: sender.name, organisation })
              : t('invitedByOffice', { organisation })}
          </p>
          <p className="mt-2">{t('first')}</p>
          <OwnFile stored={stored} />
          <h2 className="mt-8 mb-2 border-b border-line pb-1 text-xl">{t('why')}</h2>
          <Prose html={privacy} />
          <p className="mt-3">{t('storedWrong')}</p>
          {sender && (
            <p className="mt-2">
              <a className="link" href={`mailto:${sender.email}`}>
                {sender.name}, {sender.email}
              </a>
            </p>
          )}
          <p className="mt-6">
            <LinkButton to="?schritt=passwort" look="primary">
              {t('on')}
            </LinkButton>
          </p>
          <div className="mt-8">
            <LanguageSwitch to={pathname} />
          </div>
        </>
      ) : (
        <>
          <h1 className="text-2xl">{t('passwordTitle')}</h1>
          <p className="mt-2 mb-6">
            {t('passwordLead')} <strong className="font-semibold wrap-anywhere">{email}</strong>
          </p>
          <AcceptForm form={form} fields={fields} email={email} failure={answer?.failure ?? null} />
          <p className="mt-6">
            <Link className="link tap inline-flex min-h-6 items-center" to="?">
              {t('readAgain')}
            </Link>
          </p>
        </>
      )}
    </main>
  );
}

/** A link that was used, is too old, was withdrawn or never was says so, and where to go on. */
export function ErrorBoundary() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error) || error.status !== 404) {
    return <ErrorPage error={isRouteErrorResponse(error) ? error.data : null} />;
  }
  return <DeadInvitation reason={error.data?.reason} />;
}
