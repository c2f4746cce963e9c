import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Tabs } from '#app/ui/Tabs.tsx';

type View = 'list' | 'month' | 'agenda';

/** List, month or agenda; what the meetings are narrowed by goes along. */
export function MeetingViews({ current }: { readonly current: View }) {
  const { t } = useTranslation('meeting');
  const [parameters] = useSearchParams();
  const to = (view: View) => {
    const query = new URLSearchParams({ view });
    for (const name of ['q', 'kind']) {
      const value = parameters.get(name);
      if (value) query.set(name, value);
    }
    return `${view === 'list' ? '/treffen' : '/treffen/kalender'}?${query}`;
  };
  const views = ['list', 'month', 'agenda'] as const;
  return (
    <Tabs
      label={t('views')}
      items={views.map((view) => ({ to: to(view), label: t(`view.${view}`), current: view === current }))}
    />
  );
}
