import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { type ProfileDraft, ProfileForm } from '#app/records/profile/ui/ProfileForm.tsx';
import { ProfileTabs } from '#app/records/profile/ui/ProfileTabs.tsx';
import { changeProfile } from '#app/records/profile/update.server.ts';
import { prepareProfile } from '#app/records/profile/view.server.ts';
import { KeptForm } from '#app/ui/kept/KeptForm.tsx';
import { sendOrKeep } from '#app/ui/kept/send-or-keep.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('profileEdit');

export const loader = page(({ ask }) => ask(prepareProfile));

export const action = formPage((visit) =>
  submit(visit, changeProfile, {
    done: ({ waits, changed }) =>
      redirectWithNotice('/profil', {
        key: waits ? 'profileWaits' : changed ? 'profileSaved' : 'profileUnchanged',
      }),
  }),
);

/** Where the server can't be reached, the form comes back as it was. */
export const clientAction = sendOrKeep;

/** The stored values as the form shows them: tags in one line. */
function asDraft(draft: Readonly<Record<string, unknown>>): ProfileDraft {
  const { tags } = draft;
  return { ...draft, tags: Array.isArray(tags) ? tags.join(', ') : '' };
}

export default function EditProfile() {
  const { t } = useTranslation('profile');
  const { id, version, draft, fieldsOfAction, waits, hasWaiting } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={t('edit')}
        lead={
          <>
            <p className="max-w-[70ch]">{waits ? t('waitsHint') : t('liveHint')}</p>
            {hasWaiting && <p className="max-w-[70ch]">{t('hasWaiting')}</p>}
          </>
        }
      />
      <ProfileTabs />
      <p className="mb-4">
        <Link className="link tap inline-flex min-h-7 items-center" to="/profil/logo">
          {t('logo.title')} ›
        </Link>
      </p>
      <KeptForm form="profile" record={id} version={version} answer={answer}>
        {(kept) => (
          <ProfileForm
            key={kept.key}
            id={id}
            version={version}
            draft={asDraft(draft)}
            fieldsOfAction={fieldsOfAction}
            answer={kept.answer}
            submitLabel={waits ? t('submit') : t('save')}
          />
        )}
      </KeptForm>
    </>
  );
}
