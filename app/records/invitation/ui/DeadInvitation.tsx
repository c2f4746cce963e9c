import { useTranslation } from 'react-i18next';
import { LinkButton } from '#app/ui/Button.tsx';

const known: Readonly<Record<string, 'used' | 'expired' | 'revoked'>> = {
  'invitation-used': 'used',
  'invitation-expired': 'expired',
  'invitation-revoked': 'revoked',
};

/** Why a link opens nothing, and the way on. */
export function DeadInvitation({ reason }: { readonly reason: unknown }) {
  const { t } = useTranslation(['invitation', 'account', 'post']);
  const why = (typeof reason === 'string' && known[reason]) || 'unknown';
  return (
    <main className="mx-auto max-w-[60ch] px-4 py-16">
      <h1 className="text-2xl">{t(`dead.${why}.title`)}</h1>
      <p className="mt-3">{t(`dead.${why}.text`)}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        <LinkButton to="/anmelden" look="primary">
          {t('account:toSignIn')}
        </LinkButton>
        {why === 'used' && <LinkButton to="/passwort-vergessen">{t('post:forgotten')}</LinkButton>}
      </p>
    </main>
  );
}
