import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { prepareListingChange } from '#app/records/listing/prepare.server.ts';
import { ListingForm } from '#app/records/listing/ui/ListingForm.tsx';
import { changeListing } from '#app/records/listing/update.server.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('listingEdit');

export const loader = page(({ ask, params }) => ask(prepareListingChange, { id: params.id }));

export const action = formPage((visit) =>
  submit(visit, changeListing, {
    fixed: { id: visit.params.id ?? '' },
    done: ({ id, withdrawn }) =>
      redirectWithNotice(`/angebote/${id}`, { key: withdrawn ? 'waitsAgain' : 'saved' }),
  }),
);

export default function EditListing() {
  const { t } = useTranslation('listing');
  const { draft, choices } = useLoaderData<typeof loader>();
  const to = `/angebote/${draft.id}`;
  return (
    <>
      <PageHeader title={t('edit')} back={{ to, label: draft.title }} />
      <ListingForm
        draft={draft}
        choices={choices}
        answer={useActionData<typeof action>()}
        submitLabel={t('save')}
        cancelTo={to}
      />
    </>
  );
}
