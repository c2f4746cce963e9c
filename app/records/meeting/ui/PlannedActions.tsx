import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '#app/ui/Button.tsx';

interface PlannedActionsProps {
  readonly id: string;
  readonly version: number;
  /** Of a series, with others behind it. */
  readonly hasFollowing: boolean;
}

/** What can become of a meeting that lies ahead; of a series also of those behind it. */
export function PlannedActions({ id, version, hasFollowing }: PlannedActionsProps) {
  const { t } = useTranslation('meeting');
  return (
    <Form method="post" action={`/treffen/${id}/stand`} className="no-print mt-4 flex flex-wrap gap-1.5">
      <input type="hidden" name="version" value={version} />
      <LinkButton to={`/treffen/${id}/verschieben`}>{t('planned.postpone')}</LinkButton>
      <Button name="verb" value="cancel">
        {hasFollowing ? t('planned.cancelThis') : t('planned.cancel')}
      </Button>
      {hasFollowing && (
        <Button name="verb" value="cancel-following">
          {t('planned.cancelFollowing')}
        </Button>
      )}
    </Form>
  );
}
