import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isOffice } from '#app/access/actor.ts';
import { page } from '#app/doors/web/page.server.ts';
import { isCurrent } from '#app/records/contact/present.ts';
import { legalBases } from '#app/records/contact/terms.ts';
import { ChannelLinks } from '#app/records/contact/ui/ChannelLinks.tsx';
import { viewContact } from '#app/records/contact/view.server.ts';
import { listTimelineOfContact } from '#app/records/meeting/timeline.server.ts';
import { ActorTimeline } from '#app/records/meeting/ui/ActorTimeline.tsx';
import { ownFacts } from '#app/records/own-field/ui/own-text.tsx';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { formatDay } from '#app/ui/format.ts';
import { Badge, Columns, Facts, PageHeader, Section } from '#app/ui/PageHeader.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.contact.name ?? 'Kontakt'} – Akteursnetz` },
];

export const loader = page(async ({ ask, params, actor }) => {
  const reference = { id: params.id };
  const { contact, today } = await ask(viewContact, reference);
  const partner = actor.kind === 'user' && actor.role === 'PARTNER';
  const timeline = partner ? null : await ask(listTimelineOfContact, reference);
  return { contact, today, timeline, mayEdit: isOffice(actor) };
});

export default function ContactDetail() {
  const { t, i18n } = useTranslation(['contact', 'common', 'invitation']);
  const { contact, today, timeline, mayEdit } = useLoaderData<typeof loader>();
  const { id, version, affiliations } = contact;
  const basis = legalBases.find((known) => known === contact.legalBasis);
  const day = (value: string) => formatDay(value, i18n.language);
  const lines = (current: boolean) =>
    affiliations
      .filter((row) => isCurrent(row, today) === current)
      .map((row) => (
        <li key={row.id} className="py-1">
          {row.position && <span className="font-medium">{row.position}, </span>}
          <Link className="link" to={`/organisationen/${row.organisation.id}`}>
            {row.organisation.name}
          </Link>
          <span className="ml-2 text-sm text-quiet">
            {[row.from && t('since', { day: day(row.from) }), row.to && t('until', { day: day(row.to) })]
              .filter(Boolean)
              .join(' ')}
            {row.primary && affiliations.length > 1 && ` · ${t('main')}`}
          </span>
        </li>
      ));
  const former = lines(false);
  return (
    <article>
      <PageHeader
        title={contact.name}
        lead={contact.restricted && <Badge tone="ageing">{t('restricted')}</Badge>}
        back={{ to: '/kontakte?zurueck', label: t('title') }}
        actions={
          mayEdit && (
            <>
              <LinkButton to={`/treffen/neu?mit=contact:${id}`}>{t('common:logMeeting')}</LinkButton>
              <LinkButton to={`/einladungen/neu?ids=${id}`}>{t('invitation:invite')}</LinkButton>
              <LinkButton to="bearbeiten">{t('common:edit')}</LinkButton>
              <LinkButton to="verlauf" look="quiet">
                {t('common:history')}
              </LinkButton>
              <Form method="post" action="/kontakte/papierkorb">
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
      <Columns>
        <div>
          <Facts
            items={[
              [t('field.salutation'), contact.salutation],
              [
                t('field.channels'),
                contact.channels.length > 0 && <ChannelLinks channels={contact.channels} />,
              ],
              [
                t('field.tags'),
                contact.tags.length > 0 && (
                  <span className="flex flex-wrap gap-1">
                    {contact.tags.map((tag) => (
                      <Badge key={tag}>{tag}</Badge>
                    ))}
                  </span>
                ),
              ],
              ...ownFacts(contact.own, i18n.language),
              [t('field.notes'), contact.notes],
              [t('field.legalBasis'), basis && t(`legalBasis.${basis}`)],
              [t('field.source'), contact.source],
              [t('field.retainUntil'), contact.retainUntil && day(contact.retainUntil)],
            ]}
          />
          <Section id="funktionen" title={t('functions')}>
            {affiliations.length === 0 && <p className="text-quiet">{t('noFunctions')}</p>}
            <ul>{lines(true)}</ul>
            {former.length > 0 && (
              <>
                <h3 className="mt-3 text-sm font-semibold text-quiet">{t('former')}</h3>
                <ul>{former}</ul>
              </>
            )}
          </Section>
        </div>
        {timeline && (
          <div>
            <Section id="verlauf" title={t('timeline')}>
              <ActorTimeline timeline={timeline} empty={t('timelineEmpty')} />
            </Section>
          </div>
        )}
      </Columns>
    </article>
  );
}
