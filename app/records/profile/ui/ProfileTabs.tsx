import { useTranslation } from 'react-i18next';
import { Tabs } from '#app/ui/Tabs.tsx';

/** The parts of the own profile, each an address. */
export function ProfileTabs() {
  const { t } = useTranslation('profile');
  return (
    <Tabs
      label={t('tabs')}
      items={[
        { to: '/profil', label: t('tab.view'), end: true },
        { to: '/profil/bearbeiten', label: t('tab.edit') },
        { to: '/profil/personen', label: t('tab.people') },
        { to: '/profil/verbindungen', label: t('tab.ties') },
        { to: '/profil/konten', label: t('tab.team') },
      ]}
    />
  );
}
