import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isOffice } from '#app/access/actor.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { listCampaignsUseCase } from '#app/records/campaign/list.server.ts';
import { CampaignTable } from '#app/records/campaign/ui/CampaignTable.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';
import { Pager } from '#app/ui/Pager.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('campaigns');

export const loader = page(async ({ ask, actor, url }) => {
  const { after, before } = queryOf(url);
  return { ...(await ask(listCampaignsUseCase, { after, before })), mayStart: isOffice(actor) };
});

export default function Campaigns() {
  const { t } = useTranslation('campaign');
  const { items, total, next, previous, mayStart } = useLoaderData<typeof loader>();
  const choose = (
    <LinkButton to="/organisationen" look="primary">
      {t('choose')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={<p className="max-w-[70ch]">{t('lead')}</p>}
        back={{ to: '/organisationen?zurueck', label: t('back') }}
        actions={mayStart && items.length > 0 && choose}
      />
      {items.length === 0 ? (
        <EmptyState action={mayStart && choose}>{mayStart ? t('empty') : t('emptyReader')}</EmptyState>
      ) : (
        <CampaignTable rows={items} />
      )}
      <Pager total={total} next={next} previous={previous} />
    </>
  );
}
