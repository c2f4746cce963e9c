import { Form, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { FieldFrame } from '#app/ui/Field.tsx';
import { attachmentEndings, largestAttachment, mostAttachments } from '../terms.ts';

interface AttachmentFormProps {
  readonly meetingId: string;
  readonly errors?: ReadonlyArray<{ readonly path: string; readonly message: string }>;
}

const megabytes = largestAttachment / 1_000_000;

/** One file to attach. What is too big is told before it is sent. */
export function AttachmentForm({ meetingId, errors = [] }: AttachmentFormProps) {
  const { t } = useTranslation('attachment');
  const action = `/treffen/${meetingId}/anhaenge`;
  const sending = useNavigation().formAction === action;
  const [tooBig, setTooBig] = useState(false);
  const messages = tooBig
    ? [`attachment-too-big?max=${megabytes}`]
    : errors.filter(({ path }) => path === 'file').map(({ message }) => message);
  const invalid = messages.length > 0;
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
      <FieldFrame
        field={{ id: 'file', name: 'file', errors: messages }}
        label={t('file')}
        hint={t('fileHint', {
          megabytes,
          max: mostAttachments,
          endings: attachmentEndings.join(', '),
        })}
      >
        <input
          id="file"
          type="file"
          name="file"
          required
          accept={attachmentEndings.map((ending) => `.${ending}`).join(',')}
          aria-invalid={invalid || undefined}
          aria-describedby={invalid ? 'file-hint file-error' : 'file-hint'}
          className="control file:mr-3 file:border-0 file:bg-transparent file:font-medium file:text-accent"
          onChange={(event) => setTooBig((event.target.files?.[0]?.size ?? 0) > largestAttachment)}
        />
      </FieldFrame>
      <Button disabled={sending}>{t('attach')}</Button>
      <p role="status" className="text-sm text-quiet">
        {sending && t('sending')}
      </p>
    </Form>
  );
}
