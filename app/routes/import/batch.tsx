import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readForm, submit } from '#app/doors/web/form.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { Failure } from '#app/kernel/failure.ts';
import { confirmImport } from '#app/operations/import/apply.server.ts';
import { checkImport } from '#app/operations/import/check.server.ts';
import { discardImport } from '#app/operations/import/discard.server.ts';
import { undoImport } from '#app/operations/import/undo.server.ts';
import { viewImport } from '#app/operations/import/view.server.ts';
import { BatchReport } from '#app/records/import-batch/ui/BatchReport.tsx';
import { BatchState } from '#app/records/import-batch/ui/BatchTable.tsx';
import { ColumnForm } from '#app/records/import-batch/ui/ColumnForm.tsx';
import { OutcomeTabs } from '#app/records/import-batch/ui/OutcomeTabs.tsx';
import { PreviewPager, PreviewTable } from '#app/records/import-batch/ui/PreviewTable.tsx';
import { ProgressView } from '#app/records/import-batch/ui/ProgressView.tsx';
import { StepButtons } from '#app/records/import-batch/ui/StepButtons.tsx';
import { Button } from '#app/ui/Button.tsx';
import { PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('import');

export const loader = page(({ ask, url, params }) => ask(viewImport, { ...queryOf(url), id: params.id }));

const steps = {
  confirm: confirmImport,
  discard: discardImport,
  undo: undoImport,
} as const;

export const action = page(async (visit) => {
  const form = await readForm(visit.request);
  const verb = form.get('verb');
  form.delete('verb');
  const fixed = { id: visit.params.id ?? '' };
  const here = `/import/${fixed.id}`;
  if (verb === 'check') return submit(visit, checkImport, { form, fixed, done: () => redirect(here) });
  if (verb !== 'confirm' && verb !== 'discard' && verb !== 'undo') throw new Failure('invalid');
  return submit(visit, steps[verb], {
    form,
    fixed,
    done: () => redirect(verb === 'discard' ? '/import' : here),
  });
});

export default function ImportPage() {
  const { t } = useTranslation('import');
  const {
    batch,
    kept,
    plan,
    columns,
    fields,
    preview,
    outcome,
    page: current,
    pageSize,
  } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const total = batch.rowCount ?? 0;
  const onShelf = outcome === 'all' ? total : batch.counts[outcome];
  const over = ['DONE', 'UNDONE', 'FAILED', 'DISCARDED'].includes(batch.status);
  const buttons = <StepButtons batch={batch} failure={columns ? null : (answer?.failure ?? null)} />;
  return (
    <>
      <PageHeader
        title={batch.fileName}
        back={{ to: '/import', label: t('title') }}
        lead={
          <p className="flex flex-wrap items-center gap-2">
            {batch.kind && t(`kind.${batch.kind}`)} <BatchState batch={batch} />
          </p>
        }
      />
      {!over && buttons}
      {columns && plan && (
        <ColumnForm
          key={plan.kind}
          id={batch.id}
          plan={plan}
          columns={columns}
          fields={fields}
          answer={answer}
        />
      )}
      {batch.running && <ProgressView batch={batch} />}
      {preview && (
        <Section title={t('preview')} id="vorschau">
          <p className="mb-2 text-quiet">{t('previewLead')}</p>
          <OutcomeTabs counts={batch.counts} total={total} current={outcome} />
          <PreviewTable rows={preview} />
          <PreviewPager page={current} pages={Math.ceil(onShelf / pageSize)} outcome={outcome} />
        </Section>
      )}
      {(over || batch.interrupted) && <BatchReport batch={batch} kept={kept} />}
      {over && buttons}
      {(batch.status === 'UPLOADED' || batch.status === 'FAILED') && (
        <Form method="post" className="mt-6">
          <input type="hidden" name="verb" value="discard" />
          <Button look="quiet">{t('discard')}</Button>
        </Form>
      )}
    </>
  );
}
