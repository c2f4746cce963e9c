import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { dayOf } from '#app/kernel/day.ts';
import { newId } from '#app/kernel/ids.ts';
import { addOwnPerson, listOwnPeople } from '#app/records/profile/people.server.ts';
import { PersonForm } from '#app/records/profile/ui/PersonForm.tsx';
import type { KeptAnswer } from '#app/ui/kept/KeptForm.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('profilePerson');

/** Whoever may see the list may add to it. */
export const loader = page(async ({ ask, context }) => {
  await ask(listOwnPeople);
  return { id: newId(), today: dayOf(context.environment.now()) };
});

export const action = formPage((visit) =>
  submit(visit, addOwnPerson, {
    done: ({ waits, name }) =>
      redirectWithNotice('/profil/personen', waits ? { key: 'profileWaits' } : { key: 'personSaved', name }),
  }),
);

export default function NewPerson() {
  const { t } = useTranslation('profile');
  const { id, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t('people.add')} back={{ to: '/profil/personen', label: t('people.title') }} />
      <PersonForm draft={{}} hidden={{ id }} isNew today={today} answer={answer as KeptAnswer | undefined} />
    </>
  );
}

/** The form keeps its id while it is being sent; asking again would make it another person. */
export function shouldRevalidate({ formMethod }: { formMethod?: string }) {
  return formMethod === undefined || formMethod === 'GET';
}
