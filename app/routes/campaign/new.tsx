import { data, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answerForm, readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { prepareCampaign, previewCampaign } from '#app/records/campaign/prepare.server.ts';
import { startCampaign } from '#app/records/campaign/start.server.ts';
import { AskedLists } from '#app/records/campaign/ui/AskedLists.tsx';
import { CampaignForm } from '#app/records/campaign/ui/CampaignForm.tsx';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('campaignNew');

export const loader = page(({ ask, url: { searchParams } }) =>
  ask(prepareCampaign, {
    ids: searchParams.getAll('ids'),
    all: searchParams.get('all') ?? undefined,
    query: searchParams.get('query') ?? '',
    regionKey: searchParams.get('region'),
  }),
);

/** Shows the mail (`verb=preview`), or starts. */
export const action = page(async ({ ask, request }) => {
  const form = await readForm(request);
  const verb = form.get('verb');
  form.delete('verb');
  return answerForm(form, startCampaign.input, async (fields) => {
    if (verb === 'preview') {
      return data({
        preview: await ask(previewCampaign, fields),
        typed: fields,
        result: null,
        failure: null,
      });
    }
    const { count, id } = await ask(startCampaign, fields);
    if (!id) return redirectWithNotice('/kampagnen', { key: 'campaignNobody' });
    if (count === 0) return redirect(`/kampagnen/${id}`);
    return redirectWithNotice(`/kampagnen/${id}`, { key: 'campaignStarted', name: String(count) });
  });
});

export default function NewCampaign() {
  const { t } = useTranslation('campaign');
  const prepared = useLoaderData<typeof loader>();
  const { ids, all, query, regionKey, regions, tooMany, most, sendsMail, readyCount } = prepared;
  const answer = useActionData<typeof action>();
  const chosen = all || ids.length > 0;
  const selection = (
    <>
      <input type="hidden" name="query" value={query} />
      {all ? (
        <input type="hidden" name="all" value="true" />
      ) : (
        ids.map((id) => <input key={id} type="hidden" name="ids" value={id} />)
      )}
    </>
  );
  return (
    <>
      <PageHeader
        title={t('startTitle')}
        lead={<p className="max-w-[70ch]">{t('lead')}</p>}
        back={{ to: '/organisationen?zurueck', label: t('back') }}
      />
      {!sendsMail && (
        <p className="mb-4 max-w-[70ch] rounded-md bg-ageing-soft px-4 py-2 text-ageing">{t('noMail')}</p>
      )}
      {!chosen && (
        <EmptyState
          action={
            <LinkButton to="/organisationen" look="primary">
              {t('choose')}
            </LinkButton>
          }
        >
          {t('nothingChosen')}
        </EmptyState>
      )}
      {chosen && regions.length > 1 && (
        <Form className="mb-4 flex flex-wrap items-end gap-2">
          {selection}
          <div>
            <label htmlFor="campaign-region" className="mb-1 block font-medium">
              {t('region')}
            </label>
            <select id="campaign-region" name="region" className="control" defaultValue={regionKey}>
              {regions.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <Button>{t('showRegion')}</Button>
        </Form>
      )}
      {chosen && tooMany && <p className="mb-3 max-w-[70ch]">{t('tooMany', { most })}</p>}
      {chosen && <AskedLists {...prepared} />}
      {chosen && readyCount > 0 && (
        <CampaignForm
          key={regionKey}
          answer={answer}
          endsOn={prepared.endsOn}
          today={prepared.today}
          most={tooMany ? most : null}
        >
          {selection}
          <input type="hidden" name="regionKey" value={regionKey} />
          <input type="hidden" name="id" value={prepared.newId} />
        </CampaignForm>
      )}
    </>
  );
}
