import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, readForm, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { changeOwnPerson, endOwnPerson, prepareOwnPerson } from '#app/records/profile/people.server.ts';
import { EndForm } from '#app/records/profile/ui/EndForm.tsx';
import { PersonForm } from '#app/records/profile/ui/PersonForm.tsx';
import type { KeptAnswer } from '#app/ui/kept/KeptForm.tsx';
import { PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('profilePerson');

export const loader = page(({ ask, params }) => ask(prepareOwnPerson, { contactId: params.id }));

/** Saves, or ends the function and hands it over (`verb=end`). */
export const action = formPage(async (visit) => {
  const form = await readForm(visit.request);
  const ends = form.get('verb') === 'end';
  form.delete('verb');
  const common = { form, fixed: { contactId: visit.params.id ?? '' } };
  const done =
    (key: 'personSaved' | 'personEnded') =>
    ({ waits, name }: { readonly waits: boolean; readonly name: string }) =>
      redirectWithNotice('/profil/personen', waits ? { key: 'profileWaits' } : { key, name });
  const answer = ends
    ? await submit(visit, endOwnPerson, { ...common, done: done('personEnded') })
    : await submit(visit, changeOwnPerson, { ...common, done: done('personSaved') });
  if (answer instanceof Response) return answer;
  return { ...answer.data, ends };
});

export default function Person() {
  const { t } = useTranslation('profile');
  const { id, name, version, draft, others, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as (KeptAnswer & { readonly ends: boolean }) | undefined;
  return (
    <>
      <PageHeader title={name} back={{ to: '/profil/personen', label: t('people.title') }} />
      <PersonForm
        key={`${id}-${version}`}
        draft={draft}
        hidden={{ version: String(version) }}
        isNew={false}
        today={today}
        answer={answer && !answer.ends ? answer : undefined}
      />
      <Section id="ende" title={t('people.end')}>
        <p className="mb-3 max-w-[60ch] text-quiet">{t('people.endLead')}</p>
        <EndForm version={version} others={others} today={today} answer={answer?.ends ? answer : undefined} />
      </Section>
    </>
  );
}
