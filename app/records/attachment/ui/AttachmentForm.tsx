import { Form, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { FileField } from '#app/ui/FileField.tsx';
import { attachmentEndings, largestAttachment, mostAttachments } from '../terms.ts';

interface AttachmentFormProps {
  /** The page of what it is attached to. */
  readonly at: string;
  readonly of: 'meeting' | 'listing';
  readonly errors?: ReadonlyArray<{ readonly path: string; readonly message: string }>;
}

const megabytes = largestAttachment / 1_000_000;

/** One file to attach. What is too big is told before it is sent. */
export function AttachmentForm({ at, of, errors = [] }: AttachmentFormProps) {
  const { t } = useTranslation('attachment');
  const action = `${at}/anhaenge`;
  const sending = useNavigation().formAction === action;
  const [tooBig, setTooBig] = useState(false);
  const messages = tooBig
    ? [`attachment-too-big?max=${megabytes}`]
    : errors.filter(({ path }) => path === 'file').map(({ message }) => message);
  return (
    <Form
      method="post"
      action={action}
      encType="multipart/form-data"
      className="no-print max-w-[60ch] space-y-2"
      onSubmit={(event) => {
        if (tooBig) event.preventDefault();
      }}
    >
      <FileField
        label={t('file')}
        hint={t(of === 'meeting' ? 'fileHint' : 'listingHint', {
          megabytes,
          max: mostAttachments,
          endings: attachmentEndings.join(', '),
        })}
        accept={attachmentEndings.map((ending) => `.${ending}`).join(',')}
        errors={messages}
        onSize={(bytes) => setTooBig(bytes > largestAttachment)}
      />
      <Button disabled={sending}>{t('attach')}</Button>
      <p role="status" className="text-sm text-quiet">
        {sending && t('sending')}
      </p>
    </Form>
  );
}
