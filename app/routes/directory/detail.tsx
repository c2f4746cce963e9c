import { type SubmissionResult, useForm } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { ChannelLinks } from '#app/records/contact/ui/ChannelLinks.tsx';
import { wishIntroduction } from '#app/records/introduction/wish.server.ts';
import { listListingsUseCase } from '#app/records/listing/list.server.ts';
import { ListingLines } from '#app/records/listing/ui/ListingLines.tsx';
import { viewPublished } from '#app/records/organisation/directory.server.ts';
import { SectorLabel } from '#app/records/organisation/ui/SectorLabel.tsx';
import { ProfileFacts, ProfileLogo } from '#app/records/profile/ui/ProfileFacts.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { FormFrame } from '#app/ui/FormFrame.tsx';
import { errorsOf } from '#app/ui/form-errors.ts';
import { Columns, PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { TextArea } from '#app/ui/TextField.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.profile.name ?? 'Verzeichnis'} – Akteursnetz` },
];

const shownListings = 20;

export const loader = page(async ({ ask, params }) => {
  const found = await ask(viewPublished, { id: params.id });
  const listings = await ask(listListingsUseCase, { organisation: params.id, size: shownListings });
  return { ...found, listings: listings.items };
});

/** Asks the office to bring both together. */
export const action = formPage((visit) =>
  submit(visit, wishIntroduction, {
    fixed: { otherId: visit.params.id ?? '' },
    done: ({ name }) => redirectWithNotice(`/verzeichnis/${visit.params.id}`, { key: 'wished', name }),
  }),
);

export default function DirectoryEntry() {
  const { t } = useTranslation(['directory', 'listing']);
  const { profile, people, wished, listings } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ wish: string }>({
    id: 'wish',
    lastResult: answer?.result as SubmissionResult<string[]> | undefined,
  });
  return (
    <article>
      <PageHeader
        title={profile.name}
        back={{ to: '/verzeichnis', label: t('title') }}
        lead={<SectorLabel sector={profile.sector} />}
        actions={<LinkButton to={`/profil/verbindungen/neu?mit=${profile.id}`}>{t('tell')}</LinkButton>}
      />
      <Columns>
        <div>
          <ProfileLogo id={profile.id} name={profile.name} logo={profile.logo} />
          <ProfileFacts profile={profile} />
          <Section id="personen" title={t('people')}>
            {people.length === 0 && <p className="text-quiet">{t('peopleNone')}</p>}
            <ul className="divide-y divide-line">
              {people.map(({ id, name, position, channels }) => (
                <li key={id} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
                  <span className="font-medium">{name}</span>
                  <span>{position}</span>
                  <ChannelLinks channels={channels} />
                </li>
              ))}
            </ul>
          </Section>
        </div>
        <div>
          <Section id="vermittlung" title={t('wish')}>
            {wished ? (
              <p>{t('wished')}</p>
            ) : (
              <>
                <p className="mb-3 max-w-[60ch] text-quiet">{t('wishLead')}</p>
                <FormFrame
                  form={form}
                  errors={errorsOf(form, fields, { wish: t('wishField') })}
                  failure={answer?.failure ?? null}
                  submitLabel={t('wishSend')}
                >
                  <TextArea field={fields.wish} label={t('wishField')} rows={3} maxLength={1_000} />
                </FormFrame>
              </>
            )}
          </Section>
          <Section id="angebote" title={t('listing:title')}>
            <ListingLines listings={listings} empty={t('listing:emptyOfOrganisation')} />
          </Section>
        </div>
      </Columns>
    </article>
  );
}
