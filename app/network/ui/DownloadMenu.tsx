import { Link } from '@remix-run/react';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Menu } from '#app/ui/Menu.tsx';
import { networkFormatIds } from '../exchange/format-ids.ts';

/** What is shown, as a file: the query says the filters and the day. */
export function DownloadMenu({ query }: { readonly query: string }) {
  const { t } = useTranslation('network');
  return (
    <Menu
      summary={
        <>
          <Download size={16} aria-hidden="true" />
          {t('download.title')}
        </>
      }
    >
      <p className="px-2 pb-1 text-sm text-quiet">{t('download.hint')}</p>
      <ul>
        {networkFormatIds.map((format) => (
          <li key={format}>
            <Link
              reloadDocument
              className="tap flex min-h-9 items-center rounded-md px-2 hover:bg-sunken"
              to={`/netzwerk/datei/${format}${query && `?${query}`}`}
            >
              {t(`download.${format}`)}
            </Link>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
