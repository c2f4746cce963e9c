import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { FileField } from '#app/ui/FileField.tsx';

interface UploadFormProps {
  readonly errors: ReadonlyArray<{ readonly path: string; readonly message: string }>;
  /** Bytes that a file may have. */
  readonly limit: number;
}

/** One file and what happens to it. */
export function UploadForm({ errors, limit }: UploadFormProps) {
  const { t } = useTranslation('import');
  const sending = useNavigation().formAction?.startsWith('/import') ?? false;
  return (
    <Form method="post" action="/import" encType="multipart/form-data" className="max-w-[60ch] space-y-3">
      <FileField
        label={t('file')}
        hint={t('fileHint', { megabytes: limit / 1_000_000 })}
        accept=".csv,.txt,.tsv,.xlsx,text/csv"
        errors={errors.map(({ message }) => message)}
      />
      <Button look="primary" disabled={sending}>
        {t('upload')}
      </Button>
      <p role="status" className="text-sm text-quiet">
        {sending && t('uploading')}
      </p>
    </Form>
  );
}
