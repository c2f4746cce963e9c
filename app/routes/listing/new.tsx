import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isOffice } from '#app/access/actor.ts';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { createListing } from '#app/records/listing/create.server.ts';
import { prepareListing } from '#app/records/listing/prepare.server.ts';
import { ListingForm } from '#app/records/listing/ui/ListingForm.tsx';
import { KeptForm } from '#app/ui/kept/KeptForm.tsx';
import { sendOrKeep } from '#app/ui/kept/send-or-keep.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('listingNew');

/** `?organisation=…` says whose it is. */
export const loader = page(({ ask, url }) =>
  ask(prepareListing, { organisation: url.searchParams.get('organisation') ?? undefined }),
);

export const action = formPage((visit) =>
  submit(visit, createListing, {
    done: ({ id, title: name }) =>
      redirectWithNotice(`/angebote/${id}`, { key: isOffice(visit.actor) ? 'created' : 'waits', name }),
  }),
);

/** Where the server can't be reached, the form comes back as it was. */
export const clientAction = sendOrKeep;

export default function NewListing() {
  const { t } = useTranslation('listing');
  const { draft, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t('new')} back={{ to: '/angebote', label: t('title') }} />
      <KeptForm key={draft.id} form="listing" record={null} answer={answer}>
        {(kept) => (
          <ListingForm
            key={kept.key}
            draft={draft}
            choices={choices}
            answer={kept.answer}
            names={kept.names}
            submitLabel={t('create')}
            cancelTo="/angebote"
          />
        )}
      </KeptForm>
    </>
  );
}

/** The form keeps its id while it is being sent; asking again would make it another listing. */
export function shouldRevalidate({ formMethod }: { formMethod?: string }) {
  return formMethod === undefined || formMethod === 'GET';
}
