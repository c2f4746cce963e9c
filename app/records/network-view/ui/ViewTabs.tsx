import { useTranslation } from 'react-i18next';
import { Tabs } from '#app/ui/Tabs.tsx';

/** Views, and what is made of them. */
export function ViewTabs() {
  const { t } = useTranslation('view');
  return (
    <Tabs
      label={t('title')}
      items={[
        { to: '/netzwerk/ansichten', label: t('title'), end: true },
        { to: '/netzwerk/praesentationen', label: t('presentations.title'), end: true },
      ]}
    />
  );
}
