import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { page } from '#app/doors/web/page.server.ts';
import { listAccountsUseCase } from '#app/records/account/list.server.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('administration');

export const loader = page(async ({ ask }) => {
  const { total } = await ask(listAccountsUseCase, { size: 1 });
  return { accounts: total };
});

export default function Administration() {
  const { t } = useTranslation(['account', 'common', 'tag', 'ownField', 'import', 'post', 'dataRequest']);
  const { accounts } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t('administration')} />
      <ul className="space-y-2 text-xl">
        <li>
          <Link className="link" to="/verwaltung/konten">
            {t('users')}
          </Link>{' '}
          <span className="text-base text-quiet">{accounts}</span>
        </li>
        <li>
          <Link className="link" to="/verwaltung/schlagwoerter">
            {t('tag:title')}
          </Link>
        </li>
        <li>
          <Link className="link" to="/verwaltung/felder">
            {t('ownField:title')}
          </Link>
        </li>
        <li>
          <Link className="link" to="/verwaltung/netzwerk">
            {t('halfLife.title')}
          </Link>
        </li>
        <li>
          <Link className="link" to="/verwaltung/mail">
            {t('post:title')}
          </Link>
        </li>
        <li>
          <Link className="link" to="/betroffenenanfragen">
            {t('dataRequest:title')}
          </Link>
        </li>
        <li>
          <Link className="link" to="/import">
            {t('import:title')}
          </Link>
        </li>
        <li>
          <Link className="link" to="/verwaltung/rechte">
            {t('permissions')}
          </Link>
        </li>
        <li>
          <Link className="link" to="/verwaltung/gestaltung">
            {t('gallery')}
          </Link>
        </li>
      </ul>
    </>
  );
}
