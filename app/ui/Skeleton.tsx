import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const patience = 300;

/** Where rows will be, shown only when they are late: what comes at once must not flicker. */
export function Skeleton({ rows = 5 }: { readonly rows?: number }) {
  const { t } = useTranslation('ui');
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className={late ? undefined : 'invisible'}>
      <span className="sr-only">{late ? t('loading') : ''}</span>
      <div aria-hidden="true" className="animate-pulse">
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all the same and never move
          <div key={row} className="flex gap-6 border-b border-line py-2.5">
            <div className="h-4 grow rounded-sm bg-line" />
            <div className="h-4 w-24 rounded-sm bg-line" />
            <div className="h-4 w-12 rounded-sm bg-line max-sm:hidden" />
          </div>
        ))}
      </div>
    </div>
  );
}
