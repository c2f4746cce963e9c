import type { SubmissionResult } from '@conform-to/react';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readForm, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { restoreState } from '#app/operations/history/restore.server.ts';
import { viewState } from '#app/operations/history/state.server.ts';
import { StateForm } from '#app/records/audit/ui/StateForm.tsx';
import { useShownWords } from '#app/records/audit/ui/words.ts';
import { useDates } from '#app/ui/format.ts';
import { EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';
import { historyOf } from './areas.ts';

export const meta = titled('historyState');

export const loader = page(async (visit) => {
  const { area, reference } = historyOf(visit);
  const state = await visit.ask(viewState, { ...reference, entry: visit.params.entry });
  return { ...state, back: `/${area}/${reference.id}/verlauf` };
});

/** Puts the chosen fields back; the address says of what and from when. */
export const action = page(async (visit) => {
  const { area, reference } = historyOf(visit);
  const form = await readForm(visit.request);
  return submit(visit, restoreState, {
    form,
    fixed: { kind: reference.kind, id: reference.id ?? '', entry: visit.params.entry ?? '' },
    done: ({ id, title }) =>
      redirectWithNotice(`/${area}/${id}`, {
        key: 'stateRestored',
        name: title,
      }),
  });
});

export default function State() {
  const { t } = useTranslation('history');
  const { label } = useShownWords();
  const { title, at, fields, version, binned, back, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const dates = useDates(today);
  const same = fields.every(({ differs }) => !differs);
  const result = answer?.result as SubmissionResult<string[]> | undefined;
  const errors = Object.entries(result?.error ?? {}).flatMap(([path, messages]) => {
    const name = path.split(/[.[]/, 1)[0];
    const known = fields.find((field) => field.name === name);
    const first = fields.findIndex(({ differs, restorable }) => differs && restorable);
    const id = `state-fields-${known ? fields.indexOf(known) : first}`;
    return path === ''
      ? []
      : (messages ?? []).map((message) => ({
          id,
          label: known ? label(known.label) : t('state.choose'),
          message,
        }));
  });
  return (
    <>
      <PageHeader
        title={t('state.title', { when: dates.full(at) })}
        back={{ to: back, label: t('state.back') }}
        lead={
          <>
            <p>{title}</p>
            {!same && !binned && <p>{t('state.lead')}</p>}
          </>
        }
      />
      {(same || binned) && (
        <div className="mb-4">
          <EmptyState>{binned ? t('state.binned') : t('state.same')}</EmptyState>
        </div>
      )}
      <StateForm
        fields={fields}
        version={version}
        binned={binned}
        errors={errors}
        failure={answer?.failure ?? null}
      />
    </>
  );
}
