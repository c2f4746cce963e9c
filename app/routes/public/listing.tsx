import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { publicPage } from '#app/doors/web/page.server.ts';
import { PublicFiles } from '#app/records/attachment/ui/PublicFiles.tsx';
import { boardAt, boards } from '#app/records/listing/boards.ts';
import { jobPosting } from '#app/records/listing/job-posting.ts';
import { PublicFacts } from '#app/records/listing/ui/PublicFacts.tsx';
import { useListingWords } from '#app/records/listing/ui/words.ts';
import { viewPublicListing } from '#app/records/listing/view-public.server.ts';
import { renderMarkdown } from '#app/ui/markdown.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Prose } from '#app/ui/Prose.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: 'Akteursnetz' }];
  const { listing, posting } = data;
  return [
    { title: `${listing.title} – ${listing.organisation.name}` },
    ...(posting ? [{ 'script:ld+json': posting }] : []),
  ];
};

/** One published listing, for everybody; vacancies also as search engines read them. */
export const loader = publicPage(async ({ ask, url, params, context }) => {
  const board = boardAt(url.pathname);
  const { listing, attachments, description } = await ask(viewPublicListing, { board, id: params.id });
  const html = description ? renderMarkdown(description) : null;
  const address = `${context.appUrl}${boards[board].address}/${listing.id}`;
  return {
    board,
    listing,
    attachments,
    description: html,
    posting: board === 'jobs' ? jobPosting(listing, html, address) : null,
  };
});

export default function PublicListingPage() {
  const { t } = useTranslation('board');
  const { board, listing, attachments, description } = useLoaderData<typeof loader>();
  const { kindLabel } = useListingWords();
  return (
    <article>
      <PageHeader
        title={listing.title}
        back={{ to: boards[board].address, label: t(`${board}.back`) }}
        lead={[kindLabel(listing.kind), listing.organisation.name, listing.place].filter(Boolean).join(' · ')}
      />
      {description && (
        <div className="mb-5">
          <Prose html={description} />
        </div>
      )}
      {listing.link && (
        <p className="mb-5">
          <a
            className="link tap inline-flex min-h-6 items-center font-semibold"
            href={listing.link}
            rel="noopener noreferrer"
          >
            {board === 'jobs' ? t('more') : t('moreService')}
          </a>
        </p>
      )}
      <PublicFiles at={`${boards[board].address}/${listing.id}`} files={attachments} />
      <PublicFacts listing={listing} />
    </article>
  );
}
