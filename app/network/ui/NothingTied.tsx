import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#app/ui/Button.tsx';
import { EmptyState } from '#app/ui/PageHeader.tsx';

interface NothingTiedProps {
  /** There are ties, but none that the filters let through. */
  readonly filtered: boolean;
  /** The page without its filters. */
  readonly all: string;
  readonly mayLog: boolean;
  /** What would fill the page. */
  readonly empty: string;
}

/** A page of the network without a tie, and the way to one. */
export function NothingTied({ filtered, all, mayLog, empty }: NothingTiedProps) {
  const { t } = useTranslation(['network', 'common']);
  const action = filtered ? (
    <Link className="link" to={all}>
      {t('common:clearFilters')}
    </Link>
  ) : (
    mayLog && (
      <LinkButton look="primary" to="/treffen/neu">
        {t('logMeeting')}
      </LinkButton>
    )
  );
  return <EmptyState action={action}>{filtered ? t('emptyFiltered') : empty}</EmptyState>;
}
