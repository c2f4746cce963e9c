import { useTranslation } from 'react-i18next';
import { LinkButton } from '#app/ui/Button.tsx';
import { EmptyState } from '#app/ui/PageHeader.tsx';
import type { ShownReach } from '../reach.server.ts';

type NoWayProps = Pick<ShownReach, 'goal' | 'start' | 'startSize' | 'goalSize' | 'layer' | 'may'>;

/** No way leads there: which parts of the network stand apart, and the first step. */
export function NoWay({ goal, start, startSize, goalSize, layer, may }: NoWayProps) {
  const { t } = useTranslation(['reach', 'common']);
  const sentences = [
    t('none', { name: goal.name }),
    t('noneSize', { count: goalSize, name: goal.name }),
    start
      ? t('noneStart', { count: startSize, name: start.name })
      : t('noneOffice', { count: startSize, name: goal.name }),
    layer && t('noneLayer'),
    may.remind && t('noneStep'),
  ];
  return (
    <EmptyState
      action={
        may.remind && (
          <LinkButton to={`/treffen/neu?mit=organisation:${goal.id}`}>{t('common:logMeeting')}</LinkButton>
        )
      }
    >
      {sentences.filter(Boolean).join(' ')}
    </EmptyState>
  );
}
