import { Link, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ViewAudience } from '#app/records/network-view/terms.ts';
import { usePublic } from './use-public.ts';

/** The address of a page of the network as it is, shown to somebody else. */
export function shownToAddress(
  parameters: URLSearchParams,
  audience: ViewAudience,
  page = '/netzwerk',
): string {
  const target = new URLSearchParams(parameters);
  if (audience === 'viewer') target.delete('audience');
  else target.set('audience', audience);
  return `${page}?${target}`;
}

/** Says that the network is shown as bodies and press may see it, what is left out, and the way back. */
export function PublicNote({ page = '/netzwerk' }: { readonly page?: string }) {
  const { t } = useTranslation('view');
  const [parameters] = useSearchParams();
  if (!usePublic()) return null;
  return (
    <div role="note" className="mb-2 basis-full rounded-md bg-accent-soft px-3 py-1.5 text-sm">
      <strong>{t('audience.title')}.</strong> {t('audience.about')}{' '}
      <Link
        className="link tap no-print inline-flex min-h-6 items-center"
        to={shownToAddress(parameters, 'viewer', page)}
      >
        {t('audience.leave')}
      </Link>
    </div>
  );
}
