import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Section } from '#app/ui/PageHeader.tsx';
import type { Report } from '../report-shape.ts';
import { FigureTable } from './FigureTable.tsx';
import { sharesOf, useWriting } from './write.ts';

/** What partners did themselves: listings published, profiles confirmed. */
export function PartnerSection({ partners }: Pick<Report, 'partners'>) {
  const { t } = useTranslation(['report', 'listing']);
  const { number } = useWriting();
  const { published, confirmed } = partners;
  const bars = sharesOf(published.map(({ count }) => count));
  const listings = (
    <Link className="link" to="/angebote">
      {t('partners.openListings')}
    </Link>
  );
  const campaigns = (
    <Link className="link" to="/kampagnen">
      {t('partners.openCampaigns')}
    </Link>
  );
  return (
    <Section id="partner" title={t('name.partners')} aside={listings}>
      {published.length === 0 && confirmed === 0 ? (
        <EmptyState action={campaigns}>{t('partners.empty')}</EmptyState>
      ) : (
        <>
          {published.length === 0 ? (
            <p className="mb-3 text-quiet">{t('partners.none')}</p>
          ) : (
            <FigureTable
              caption={t('partners.published')}
              head={[t('partners.kind'), t('count')]}
              rows={published.map(({ direction, kind, count }, at) => ({
                key: `${direction} ${kind}`,
                label: `${t(`listing:direction.${direction as 'OFFER'}`)}: ${t(`listing:kind.${kind as 'ROOM'}`)}`,
                values: [number(count)],
                share: bars[at] ?? 0,
              }))}
            />
          )}
          <p>
            {confirmed === 0
              ? t('partners.noConfirmed')
              : t('partners.confirmed', { count: confirmed, shown: number(confirmed) })}
          </p>
        </>
      )}
    </Section>
  );
}
