import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { createDataRequest } from '#app/records/data-request/create.server.ts';
import { askedKinds } from '#app/records/data-request/terms.ts';
import { OwnRequests } from '#app/records/data-request/ui/OwnRequests.tsx';
import { RequestForm } from '#app/records/data-request/ui/RequestForm.tsx';
import { AccountPart } from '#app/records/own-file/ui/AccountPart.tsx';
import { FileActions } from '#app/records/own-file/ui/FileActions.tsx';
import { MentionsPart } from '#app/records/own-file/ui/MentionsPart.tsx';
import { PersonPart } from '#app/records/own-file/ui/PersonPart.tsx';
import { ReaderPart } from '#app/records/own-file/ui/ReaderPart.tsx';
import { RetentionTable } from '#app/records/own-file/ui/RetentionTable.tsx';
import { viewOwnFile } from '#app/records/own-file/view.server.ts';
import { LinkButton } from '#app/ui/Button.tsx';
import { formatInstant } from '#app/ui/format.ts';
import type { KeptAnswer } from '#app/ui/kept/KeptForm.tsx';
import { renderMarkdown } from '#app/ui/markdown.ts';
import { EmptyState, PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { Prose } from '#app/ui/Prose.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('ownFile');

export const loader = page(async ({ ask, url }) => {
  const { privacy, ...file } = await ask(viewOwnFile);
  const wanted = url.searchParams.get('anfrage');
  return {
    ...file,
    privacy: renderMarkdown(privacy),
    wanted: askedKinds.find((kind) => kind === wanted) ?? null,
  };
});

/** Asks the office for something. */
export const action = formPage((visit) =>
  submit(visit, createDataRequest, {
    done: () => redirectWithNotice('/meine-daten', { key: 'requestMade' }),
  }),
);

export default function OwnFile() {
  const { t, i18n } = useTranslation('ownFile');
  const file = useLoaderData<typeof loader>();
  const { person, account, readers, writings, requests, retention, wanted, newRequestId } = file;
  const answer = useActionData<typeof action>() as KeptAnswer | undefined;
  return (
    <article>
      <PageHeader
        title={t('title')}
        lead={t('lead', { when: formatInstant(file.createdAt, i18n.language) })}
        actions={<FileActions />}
      />
      {person ? (
        <>
          <PersonPart person={person} correctable={file.correctable} />
          <MentionsPart person={person} />
        </>
      ) : (
        <EmptyState action={<LinkButton to="?anfrage=ACCESS#anfragen">{t('unlinkedAsk')}</LinkButton>}>
          {t('unlinked')}
        </EmptyState>
      )}
      <AccountPart account={account} />
      {person && <ReaderPart readers={readers} writings={writings} />}
      <Section id="aufbewahrung" title={t('retention')}>
        <RetentionTable rows={retention} />
      </Section>
      <Section id="wofuer" title={t('why')}>
        <Prose html={file.privacy} />
      </Section>
      <Section id="anfragen" title={t('requests')}>
        <OwnRequests requests={requests} />
        <div className="no-print">
          <h3 className="mt-6 text-base font-semibold">{t('ask')}</h3>
          <p className="mt-1 mb-4 max-w-[60ch] text-quiet">{t('askLead')}</p>
          <RequestForm
            key={`${newRequestId}-${wanted}`}
            id={newRequestId}
            consents={person?.legalBasis === 'CONSENT'}
            kind={wanted}
            answer={answer}
          />
        </div>
      </Section>
    </article>
  );
}
