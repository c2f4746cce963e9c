import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { withinPatience } from '#app/doors/web/patience.server.ts';
import { viewIntroductionEffect } from '#app/network/effect.server.ts';
import { EffectTable } from '#app/network/ui/EffectTable.tsx';
import { FollowUpRow } from '#app/records/follow-up/ui/FollowUpRow.tsx';
import { nextStage } from '#app/records/introduction/terms.ts';
import { ConsentLine } from '#app/records/introduction/ui/ConsentLine.tsx';
import { IntroductionFacts } from '#app/records/introduction/ui/IntroductionFacts.tsx';
import { MailDraft } from '#app/records/introduction/ui/MailDraft.tsx';
import { MeetingLink } from '#app/records/introduction/ui/MeetingLink.tsx';
import { StageBadge } from '#app/records/introduction/ui/StageBadge.tsx';
import { patchIntroduction } from '#app/records/introduction/update.server.ts';
import { viewIntroduction } from '#app/records/introduction/view.server.ts';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { Columns, PageHeader, Section } from '#app/ui/PageHeader.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.introduction.title ?? 'Vermittlung'} – Akteursnetz` },
];

/** So long the page waits for the network's figures; then it comes without them. */
const patience = 1_500;

export const loader = page(async ({ ask, params }) => {
  const reference = { id: params.id };
  const [shown, effect] = await Promise.all([
    ask(viewIntroduction, reference),
    withinPatience(ask(viewIntroductionEffect, reference), patience),
  ]);
  return { ...shown, effect };
});

/** What one press on the page changes, by its verb; other fields of the form are none of its business. */
const changed: Readonly<Record<string, readonly string[]>> = {
  stage: ['status'],
  consent: ['aConsent', 'bConsent'],
  meeting: ['meetingId'],
};

/** Takes the next step (`verb=stage`), notes a consent or links a meeting, at the version that was seen. */
export const action = page(async ({ ask, request, params }) => {
  const { verb = '', version, ...form } = Object.fromEntries(await readForm(request));
  const names = changed[String(verb)] ?? [];
  const said = Object.entries(form).filter(([name]) => names.includes(name));
  // The day of another answer is the day on which it is noted.
  const days = said.flatMap(([name]) => (verb === 'consent' ? [[`${name}On`, null] as const] : []));
  const changes = Object.fromEntries([...said, ...days]);
  const { id } = await ask(patchIntroduction, { id: params.id, version, changes });
  return redirectWithNotice(`/vermittlungen/${id}`, { key: 'saved' });
});

export default function IntroductionDetail() {
  const { t } = useTranslation(['introduction', 'common']);
  const { introduction, followUps, meetings, mayEdit, today, effect } = useLoaderData<typeof loader>();
  const { id, version, a, b, status } = introduction;
  const next = nextStage(status);
  const mails = [
    { to: a, address: introduction.aAddress, body: introduction.aMail },
    { to: b, address: introduction.bAddress, body: introduction.bMail },
  ].flatMap(({ body, ...rest }) => (body ? [{ ...rest, body }] : []));
  return (
    <article>
      <PageHeader
        title={introduction.title}
        back={{ to: '/vermittlungen', label: t('back') }}
        lead={<StageBadge {...introduction} />}
        actions={
          mayEdit && (
            <>
              {next && next !== 'OUTCOME' && (
                <Form method="post">
                  <input type="hidden" name="version" value={version} />
                  <input type="hidden" name="status" value={next} />
                  <Button look="primary" name="verb" value="stage">
                    {t('stepTo', { stage: t(`status.${next}`) })}
                  </Button>
                </Form>
              )}
              <LinkButton to="bearbeiten">{t('common:edit')}</LinkButton>
              <LinkButton to="verlauf" look="quiet">
                {t('common:history')}
              </LinkButton>
              <Form method="post" action="/vermittlungen/papierkorb">
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="version" value={version} />
                <Button look="quiet" name="verb" value="bin">
                  {status === 'DISMISSED' ? t('takeBack') : t('common:bin')}
                </Button>
              </Form>
            </>
          )
        }
      />
      <Columns>
        <div>
          <IntroductionFacts introduction={introduction} />
          {introduction.aConsent !== null && introduction.bConsent !== null && (
            <Section id="zustimmung" title={t('consentTitle')}>
              <ConsentLine
                side="a"
                name={a.name}
                consent={introduction.aConsent}
                on={introduction.aConsentOn}
                version={version}
                mayEdit={mayEdit}
              />
              <ConsentLine
                side="b"
                name={b.name}
                consent={introduction.bConsent}
                on={introduction.bConsentOn}
                version={version}
                mayEdit={mayEdit}
              />
            </Section>
          )}
          {status !== 'DISMISSED' && (introduction.meeting || mayEdit) && (
            <Section
              id="treffen"
              title={t('meetingTitle')}
              aside={
                mayEdit && (
                  <Link
                    className="link"
                    to={`/treffen/neu?mit=organisation:${a.id}&und=organisation:${b.id}`}
                  >
                    {t('logMeeting')}
                  </Link>
                )
              }
            >
              <MeetingLink
                meeting={introduction.meeting}
                offered={meetings}
                version={version}
                today={today}
              />
            </Section>
          )}
        </div>
        <div>
          {effect && (
            <Section id="wirkung" title={t('effect.title')}>
              <EffectTable effect={effect} />
            </Section>
          )}
          {followUps && (
            <Section
              id="wiedervorlagen"
              title={t('followUps')}
              aside={
                mayEdit && (
                  <Link className="link" to={`/wiedervorlagen/neu?vermittlung=${id}`}>
                    {t('addFollowUp')}
                  </Link>
                )
              }
            >
              {followUps.length === 0 && <p className="text-quiet">{t('followUpsEmpty')}</p>}
              <ul className="max-w-[80ch]">
                {followUps.map((row) => (
                  <FollowUpRow key={row.id} followUp={row} today={today} />
                ))}
              </ul>
            </Section>
          )}
          {mayEdit && status !== 'DISMISSED' && (
            <Section id="nachrichten" title={t('mails')}>
              <p className="max-w-[60ch] text-quiet">{mails.length > 0 ? t('mailsLead') : t('mailsEmpty')}</p>
              {mails.map(({ to, address, body }) => (
                <MailDraft
                  key={to.id}
                  to={to.name}
                  address={address}
                  subject={introduction.mailSubject}
                  body={body}
                />
              ))}
            </Section>
          )}
        </div>
      </Columns>
    </article>
  );
}
