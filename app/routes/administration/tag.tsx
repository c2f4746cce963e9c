import { type SubmissionResult, useForm } from '@conform-to/react';
import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readForm, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { mergeTag, removeTag, renameTag } from '#app/records/tag/change.server.ts';
import { viewTag } from '#app/records/tag/list.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { SelectField } from '#app/ui/SelectField.tsx';
import { TextField } from '#app/ui/TextField.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('tag');

export const loader = page(({ ask, params }) => ask(viewTag, { id: params.id }));

const list = '/verwaltung/schlagwoerter';
const useCases = { rename: renameTag, merge: mergeTag, remove: removeTag } as const;

/** Renames, merges or removes (`verb`): at once, or on to the preview of what it means for those who carry it. */
export const action = page(async (visit) => {
  const form = await readForm(visit.request);
  const asked = form.get('verb');
  const verb = asked === 'merge' || asked === 'remove' ? asked : 'rename';
  form.delete('verb');
  return submit(visit, useCases[verb], {
    form,
    fixed: { id: visit.params.id ?? '' },
    done({ name, runId }) {
      if (runId !== null) return redirect(`/listen/auswahl/${runId}`);
      if (verb === 'rename') return redirectWithNotice(list, { key: 'saved' });
      return redirectWithNotice(list, { key: 'tagRemoved', name, undo: { action: list, fields: { name } } });
    },
  });
});

export default function EditTag() {
  const { t } = useTranslation(['tag', 'common']);
  const { tag, others } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const lastResult = answer?.result as SubmissionResult<string[]> | undefined;
  const merging = 'into' in (lastResult?.initialValue ?? {});
  const [rename, renameFields] = useForm<{ name: string }>({
    id: 'tag-rename',
    lastResult: merging ? undefined : lastResult,
    defaultValue: { name: tag.name },
  });
  const [merge, mergeFields] = useForm<{ into: string }>({
    id: 'tag-merge',
    lastResult: merging ? lastResult : undefined,
  });
  const labels = { name: t('name'), into: t('into') };
  const failure = answer?.failure ?? null;
  const was = <input type="hidden" name="was" value={tag.name} />;
  return (
    <>
      <PageHeader
        title={tag.name}
        lead={t('carried', { organisations: tag.organisations, contacts: tag.contacts })}
        back={{ to: list, label: t('title') }}
      />
      <FormFrame
        form={rename}
        errors={errorsOf(rename, renameFields, { name: labels.name })}
        failure={merging ? null : failure}
        submitLabel={t('rename')}
      >
        {was}
        <TextField
          field={renameFields.name}
          label={labels.name}
          hint={t('nameHint')}
          required
          maxLength={60}
        />
      </FormFrame>
      {others.length > 0 && (
        <Section title={t('mergeTitle')} id="merge">
          <FormFrame
            form={merge}
            errors={errorsOf(merge, mergeFields, { into: labels.into })}
            failure={merging ? failure : null}
            submitLabel={t('merge')}
          >
            {was}
            <input type="hidden" name="verb" value="merge" />
            <SelectField
              field={mergeFields.into}
              label={labels.into}
              hint={t('mergeHint')}
              required
              none={t('common:choose')}
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </FormFrame>
        </Section>
      )}
      <Section title={t('removeTitle')} id="remove">
        <Form method="post" className="max-w-[60ch] space-y-3">
          {was}
          <p>{tag.organisations + tag.contacts > 0 ? t('removeCarried') : t('removeUnused')}</p>
          <Button look="harm" name="verb" value="remove">
            {t('remove')}
          </Button>
        </Form>
      </Section>
    </>
  );
}
