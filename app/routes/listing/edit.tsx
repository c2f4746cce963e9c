import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { compareVersions } from '#app/operations/history/compare.server.ts';
import { prepareListingChange } from '#app/records/listing/prepare.server.ts';
import { ListingForm } from '#app/records/listing/ui/ListingForm.tsx';
import { changeListing } from '#app/records/listing/update.server.ts';
import { KeptForm } from '#app/ui/kept/KeptForm.tsx';
import { sendOrKeep } from '#app/ui/kept/send-or-keep.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('listingEdit');

export const loader = page(({ ask, params }) => ask(prepareListingChange, { id: params.id }));

export const action = formPage((visit) =>
  submit(visit, changeListing, {
    compare: (form) =>
      visit.ask(compareVersions, { kind: 'listing', id: form.id, version: form.version, form }),
    fixed: { id: visit.params.id ?? '' },
    done: ({ id, withdrawn }) =>
      redirectWithNotice(`/angebote/${id}`, { key: withdrawn ? 'waitsAgain' : 'saved' }),
  }),
);

/** Where the server can't be reached, the form comes back as it was. */
export const clientAction = sendOrKeep;

export default function EditListing() {
  const { t } = useTranslation('listing');
  const { draft, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const to = `/angebote/${draft.id}`;
  return (
    <>
      <PageHeader title={t('edit')} back={{ to, label: draft.title }} />
      <KeptForm key={draft.id} form="listing" record={draft.id} version={draft.version} answer={answer}>
        {(kept) => (
          <ListingForm
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
