import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { compareVersions } from '#app/operations/history/compare.server.ts';
import { prepareIntroductionChange } from '#app/records/introduction/prepare.server.ts';
import { IntroductionForm } from '#app/records/introduction/ui/IntroductionForm.tsx';
import { changeIntroduction } from '#app/records/introduction/update.server.ts';
import { KeptForm } from '#app/ui/kept/KeptForm.tsx';
import { sendOrKeep } from '#app/ui/kept/send-or-keep.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('introductionEdit');

export const loader = page(({ ask, params }) => ask(prepareIntroductionChange, { id: params.id }));

export const action = formPage((visit) =>
  submit(visit, changeIntroduction, {
    compare: (form) =>
      visit.ask(compareVersions, { kind: 'introduction', id: form.id, version: form.version, form }),
    fixed: { id: visit.params.id ?? '' },
    done: ({ id }) => redirectWithNotice(`/vermittlungen/${id}`, { key: 'saved' }),
  }),
);

/** Where the server can't be reached, the form comes back as it was. */
export const clientAction = sendOrKeep;

export default function EditIntroduction() {
  const { t } = useTranslation('introduction');
  const { draft, title, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const to = `/vermittlungen/${draft.id}`;
  return (
    <>
      <PageHeader title={t('edit')} back={{ to, label: title }} />
      <KeptForm key={draft.id} form="introduction" record={draft.id} version={draft.version} answer={answer}>
        {(kept) => (
          <IntroductionForm
            key={kept.key}
            draft={draft}
            choices={choices}
            answer={kept.answer}
            names={kept.names}
            submitLabel={t('save')}
            cancelTo={to}
          />
        )}
      </KeptForm>
    </>
  );
}
