import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readForm, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { openAddress } from '#app/records/network-view/address.ts';
import {
  changeNetworkView,
  prepareNetworkViewChange,
  updateShownView,
} from '#app/records/network-view/change.server.ts';
import { removeNetworkView } from '#app/records/network-view/remove.server.ts';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { CopyField } from '#app/ui/CopyField.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { SelectField } from '#app/ui/SelectField.tsx';
import { TextField } from '#app/ui/TextField.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('networkView');

export const loader = page(async ({ ask, params, context }) => ({
  ...(await ask(prepareNetworkViewChange, { id: params.id })),
  link: `${context.appUrl}/netzwerk/ansichten/${params.id}`,
}));

/** Renames and shares; `verb=update` keeps what the network page shows now, `verb=remove` deletes, which can be taken back. */
export const action = page(async (visit) => {
  const form = await readForm(visit.request);
  const id = visit.params.id ?? '';
  const verb = form.get('verb');
  if (verb === 'update') {
    form.delete('verb');
    const updated = await visit.ask(updateShownView, { ...Object.fromEntries(form), id });
    return redirectWithNotice(openAddress(updated), { key: 'viewSaved', name: updated.name });
  }
  if (verb === 'remove') {
    const removed = await visit.ask(removeNetworkView, { id, version: form.get('version') });
    const { name, version } = removed;
    return redirectWithNotice('/netzwerk/ansichten', {
      key: 'viewRemoved',
      name,
      undo: { action: '/netzwerk/ansichten', fields: { verb: 'restore', id, version: String(version) } },
    });
  }
  return submit(visit, changeNetworkView, {
    form,
    fixed: { id },
    done: ({ name }) => redirectWithNotice('/netzwerk/ansichten', { key: 'viewSaved', name }),
  });
});

export default function EditNetworkView() {
  const { t } = useTranslation('view');
  const { view, regions, link } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ name: string; regionKey: string | null }>({
    id: 'network-view',
    lastResult: answer?.result as SubmissionResult<string[]> | undefined,
    defaultValue: { name: view.name, regionKey: view.regionKey },
  });
  const labels = { name: t('name'), regionKey: t('for') };
  return (
    <>
      <PageHeader
        title={t('editTitle')}
        back={{ to: '/netzwerk/ansichten', label: t('title') }}
        actions={
          <>
            <LinkButton to={`/netzwerk/ansichten/${view.id}`}>{t('open')}</LinkButton>
            <Form method="post">
              <input type="hidden" name="version" value={view.version} />
              <Button look="harm" name="verb" value="remove">
                {t('remove')}
              </Button>
            </Form>
          </>
        }
      />
      <FormFrame
        form={form}
        errors={errorsOf(form, fields, labels)}
        failure={answer?.failure ?? null}
        submitLabel={t('change')}
      >
        <input type="hidden" name="version" value={view.version} />
        <TextField field={fields.name} label={labels.name} required maxLength={80} />
        {regions.length > 0 && (
          <SelectField
            field={fields.regionKey}
            label={labels.regionKey}
            none={t('forMe')}
            options={regions.map(({ key, name }) => ({
              value: key,
              label: t('forOffice', { region: name }),
            }))}
          />
        )}
      </FormFrame>
      <div className="mt-8 max-w-[60ch]">
        <CopyField
          id="network-view-link"
          label={t('link.label')}
          hint={t(view.regionKey ? 'link.shared' : 'link.own')}
          value={link}
        />
      </div>
    </>
  );
}
