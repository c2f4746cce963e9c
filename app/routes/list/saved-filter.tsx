import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readForm, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { changeFilter, prepareFilterChange, removeFilter } from '#app/records/saved-filter/change.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { listPath } from '#app/ui/list-address.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { SelectField } from '#app/ui/SelectField.tsx';
import { TextField } from '#app/ui/TextField.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('savedFilter');

export const loader = page(({ ask, params }) => ask(prepareFilterChange, { id: params.id }));

/** Renames and shares, or removes (`verb=remove`), which can be taken back. */
export const action = page(async (visit) => {
  const form = await readForm(visit.request);
  const id = visit.params.id ?? '';
  if (form.get('verb') !== 'remove') {
    return submit(visit, changeFilter, {
      form,
      fixed: { id },
      done: ({ list, name }) => redirectWithNotice(listPath(list), { key: 'filterSaved', name }),
    });
  }
  const removed = await visit.ask(removeFilter, { id, version: form.get('version') });
  const to = listPath(removed.list);
  const { list, name, query, regionKey } = removed;
  return redirectWithNotice(to, {
    key: 'filterRemoved',
    name,
    undo: { action: '/listen/filter', fields: { id, list, name, query, regionKey: regionKey ?? '', to } },
  });
});

export default function EditSavedFilter() {
  const { t } = useTranslation(['list', 'organisation', 'contact', 'meeting']);
  const { filter, regions } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ name: string; regionKey: string | null }>({
    id: 'saved-filter',
    lastResult: answer?.result as SubmissionResult<string[]> | undefined,
    defaultValue: { name: filter.name, regionKey: filter.regionKey },
  });
  const labels = { name: t('saved.name'), regionKey: t('saved.for') };
  const titles: Readonly<Record<string, string>> = {
    organisation: t('organisation:title'),
    contact: t('contact:title'),
    meeting: t('meeting:title'),
  };
  return (
    <>
      <PageHeader
        title={t('saved.editTitle')}
        back={{ to: listPath(filter.list), label: titles[filter.list] ?? '' }}
        actions={
          <Form method="post">
            <input type="hidden" name="version" value={filter.version} />
            <Button look="harm" name="verb" value="remove">
              {t('saved.remove')}
            </Button>
          </Form>
        }
      />
      <FormFrame
        form={form}
        errors={errorsOf(form, fields, labels)}
        failure={answer?.failure ?? null}
        submitLabel={t('saved.change')}
      >
        <input type="hidden" name="version" value={filter.version} />
        <TextField field={fields.name} label={labels.name} required maxLength={80} />
        {regions.length > 0 && (
          <SelectField
            field={fields.regionKey}
            label={labels.regionKey}
            none={t('saved.forMe')}
            options={regions.map(({ key, name }) => ({
              value: key,
              label: t('saved.forOffice', { region: name }),
            }))}
          />
        )}
      </FormFrame>
    </>
  );
}
