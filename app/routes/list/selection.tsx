import { type SubmissionResult, useForm } from '@conform-to/react';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { planBulk } from '#app/records/bulk/plan.server.ts';
import { prepareBulk } from '#app/records/bulk/prepare.server.ts';
import type { BulkVerb } from '#app/records/bulk/terms.ts';
import { LinkButton } from '#app/ui/Button.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { listPath } from '#app/ui/list-address.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { RadioField } from '#app/ui/RadioField.tsx';
import { SelectField } from '#app/ui/SelectField.tsx';
import { TextField } from '#app/ui/TextField.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('bulk');

export const loader = page(({ ask, url: { searchParams } }) =>
  ask(prepareBulk, {
    list: searchParams.get('list') ?? '',
    ids: searchParams.getAll('ids'),
    all: searchParams.get('all') ?? undefined,
    query: searchParams.get('query') ?? '',
  }),
);

/** Makes the plan; its preview is the next page. */
export const action = page((visit) =>
  submit(visit, planBulk, { done: ({ id }) => redirect(`/listen/auswahl/${id}`) }),
);

export default function BulkSelection() {
  const { t, i18n } = useTranslation(['list', 'common', 'invitation', 'campaign']);
  const { list, ids, all, query, selected, tags, staff, verbs } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { search } = useLocation();
  const [form, fields] = useForm<{ ids: string; verb: BulkVerb; tag: string; stewardId: string }>({
    id: 'bulk',
    lastResult: answer?.result as SubmissionResult<string[]> | undefined,
    defaultValue: { verb: verbs[0] },
  });
  const labels = {
    ids: t('bulk.title'),
    verb: t('bulk.what'),
    tag: t('bulk.tag'),
    stewardId: t('bulk.steward'),
  };
  return (
    <>
      <PageHeader
        title={t('bulk.title')}
        back={{ to: `${listPath(list)}?zurueck`, label: t('bulk.back') }}
        lead={t('bulk.selection', { count: selected, shown: selected.toLocaleString(i18n.language) })}
      />
      {list === 'contact' && (
        <p className="mb-5">
          <LinkButton to={`/einladungen/neu${search}`}>{t('invitation:inviteTitle')}</LinkButton>
        </p>
      )}
      {list === 'organisation' && (
        <p className="mb-5">
          <LinkButton to={`/kampagnen/neu${search}`}>{t('campaign:startTitle')}</LinkButton>
        </p>
      )}
      <FormFrame
        form={form}
        errors={errorsOf(form, fields, labels)}
        failure={answer?.failure ?? null}
        submitLabel={t('bulk.preview')}
      >
        <input type="hidden" name="list" value={list} />
        <input type="hidden" name="query" value={query} />
        {all ? (
          <input type="hidden" name="all" value="true" />
        ) : (
          ids.map((id) => <input key={id} type="hidden" name="ids" value={id} />)
        )}
        <RadioField
          field={fields.verb}
          label={labels.verb}
          options={verbs.map((verb) => ({ value: verb, label: t(`bulk.verb.${verb}`) }))}
        />
        {verbs.includes('ADD_TAG') && (
          <>
            <TextField
              field={fields.tag}
              label={labels.tag}
              list="bulk-tags"
              maxLength={60}
              autoComplete="off"
            />
            <datalist id="bulk-tags">
              {tags.map(({ name }) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </>
        )}
        {verbs.includes('STEWARD') && (
          <SelectField
            field={fields.stewardId}
            label={labels.stewardId}
            none={t('nobody')}
            options={staff.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </FormFrame>
    </>
  );
}
