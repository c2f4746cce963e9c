import { Form } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeKey } from '#app/i18n/de/common.ts';
import { Button } from './Button.tsx';

export interface ToastNotice {
  readonly key: NoticeKey;
  readonly name?: string;
  readonly undo?: { readonly action: string; readonly fields: Readonly<Record<string, string>> };
}

/** Says what was done, and takes it back where it can be taken back. It stays until the next page or until closed. */
export function Toast({ notice }: { readonly notice: ToastNotice | null }) {
  const { t } = useTranslation('common');
  const [shown, setShown] = useState<ToastNotice | null>(notice);
  useEffect(() => {
    if (notice) setShown(notice);
  }, [notice]);
  return (
    <div
      role="status"
      className="no-print pointer-events-none fixed inset-x-0 bottom-0 z-40 max-lg:bottom-14 flex justify-center p-4"
    >
      {shown && (
        <div className="pointer-events-auto flex flex-wrap items-center gap-3 rounded-md bg-ink px-4 py-2 text-ground shadow-float">
          <span>{t(`notice.${shown.key}`, { name: shown.name ?? '' })}</span>
          {shown.undo && (
            <Form method="post" action={shown.undo.action} onSubmit={() => setShown(null)}>
              {Object.entries(shown.undo.fields).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <Button>{t('undo')}</Button>
            </Form>
          )}
          <button
            type="button"
            onClick={() => setShown(null)}
            className="tap min-h-8 min-w-8 text-ground"
            aria-label={t('close')}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
    </div>
  );
}
