import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

/** The other language, for whoever has no account yet; named in itself. `to` is where they come back to. */
export function LanguageSwitch({ to }: { readonly to: string }) {
  const { t, i18n } = useTranslation('common');
  const other = i18n.language === 'en' ? 'de' : 'en';
  return (
    <Form method="post" action="/einstellungen/anzeige" reloadDocument>
      <input type="hidden" name="to" value={to} />
      <button
        type="submit"
        name="locale"
        value={other}
        lang={other}
        className="link tap inline-flex min-h-6 items-center text-sm"
      >
        {t(`language.${other}`)}
      </button>
    </Form>
  );
}
