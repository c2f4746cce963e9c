import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answerAttachment } from '#app/doors/web/attachment.server.ts';
import { redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { changeLogo, prepareLogo, removeLogo, viewOwnLogo } from '#app/records/profile/logo.server.ts';
import { LogoForm } from '#app/records/profile/ui/LogoForm.tsx';
import { ProfileLogo } from '#app/records/profile/ui/ProfileFacts.tsx';
import { ProfileTabs } from '#app/records/profile/ui/ProfileTabs.tsx';
import { Button } from '#app/ui/Button.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('profileLogo');

export const loader = page(({ ask }) => ask(viewOwnLogo));

const noticeOf = ({ waits }: { readonly waits: boolean }) =>
  redirectWithNotice('/profil', { key: waits ? 'profileWaits' : 'profileSaved' });

/** Takes a picture; a plain form without one takes the logo away. Asked before the first byte is read. */
export const action = page(async ({ ask, request }) => {
  const { path, limit } = await ask(prepareLogo);
  if (!request.headers.get('content-type')?.startsWith('multipart/')) return noticeOf(await ask(removeLogo));
  return answerAttachment(request, { path, limit }, async ({ bytes }) =>
    noticeOf(await ask(changeLogo, { path, bytes })),
  );
});

export default function Logo() {
  const { t } = useTranslation('profile');
  const { id, name, logo } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t('logo.title')} back={{ to: '/profil/bearbeiten', label: t('edit') }} />
      <ProfileTabs />
      {logo ? (
        <ProfileLogo id={id} name={name} logo={logo} />
      ) : (
        <p className="mb-4 text-quiet">{t('logo.none')}</p>
      )}
      <LogoForm errors={answer?.errors ?? []} />
      {logo && (
        <Form method="post" className="mt-5">
          <Button look="harm">{t('logo.remove')}</Button>
        </Form>
      )}
    </>
  );
}
