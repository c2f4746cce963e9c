import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { setApproval, viewApproval } from '#app/records/profile/approval.server.ts';
import { listProfileChanges } from '#app/records/profile/changes.server.ts';
import { changeStatuses } from '#app/records/profile/terms.ts';
import { ChangeTabs } from '#app/records/profile/ui/ChangeTabs.tsx';
import { useChangeWords } from '#app/records/profile/ui/words.ts';
import { Button } from '#app/ui/Button.tsx';
import { Pager } from '#app/ui/FilterBar.tsx';
import { formatInstant } from '#app/ui/format.ts';
import { Badge, EmptyState, PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('profileChanges');

export const loader = page(async ({ ask, url }) => {
  const { view, after, before } = queryOf(url);
  const [changes, regions] = await Promise.all([
    ask(listProfileChanges, { view, after, before }),
    ask(viewApproval),
  ]);
  return { ...changes, regions, done: view === 'done' };
});

/** Sets for one region whether changes go live or wait. */
export const action = page(async ({ ask, request }) => {
  const form = await readForm(request);
  await ask(setApproval, { regionKey: form.get('regionKey'), approval: form.get('approval') });
  return redirectWithNotice('/rueckmeldungen', { key: 'saved' });
});

export default function Changes() {
  const { t, i18n } = useTranslation('profile');
  const words = useChangeWords();
  const { items, total, next, previous, regions, done } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t('change.title')} lead={t('change.lead')} />
      <ChangeTabs current={done ? 'done' : 'open'} />
      {items.length === 0 && <EmptyState>{done ? t('change.emptyDone') : t('change.emptyOpen')}</EmptyState>}
      <ul className="max-w-[90ch] divide-y divide-line">
        {items.map(({ id, kind, organisation, person, status, by, byCampaign, createdAt, fields }) => {
          const known = changeStatuses.find((one) => one === status);
          return (
            <li key={id} className="py-2">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <Link
                  className="link tap inline-flex min-h-7 items-center font-medium"
                  to={`/rueckmeldungen/${id}`}
                >
                  {organisation.name}
                </Link>
                <span>{[t(`change.kind.${kind}`), person].filter(Boolean).join(': ')}</span>
                {known && (
                  <Badge tone={known === 'WAITING' ? 'ageing' : 'plain'}>{t(`change.status.${known}`)}</Badge>
                )}
              </p>
              <p className="text-sm text-quiet">
                {fields.map(words.label).join(', ')} ·{' '}
                {byCampaign
                  ? t('change.byCampaign', { at: formatInstant(createdAt, i18n.language) })
                  : t('change.by', { name: by ?? '–', at: formatInstant(createdAt, i18n.language) })}
              </p>
            </li>
          );
        })}
      </ul>
      <Pager total={total} next={next} previous={previous} />
      <Section id="freigabe" title={t('change.approval')}>
        <p className="mb-2 max-w-[70ch] text-quiet">{t('change.approvalLead')}</p>
        <ul className="max-w-[80ch] divide-y divide-line">
          {regions.map(({ key, name, approval }) => (
            <li key={key} className="py-2">
              <Form method="post">
                <input type="hidden" name="regionKey" value={key} />
                <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1">
                  <legend className="float-left mr-4 font-medium">{name}</legend>
                  {(['LIVE', 'APPROVAL'] as const).map((value) => (
                    <label key={value} className="tap inline-flex min-h-7 items-center gap-2">
                      <input
                        type="radio"
                        name="approval"
                        value={value}
                        defaultChecked={(value === 'APPROVAL') === approval}
                        className="size-5 accent-accent"
                      />
                      {value === 'LIVE' ? t('change.live') : t('change.waits')}
                    </label>
                  ))}
                  <Button aria-label={t('change.saveApprovalOf', { region: name })}>
                    {t('change.saveApproval')}
                  </Button>
                </fieldset>
              </Form>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
