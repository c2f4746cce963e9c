import { useTranslation } from 'react-i18next';

interface MailPreviewProps {
  readonly mail: {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly locale: string;
  };
}

/** A mail as the first of those chosen gets it. */
export function MailPreview({ mail: { to, subject, text, locale } }: MailPreviewProps) {
  const { t } = useTranslation('invitation');
  return (
    <section
      aria-labelledby="vorschau"
      className="max-w-[72ch] rounded-md border border-line bg-raised px-4 py-3"
    >
      <h2 id="vorschau" className="mb-2 font-semibold">
        <span role="status">{t('previewTitle')}</span>
      </h2>
      <p className="text-sm wrap-anywhere">
        <span className="text-quiet">{t('previewTo')}:</span> {to}
      </p>
      <p className="text-sm wrap-anywhere" lang={locale}>
        <span className="text-quiet">{t('previewSubject')}:</span> {subject}
      </p>
      <p className="mt-3 border-t border-line pt-3 whitespace-pre-line wrap-anywhere" lang={locale}>
        {text}
      </p>
      <p className="mt-3 border-t border-line pt-2 text-sm text-quiet">{t('previewChange')}</p>
    </section>
  );
}
