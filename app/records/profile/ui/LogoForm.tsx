import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { FileField } from '#app/ui/FileField.tsx';
import { logoEndings, logoLimits } from '../terms.ts';

interface LogoFormProps {
  readonly errors: ReadonlyArray<{ readonly path: string; readonly message: string }>;
}

/** A picture to send; what is wrong with it is told at the field. */
export function LogoForm({ errors }: LogoFormProps) {
  const { t } = useTranslation('profile');
  const sending = useNavigation().formAction === '/profil/logo';
  const messages = errors.filter(({ path }) => path === 'file').map(({ message }) => message);
  return (
    <Form
      method="post"
      action="/profil/logo"
      encType="multipart/form-data"
      className="max-w-[60ch] space-y-2"
    >
      <FileField
        label={t('logo.file')}
        hint={t('logo.hint', {
          megabytes: logoLimits.bytes / 1_000_000,
          megapixels: logoLimits.pixels / 1_000_000,
          side: logoLimits.side,
        })}
        accept={logoEndings.map((ending) => `.${ending}`).join(',')}
        errors={messages}
      />
      <Button look="primary" disabled={sending}>
        {t('logo.send')}
      </Button>
      <p role="status" className="text-sm text-quiet">
        {sending && t('logo.sending')}
      </p>
    </Form>
  );
}
