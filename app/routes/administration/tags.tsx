import { type SubmissionResult, useForm } from '@conform-to/react';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { createTag } from '#app/records/tag/change.server.ts';
import { listTagsUseCase } from '#app/records/tag/list.server.ts';
import { TagTable } from '#app/records/tag/ui/TagTable.tsx';
import { FilterBar } from '#app/ui/FilterBar.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { EmptyState, PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { Pager } from '#app/ui/Pager.tsx';
import { TextField } from '#app/ui/TextField.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('tags');

export const loader = page(async ({ ask, url }) => {
  const query = queryOf(url);
  return { ...(await ask(listTagsUseCase, query)), filtered: Boolean(query.q) };
});

/** Makes a tag; also one that was just removed. */
export const action = page((visit) =>
  submit(visit, createTag, {
    done: ({ name }) => redirectWithNotice('/verwaltung/schlagwoerter', { key: 'created', name }),
  }),
);

export default function Tags() {
  const { t } = useTranslation(['tag', 'account']);
  const { items, total, next, previous, filtered } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ name: string }>({
    id: 'tag-new',
    lastResult: answer?.result as SubmissionResult<string[]> | undefined,
  });
  const labels = { name: t('name') };
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        back={{ to: '/verwaltung', label: t('account:administration') }}
      />
      <FilterBar searchLabel={t('searchLabel')} filters={[]} />
      {items.length > 0 ? (
        <TagTable rows={items} />
      ) : (
        <EmptyState>{filtered ? t('emptyFiltered') : t('empty')}</EmptyState>
      )}
      <Pager total={total} next={next} previous={previous} />
      <Section title={t('new')} id="new">
        <FormFrame
          form={form}
          errors={errorsOf(form, fields, labels)}
          failure={answer?.failure ?? null}
          submitLabel={t('create')}
        >
          <TextField field={fields.name} label={labels.name} hint={t('nameHint')} required maxLength={60} />
        </FormFrame>
      </Section>
    </>
  );
}
