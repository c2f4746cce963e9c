import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { binOrganisation } from '#app/records/organisation/bin.server.ts';
import { listOrganisationsUseCase } from '#app/records/organisation/list.server.ts';
import { restoreOrganisation } from '#app/records/organisation/restore.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { Pager } from '#app/ui/FilterBar.tsx';
import { EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';

export const meta: MetaFunction = () => [{ title: 'Papierkorb – Akteursnetz' }];

export const loader = page(({ ask, url }) =>
  ask(listOrganisationsUseCase, { ...queryOf(url), binned: 'true' }),
);

/** Puts into the bin (`verb=bin`) or brings back; each names the version that was seen. */
export const action = page(async ({ ask, request }) => {
  const { verb, ...reference } = Object.fromEntries(await readForm(request));
  if (verb === 'bin') {
    const { id, version, name } = await ask(binOrganisation, reference);
    return redirectWithNotice('/organisationen?zurueck', {
      key: 'binned',
      name,
      undo: {
        action: '/organisationen/papierkorb',
        fields: { verb: 'restore', id, version: String(version) },
      },
    });
  }
  const { id, name } = await ask(restoreOrganisation, reference);
  return redirectWithNotice(`/organisationen/${id}`, { key: 'restored', name });
});

export default function OrganisationBin() {
  const { t } = useTranslation(['organisation', 'common']);
  const { items, total, next, previous } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t('common:binTitle')} back={{ to: '/organisationen', label: t('title') }} />
      {items.length === 0 && <EmptyState>{t('common:binEmpty')}</EmptyState>}
      <ul className="max-w-[60ch] divide-y divide-line">
        {items.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <span>{row.name}</span>
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
