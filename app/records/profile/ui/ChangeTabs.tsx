import { useTranslation } from 'react-i18next';
import { Tabs } from '#app/ui/Tabs.tsx';

/** What partners told the office: of their profiles, of their ties, and what is over. */
export function ChangeTabs({ current }: { readonly current: 'open' | 'ties' | 'done' }) {
  const { t } = useTranslation(['profile', 'claim']);
  return (
    <Tabs
      label={t('change.views')}
      items={[
        { to: '/rueckmeldungen', label: t('change.open'), current: current === 'open' },
        { to: '/rueckmeldungen/verbindungen', label: t('claim:office'), current: current === 'ties' },
        { to: '/rueckmeldungen?view=done', label: t('change.done'), current: current === 'done' },
      ]}
    />
  );
}
