import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { PresentedListingSummary } from '#app/records/listing/present.ts';
import { ListingLines } from '#app/records/listing/ui/ListingLines.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { Freshness } from './Freshness.tsx';

interface PartnerStartProps {
  readonly name: string;
  /** None: the account has no organisation. */
  readonly profile: {
    readonly name: string;
    readonly confirmedAt: string | null;
    readonly published: boolean;
    readonly waiting: number;
    readonly unanswered: number;
    readonly today: string;
  } | null;
  readonly listings: readonly PresentedListingSummary[];
}

/** What a partner comes for: its profile, what it is asked, who else is there, and its own listings. */
export function PartnerStart({ name, profile, listings }: PartnerStartProps) {
  const { t } = useTranslation(['start', 'listing', 'common']);
  if (!profile) return <PageHeader title={t('hello', { name })} lead={t('ownMissing')} />;
  return (
    <>
      <PageHeader title={t('hello', { name })} lead={profile.name} />
      <Section
        id="profil"
        title={t('profileTitle')}
        aside={
          <Link className="link" to="/profil">
            {t('profileOpen')}
          </Link>
        }
      >
        <Freshness confirmedAt={profile.confirmedAt} today={profile.today} />
        {!profile.published && <p className="max-w-[70ch] text-ageing">{t('profileHidden')}</p>}
        {profile.waiting > 0 && (
          <p>
            <Link className="link tap inline-flex min-h-7 items-center" to="/profil">
              {t('profileWaiting', { count: profile.waiting })}
            </Link>
          </p>
        )}
        <p className="mt-2 flex flex-wrap gap-2">
          <LinkButton to="/profil/bearbeiten">{t('profileEdit')}</LinkButton>
          <LinkButton to="/profil/personen" look="quiet">
            {t('profilePeople')}
          </LinkButton>
          <LinkButton to="/meine-daten" look="quiet">
            {t('common:ownFile')}
          </LinkButton>
        </p>
      </Section>
      <Section id="fragen" title={t('questions')}>
        {profile.unanswered > 0 ? (
          <>
            <p className="mb-2">{t('questionsOpen', { count: profile.unanswered })}</p>
            <LinkButton to="/profil/verbindungen" look="primary">
              {t('questionsAnswer')}
            </LinkButton>
          </>
        ) : (
          <p className="text-quiet">
            {t('questionsNone')}{' '}
            <Link className="link" to="/profil/verbindungen">
              {t('questionsAll')}
            </Link>
          </p>
        )}
      </Section>
      <Section id="verzeichnis" title={t('others')}>
        <p className="mb-2 max-w-[70ch]">{t('othersLead')}</p>
        <LinkButton to="/verzeichnis">{t('othersOpen')}</LinkButton>
      </Section>
      <Section
        id="angebote"
        title={t('listing:ownTitle')}
        aside={
          <Link className="link" to="/angebote/neu">
            {t('listing:new')}
          </Link>
        }
      >
        <ListingLines listings={listings} empty={t('listing:ownEmpty')} />
      </Section>
    </>
  );
}
