import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { answerUpload } from '#app/doors/web/upload.server.ts';
import { listImports } from '#app/operations/import/list.server.ts';
import { prepareUpload, receiveImport } from '#app/operations/import/upload.server.ts';
import { BatchTable } from '#app/records/import-batch/ui/BatchTable.tsx';
import { UploadForm } from '#app/records/import-batch/ui/UploadForm.tsx';
import { Pager } from '#app/ui/FilterBar.tsx';
import { EmptyState, PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('import');

export const loader = page(({ ask, url }) => ask(listImports, queryOf(url)));

/** Asked before the first byte is read: whoever may not import fills no disk. */
export const action = page(async ({ ask, request }) => {
  const { storedAs, ...place } = await ask(prepareUpload);
  return answerUpload(request, place, async (upload) => {
    const { id } = await ask(receiveImport, { ...upload, storedAs });
    return redirect(`/import/${id}`);
  });
});

export default function Imports() {
  const { t } = useTranslation('import');
  const { items, total, next, previous, limit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t('title')} lead={<p className="max-w-[70ch]">{t('lead')}</p>} />
      <UploadForm errors={answer?.errors ?? []} limit={limit} />
      <Section title={t('earlier')} id="bisherige">
        {items.length === 0 ? (
          <EmptyState>{t('none')}</EmptyState>
        ) : (
          <>
            <BatchTable rows={items} />
            <Pager total={total} next={next} previous={previous} />
          </>
        )}
      </Section>
    </>
  );
}
