import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { page } from '#app/doors/web/page.server.ts';
import { ChannelLinks } from '#app/records/contact/ui/ChannelLinks.tsx';
import { listOwnPeople } from '#app/records/profile/people.server.ts';
import { ProfileTabs } from '#app/records/profile/ui/ProfileTabs.tsx';
import { WaitingChanges } from '#app/records/profile/ui/WaitingChanges.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { formatPlainDay } from '#app/ui/format.ts';
import { EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('profilePeople');

export const loader = page(({ ask }) => ask(listOwnPeople));

export default function People() {
  const { t, i18n } = useTranslation('profile');
  const { people, waiting } = useLoaderData<typeof loader>();
  const add = (
    <LinkButton to="/profil/personen/neu" look="primary">
      {t('people.add')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('people.title')} lead={t('people.lead')} actions={add} />
      <ProfileTabs />
      <WaitingChanges changes={waiting} />
      {people.length === 0 && <EmptyState action={add}>{t('people.empty')}</EmptyState>}
      <ul className="max-w-[90ch] divide-y divide-line">
        {people.map(({ id, name, position, from, channels }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 py-2">
            <span className="font-medium">{name}</span>
            <span>{position}</span>
            {from && (
              <span className="text-sm text-quiet">
                {t('people.since', { day: formatPlainDay(from, i18n.language) })}
              </span>
            )}
            <ChannelLinks channels={channels} />
            <Link
              className="link tap ml-auto inline-flex min-h-7 items-center"
              to={`/profil/personen/${id}`}
              aria-label={t('people.editOf', { name })}
            >
              {t('people.edit')}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
