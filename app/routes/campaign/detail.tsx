import { data } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isOffice } from '#app/access/actor.ts';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { Failure } from '#app/kernel/failure.ts';
import { acceptConfirmations } from '#app/records/campaign/accept.server.ts';
import { endCampaign, issueRequestLink, withdrawRequest } from '#app/records/campaign/change.server.ts';
import { listRequestsUseCase, viewCampaign } from '#app/records/campaign/list.server.ts';
import { CampaignFacts } from '#app/records/campaign/ui/CampaignFacts.tsx';
import { CampaignStateBadge } from '#app/records/campaign/ui/CampaignTable.tsx';
import { IssuedLink } from '#app/records/campaign/ui/IssuedLink.tsx';
import { RequestList } from '#app/records/campaign/ui/RequestList.tsx';
import { ResponseTables } from '#app/records/campaign/ui/ResponseTables.tsx';
import { Button } from '#app/ui/Button.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('campaign');

export const loader = page(async ({ ask, actor, params, url }) => {
  const viewed = await ask(viewCampaign, { id: params.id });
  if (!isOffice(actor)) return { ...viewed, requests: null };
  const requests = await ask(listRequestsUseCase, { ...queryOf(url), id: params.id });
  return { ...viewed, requests };
});

/** Ends it, withdraws a request, accepts what waits, or makes a link and shows it in this one answer. */
export const action = page(async ({ ask, request, params, context }) => {
  const form = await readForm(request);
  const verb = form.get('verb');
  const own = `/kampagnen/${params.id}`;
  const version = form.get('version');
  const reference = { campaignId: params.id, id: form.get('id'), version };
  if (verb === 'end') {
    const { title } = await ask(endCampaign, { id: params.id, version });
    return redirectWithNotice(own, { key: 'campaignEnded', name: title });
  }
  if (verb === 'withdraw') {
    const { name } = await ask(withdrawRequest, reference);
    return redirectWithNotice(own, { key: 'requestWithdrawn', name });
  }
  if (verb === 'accept') {
    const { count } = await ask(acceptConfirmations, { campaignId: params.id, id: form.get('id') ?? '' });
    return redirectWithNotice(own, { key: 'confirmationsAccepted', name: String(count) });
  }
  if (verb !== 'link') throw new Failure('invalid');
  const { path, endsOn, name } = await ask(issueRequestLink, reference);
  return data({ link: `${context.appUrl}${path}`, endsOn, name }, { status: 201 });
});

export default function CampaignDetail() {
  const { t } = useTranslation('campaign');
  const { campaign, sendsMail, all, sectors, counties, ties, waiting, requests } =
    useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  return (
    <article>
      <PageHeader
        title={campaign.title}
        lead={<CampaignStateBadge state={campaign.state} />}
        back={{ to: '/kampagnen', label: t('title') }}
        actions={
          requests &&
          campaign.state === 'open' && (
            <Form method="post">
              <input type="hidden" name="version" value={campaign.version} />
              <Button look="harm" name="verb" value="end">
                {t('end')}
              </Button>
            </Form>
          )
        }
      />
      {made && 'link' in made && <IssuedLink made={made} />}
      {requests && waiting > 0 && (
        <Form
          method="post"
          className="mb-4 flex flex-wrap items-center gap-3 rounded-md bg-ageing-soft px-4 py-3"
        >
          <p className="max-w-[60ch]">
            {t('waiting', { count: waiting })} {t('corrections')}
          </p>
          <Button name="verb" value="accept">
            {t('acceptAll')}
          </Button>
        </Form>
      )}
      {requests && !sendsMail && campaign.state === 'open' && (
        <p className="mb-4 max-w-[70ch] rounded-md bg-ageing-soft px-4 py-3">{t('mailsUnsent')}</p>
      )}
      <CampaignFacts campaign={campaign} sendsMail={sendsMail} />
      <ResponseTables all={all} sectors={sectors} counties={counties} ties={ties} />
      {requests && <RequestList requests={requests} open={campaign.state === 'open'} />}
    </article>
  );
}
