import { useTranslation } from 'react-i18next';
import { LinkButton } from './Button.tsx';

const pages = ['not-found', 'forbidden', 'conflict', 'unavailable', 'invalid', 'unexpected'] as const;

/** What went wrong and what can be done; `error` is what the door threw, anything else is unexpected. */
export function ErrorPage({ error }: { readonly error: unknown }) {
  const { t } = useTranslation(['failure', 'common']);
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  const reason = typeof error === 'object' && error !== null && 'reason' in error ? error.reason : null;
  const page = pages.find((known) => known === code) ?? 'unexpected';
  return (
    <div className="max-w-[60ch] py-5">
      <title>{`${t(`failure:page.${page}.title`)} – ${t('common:product')}`}</title>
      <h1 className="text-2xl">{t(`failure:page.${page}.title`)}</h1>
      {reason === 'not-binned' && <p className="mt-3">{t('failure:reason.not-binned')}</p>}
      <p className="mt-3">{t(`failure:page.${page}.text`)}</p>
      <p className="mt-6">
        <LinkButton to="/" look="primary">
          {t('failure:toStart')}
        </LinkButton>
      </p>
    </div>
  );
}
