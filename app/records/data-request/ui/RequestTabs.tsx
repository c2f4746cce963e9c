import { useTranslation } from 'react-i18next';
import { Tabs } from '#app/ui/Tabs.tsx';

/** The requests that wait for an answer, and those that are over. */
export function RequestTabs({ current }: { readonly current: 'open' | 'done' }) {
  const { t } = useTranslation('dataRequest');
  return (
    <Tabs
      label={t('views')}
      items={[
        { to: '/betroffenenanfragen', label: t('open'), current: current === 'open' },
        { to: '/betroffenenanfragen?view=done', label: t('done'), current: current === 'done' },
      ]}
    />
  );
}
