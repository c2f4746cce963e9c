import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isOffice } from '#app/access/actor.ts';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { AttachmentForm } from '#app/records/attachment/ui/AttachmentForm.tsx';
import { AttachmentList } from '#app/records/attachment/ui/AttachmentList.tsx';
import { matchListing } from '#app/records/listing/match.server.ts';
import { publishListing, unpublishListing } from '#app/records/listing/publish.server.ts';
import { ListingFacts } from '#app/records/listing/ui/ListingFacts.tsx';
import { ListingMatches } from '#app/records/listing/ui/ListingMatches.tsx';
import { ListingStanding } from '#app/records/listing/ui/ListingStanding.tsx';
import { ListingStateBadge } from '#app/records/listing/ui/ListingStateBadge.tsx';
import { useListingWords } from '#app/records/listing/ui/words.ts';
import { viewListing } from '#app/records/listing/view.server.ts';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { renderMarkdown } from '#app/ui/markdown.ts';
import { PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { Prose } from '#app/ui/Prose.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.listing.title ?? 'Angebot'} – Akteursnetz` },
];

export const loader = page(async ({ ask, params, actor }) => {
  const [{ listing, ...rest }, matching] = await Promise.all([
    ask(viewListing, { id: params.id }),
    ask(matchListing, { id: params.id }),
  ]);
  return {
    ...rest,
    matching,
    listing: { ...listing, description: null },
    description: listing.description ? renderMarkdown(listing.description) : null,
    office: isOffice(actor),
  };
});

/** Publishes (`verb=publish`) or takes back, at the version that was seen. */
export const action = page(async ({ ask, request, params }) => {
  const { verb, ...seen } = Object.fromEntries(await readForm(request));
  const publishes = verb === 'publish';
  const { id, title: name } = await ask(publishes ? publishListing : unpublishListing, {
    ...seen,
    id: params.id,
  });
  return redirectWithNotice(`/angebote/${id}`, { key: publishes ? 'published' : 'unpublished', name });
});

export default function ListingDetail() {
  const { t } = useTranslation(['listing', 'common', 'attachment']);
  const { listing, matching, description, attachments, mayEdit, mayPublish, office, today } =
    useLoaderData<typeof loader>();
  const { directionLabel, kindLabel } = useListingWords();
  const { id, version } = listing;
  return (
    <article>
      <PageHeader
        title={listing.title}
        back={{ to: '/angebote', label: t('title') }}
        lead={
          <span className="flex flex-wrap items-baseline gap-x-2">
            {directionLabel(listing.direction)} · {kindLabel(listing.kind)}
            <ListingStateBadge state={listing.state} />
          </span>
        }
        actions={
          mayEdit && (
            <>
              <LinkButton to="bearbeiten">{t('common:edit')}</LinkButton>
              {office && (
                <LinkButton to="verlauf" look="quiet">
                  {t('common:history')}
                </LinkButton>
              )}
              <Form method="post" action="/angebote/papierkorb">
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="version" value={version} />
                <Button look="quiet" name="verb" value="bin">
                  {t('common:bin')}
                </Button>
              </Form>
            </>
          )
        }
      />
      <ListingStanding listing={listing} mayEdit={mayEdit} mayPublish={mayPublish} />
      {description && (
        <div className="mb-5">
          <Prose html={description} />
        </div>
      )}
      <ListingFacts listing={listing} />
      {(attachments.length > 0 || mayEdit) && (
        <Section id="anhaenge" title={t('attachment:title')}>
          <AttachmentList
            at={`/angebote/${id}`}
            attachments={attachments}
            mayDetach={mayEdit}
            today={today}
          />
          {mayEdit && <AttachmentForm key={attachments.length} at={`/angebote/${id}`} of="listing" />}
        </Section>
      )}
      <ListingMatches listing={listing} {...matching} />
    </article>
  );
}
