import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { displayOf } from '#app/doors/web/locale.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { reasonWeights } from '#app/network/proposal/weights.ts';
import { proposeIntroductions } from '#app/network/propose.server.ts';
import { ProposalItem } from '#app/network/ui/ProposalItem.tsx';
import { createIntroduction } from '#app/records/introduction/create.server.ts';
import { dismissProposal } from '#app/records/introduction/dismiss.server.ts';
import { LinkButton } from '#app/ui/Button.tsx';
import { EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('introductionProposals');

export const loader = page(({ ask }) => ask(proposeIntroductions));

/** Makes an introduction of a proposal (`verb=create`), drafted in the office's language, or sets it aside. */
export const action = page(async (visit) => {
  const { verb, ...fields } = Object.fromEntries(await readForm(visit.request));
  if (verb === 'create') {
    const { locale } = await displayOf(visit);
    const draft = locale === 'en' ? 'en' : 'de';
    const { id, title: name } = await visit.ask(createIntroduction, { ...fields, draft });
    return redirectWithNotice(`/vermittlungen/${id}`, { key: 'created', name });
  }
  const { id, version, title: name } = await visit.ask(dismissProposal, fields);
  return redirectWithNotice('/vermittlungen/vorschlaege', {
    key: 'dismissed',
    name,
    undo: { action: '/vermittlungen/papierkorb', fields: { verb: 'bin', id, version: String(version) } },
  });
});

export default function Proposals() {
  const { t } = useTranslation('introduction');
  const { proposals } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t('proposal.title')}
        back={{ to: '/vermittlungen', label: t('title') }}
        lead={<p className="max-w-[75ch]">{t('proposal.lead')}</p>}
        actions={
          <LinkButton look="quiet" to="/vermittlungen?status=DISMISSED">
            {t('proposal.dismissed')}
          </LinkButton>
        }
      />
      {proposals.length === 0 && <EmptyState>{t('proposal.empty')}</EmptyState>}
      <ol>
        {proposals.map((proposal) => (
          <ProposalItem key={`${proposal.a.id} ${proposal.b.id}`} proposal={proposal} />
        ))}
      </ol>
      <p className="mt-4 max-w-[75ch] text-sm text-quiet">
        <strong className="font-semibold">{t('proposal.weights')}.</strong>{' '}
        {t('proposal.weightsText', reasonWeights)}
      </p>
    </>
  );
}
