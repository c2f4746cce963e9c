import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface Change {
  readonly key: string;
  readonly label: string;
  readonly before: ReactNode;
  readonly after: ReactNode;
}

/** What was changed, field by field: before struck through, after beside it; both also said in words. */
export function Diff({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useTranslation('ui');
  const shown = (value: ReactNode) =>
    value === null || value === undefined || value === '' ? t('diff.nothing') : value;
  return (
    <dl className="grid max-w-[70ch] grid-cols-[minmax(7rem,auto)_1fr] gap-x-6 gap-y-1.5 max-sm:grid-cols-1">
      {changes.map(({ key, label, before, after }) => (
        <div key={key} className="contents">
          <dt className="text-quiet max-sm:font-medium">{label}</dt>
          <dd className="min-w-0">
            <del className="text-quiet decoration-1">
              <span className="sr-only">{t('diff.before')}: </span>
              {shown(before)}
            </del>{' '}
            <span aria-hidden="true" className="text-quiet">
              →
            </span>{' '}
            <ins className="font-medium no-underline">
              <span className="sr-only">{t('diff.after')}: </span>
              {shown(after)}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
