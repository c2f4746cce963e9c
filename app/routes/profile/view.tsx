import { redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { Failure } from '#app/kernel/failure.ts';
import { ChannelLinks } from '#app/records/contact/ui/ChannelLinks.tsx';
import { SectorLabel } from '#app/records/organisation/ui/SectorLabel.tsx';
import { withdrawProfileChange } from '#app/records/profile/decide.server.ts';
import { previewReaders } from '#app/records/profile/terms.ts';
import { Freshness } from '#app/records/profile/ui/Freshness.tsx';
import { ProfileFacts, ProfileLogo } from '#app/records/profile/ui/ProfileFacts.tsx';
import { ProfileTabs } from '#app/records/profile/ui/ProfileTabs.tsx';
import { WaitingChanges } from '#app/records/profile/ui/WaitingChanges.tsx';
import { confirmProfile } from '#app/records/profile/update.server.ts';
import { viewProfile } from '#app/records/profile/view.server.ts';
import { EmptyState, PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('profile');

/** A partner's profile is its organisation's; everybody else's is their account. */
export const loader = page(async ({ ask, actor, url }) => {
  if (actor.kind !== 'user' || actor.role !== 'PARTNER') throw redirect('/konto');
  return ask(viewProfile, { reader: url.searchParams.get('sicht') });
});

/** Confirms that all is right (`verb=confirm`), or takes back what waits (`verb=withdraw`). */
export const action = page(async ({ ask, request }) => {
  const form = await readForm(request);
  const verb = form.get('verb');
  if (verb === 'confirm') {
    await ask(confirmProfile);
    return redirectWithNotice('/profil', { key: 'profileConfirmed' });
  }
  if (verb !== 'withdraw') throw new Failure('invalid');
  await ask(withdrawProfileChange, { id: form.get('id'), version: form.get('version') });
  return redirectWithNotice('/profil', { key: 'changeWithdrawn' });
});

export default function Profile() {
  const { t } = useTranslation('profile');
  const { reader, published, profile, people, peopleCount, confirmedAt, waiting, today } =
    useLoaderData<typeof loader>();
  return (
    <article>
      <PageHeader title={profile.name} lead={<SectorLabel sector={profile.sector} />} />
      <ProfileTabs />
      <Freshness confirmedAt={confirmedAt} today={today} />
      <WaitingChanges changes={waiting} />
      <nav aria-label={t('as')} className="no-print mb-4 flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="text-quiet">{t('as')}</span>
        {previewReaders.map((known) => (
          <Link
            key={known}
            to={`/profil?sicht=${known}`}
            aria-current={known === reader ? 'page' : undefined}
            className={`tap inline-flex min-h-7 items-center ${known === reader ? 'font-semibold' : 'link'}`}
          >
            {t(`reader.${known}`)}
          </Link>
        ))}
      </nav>
      {published ? (
        <>
          <ProfileLogo id={profile.id} name={profile.name} logo={profile.logo} />
          <ProfileFacts profile={profile} />
          <Section id="personen" title={t('people.title')}>
            {people.length === 0 && (
              <p className="text-quiet">{peopleCount > 0 ? t('peopleHidden') : t('peopleNone')}</p>
            )}
            <ul className="max-w-[80ch] divide-y divide-line">
              {people.map(({ id, name, position, channels }) => (
                <li key={id} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
                  <span className="font-medium">{name}</span>
                  <span>{position}</span>
                  <ChannelLinks channels={channels} />
                </li>
              ))}
            </ul>
          </Section>
        </>
      ) : (
        <EmptyState>{t('unpublished')}</EmptyState>
      )}
    </article>
  );
}
