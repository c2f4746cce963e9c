import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readForm, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { Failure } from '#app/kernel/failure.ts';
import { handOn, takeBack } from '#app/records/profile/hand-on.server.ts';
import { listTeam } from '#app/records/profile/team.server.ts';
import { ProfileTabs } from '#app/records/profile/ui/ProfileTabs.tsx';
import { TeamList } from '#app/records/profile/ui/TeamList.tsx';
import { ErrorSummary } from '#app/ui/FormFrame.tsx';
import { PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('profileTeam');

export const loader = page(({ ask }) => ask(listTeam));

/** Says who else invites colleagues, or who no longer does. */
export const action = page(async (visit) => {
  const form = await readForm(visit.request);
  const verb = form.get('verb');
  form.delete('verb');
  if (verb !== 'hand-on' && verb !== 'take-back') throw new Failure('invalid');
  return submit(visit, verb === 'hand-on' ? handOn : takeBack, {
    form,
    done: ({ name }) =>
      redirectWithNotice('/profil/konten', { key: verb === 'hand-on' ? 'inviteGiven' : 'inviteTaken', name }),
  });
});

export default function Team() {
  const { t } = useTranslation('profile');
  const { accounts, invites, people } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t('team.title')} lead={t('team.lead')} />
      <ProfileTabs />
      <ErrorSummary errors={[]} failure={answer?.failure ?? null} />
      <TeamList accounts={accounts} invites={invites} />
      <Section
        id="einladen"
        title={t('team.inviteTitle')}
        aside={
          invites && (
            <Link className="link" to="/einladungen">
              {t('team.invitations')}
            </Link>
          )
        }
      >
        <p className="mb-2 max-w-[70ch] text-quiet">{invites ? t('team.inviteLead') : t('team.notAdmin')}</p>
        {invites && people.length === 0 && <p className="text-quiet">{t('team.inviteNone')}</p>}
        {invites && (
          <ul className="max-w-[80ch] divide-y divide-line">
            {people.map(({ id, name, email }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-3 py-2">
                <span className="font-medium">{name}</span>
                <span className="wrap-anywhere text-quiet">{email}</span>
                <Link
                  className="link tap ml-auto inline-flex min-h-7 items-center"
                  to={`/einladungen/neu?ids=${id}`}
                  aria-label={t('team.inviteOf', { name })}
                >
                  {t('team.invite')}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
