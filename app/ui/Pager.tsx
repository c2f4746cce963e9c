import { Link, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useCount } from './count.ts';

interface PagerProps {
  /** How many there are; left out where the page says it elsewhere. */
  readonly total?: number;
  readonly next: string | null;
  readonly previous: string | null;
}

/** How many there are, and the way on and back. */
export function Pager({ total, next, previous }: PagerProps) {
  const { t } = useTranslation('common');
  const count = useCount();
  const [parameters] = useSearchParams();
  const to = (name: 'after' | 'before', cursor: string) => {
    const target = new URLSearchParams(parameters);
    target.delete('after');
    target.delete('before');
    target.set(name, cursor);
    return `?${target}`;
  };
  return (
    <nav aria-label={t('pages')} className="no-print mt-3 flex flex-wrap items-center gap-4">
      {total !== undefined && (
        // Of an empty list the page itself says so; those who do not see it are told all the same.
        <p role="status" className={total === 0 ? 'sr-only' : 'text-sm text-quiet'}>
          {t('entries', { count: total, shown: count(total) })}
        </p>
      )}
      {previous && (
        <Link className="link tap inline-flex min-h-8 items-center" to={to('before', previous)}>
          {t('previous')}
        </Link>
      )}
      {next && (
        <Link className="link tap inline-flex min-h-8 items-center" to={to('after', next)}>
          {t('next')}
        </Link>
      )}
    </nav>
  );
}
