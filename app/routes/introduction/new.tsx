import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { createIntroduction } from '#app/records/introduction/create.server.ts';
import { prepareIntroduction } from '#app/records/introduction/prepare.server.ts';
import { IntroductionForm } from '#app/records/introduction/ui/IntroductionForm.tsx';
import { KeptForm } from '#app/ui/kept/KeptForm.tsx';
import { sendOrKeep } from '#app/ui/kept/send-or-keep.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('introductionNew');

/** `?a=…&b=…` says who, `?ueber=…` who can introduce them. */
export const loader = page(({ ask, url }) => {
  const { a, b, ueber } = queryOf(url);
  return ask(prepareIntroduction, { a, b, broker: ueber });
});

export const action = formPage((visit) =>
  submit(visit, createIntroduction, {
    done: ({ id, title: name }) => redirectWithNotice(`/vermittlungen/${id}`, { key: 'created', name }),
  }),
);

/** Where the server can't be reached, the form comes back as it was. */
export const clientAction = sendOrKeep;

export default function NewIntroduction() {
  const { t } = useTranslation('introduction');
  const { draft, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t('new')} back={{ to: '/vermittlungen', label: t('title') }} />
      <KeptForm key={draft.id} form="introduction" record={null} answer={answer}>
        {(kept) => (
          <IntroductionForm
            key={kept.key}
            draft={draft}
            choices={choices}
            answer={kept.answer}
            names={kept.names}
            submitLabel={t('create')}
            cancelTo="/vermittlungen"
          />
        )}
      </KeptForm>
    </>
  );
}

/** The form keeps its id while it is being sent; asking again would make it another introduction. */
export function shouldRevalidate({ formMethod }: { formMethod?: string }) {
  return formMethod === undefined || formMethod === 'GET';
}
