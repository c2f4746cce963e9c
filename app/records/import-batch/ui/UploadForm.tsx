import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { FieldFrame } from '#app/ui/Field.tsx';

interface UploadFormProps {
  readonly errors: ReadonlyArray<{ readonly path: string; readonly message: string }>;
  /** Bytes that a file may have. */
  readonly limit: number;
}

/** One file and what happens to it. */
export function UploadForm({ errors, limit }: UploadFormProps) {
  const { t } = useTranslation('import');
  const sending = useNavigation().formAction?.startsWith('/import') ?? false;
  const field = { id: 'file', name: 'file', errors: errors.map(({ message }) => message) };
  const invalid = errors.length > 0;
  return (
    <Form method="post" action="/import" encType="multipart/form-data" className="max-w-[60ch] space-y-3">
      <FieldFrame field={field} label={t('file')} hint={t('fileHint', { megabytes: limit / 1_000_000 })}>
        <input
          id="file"
          type="file"
          name="file"
          required
          accept=".csv,.txt,.tsv,.xlsx,text/csv"
          aria-invalid={invalid || undefined}
          aria-describedby={invalid ? 'file-hint file-error' : 'file-hint'}
          className="control file:mr-3 file:border-0 file:bg-transparent file:font-medium file:text-accent"
        />
      </FieldFrame>
      <Button look="primary" disabled={sending}>
        {t('upload')}
      </Button>
      <p role="status" className="text-sm text-quiet">
        {sending && t('uploading')}
      </p>
    </Form>
  );
}
