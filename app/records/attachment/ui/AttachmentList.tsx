import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { useDates } from '#app/ui/format.ts';
import type { PresentedAttachment } from '../present.ts';
import { sizeOf } from './size.ts';

interface AttachmentListProps {
  /** The page of what they are attached to. */
  readonly at: string;
  readonly attachments: readonly PresentedAttachment[];
  readonly mayDetach: boolean;
  readonly today: string;
}

/** The files of a meeting or a listing, each to be saved. */
export function AttachmentList({ at, attachments, mayDetach, today }: AttachmentListProps) {
  const { t, i18n } = useTranslation('attachment');
  const dates = useDates(today);
  return (
    <ul className="mb-3 max-w-[80ch] divide-y divide-line">
      {attachments.map(({ id, version, name, bytes, createdAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5">
          <p className="min-w-0">
            <a
              className="link tap inline-flex min-h-6 items-center font-medium break-words"
              href={`${at}/anhaenge/${id}`}
              download
            >
              {name}
            </a>
            <span className="block text-sm text-quiet">
              {sizeOf(bytes, i18n.language)} · {dates.instant(createdAt)}
            </span>
          </p>
          {mayDetach && (
            <Form method="post" action="/anhaenge/papierkorb" className="no-print">
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="version" value={version} />
              <Button look="quiet" name="verb" value="bin" aria-label={t('detachOf', { name })}>
                {t('detach')}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
