import { redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isOffice } from '#app/access/actor.ts';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { binListing } from '#app/records/listing/bin.server.ts';
import { listListingsUseCase } from '#app/records/listing/list.server.ts';
import { restoreListing } from '#app/records/listing/restore.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { Pager } from '#app/ui/FilterBar.tsx';
import { EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('bin');

/** A partner's own; the office finds these among all that is in the bin. */
export const loader = page(async ({ ask, actor, url }) => {
  if (isOffice(actor)) throw redirect('/papierkorb?art=listing');
  return ask(listListingsUseCase, { ...queryOf(url), binned: 'true' });
});

/** Puts into the bin (`verb=bin`) or brings back; each names the version that was seen. */
export const action = page(async ({ ask, request }) => {
  const { verb, ...reference } = Object.fromEntries(await readForm(request));
  if (verb === 'bin') {
    const { id, version, title: name } = await ask(binListing, reference);
    return redirectWithNotice('/angebote', {
      key: 'binned',
      name,
      undo: { action: '/angebote/papierkorb', fields: { verb: 'restore', id, version: String(version) } },
    });
  }
  const { id, title: name } = await ask(restoreListing, reference);
  return redirectWithNotice(`/angebote/${id}`, { key: 'restored', name });
});

export default function ListingBin() {
  const { t } = useTranslation(['listing', 'common']);
  const { items, total, next, previous } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t('common:binTitle')} back={{ to: '/angebote', label: t('title') }} />
      {items.length === 0 && <EmptyState>{t('common:binEmpty')}</EmptyState>}
      <ul className="max-w-[60ch] divide-y divide-line">
        {items.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <span>{row.title}</span>
            <Form method="post">
              <input type="hidden" name="id" value={row.id} />
              <input type="hidden" name="version" value={row.version} />
              <Button name="verb" value="restore">
                {t('common:restore')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      {items.length > 0 && <Pager total={total} next={next} previous={previous} />}
    </>
  );
}
