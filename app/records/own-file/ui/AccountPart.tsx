import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isRole } from '#app/access/role.ts';
import { densities, themes } from '#app/records/account/terms.ts';
import { verdicts } from '#app/records/claim/terms.ts';
import { formatInstant } from '#app/ui/format.ts';
import { Facts, Section } from '#app/ui/PageHeader.tsx';
import type { PresentedAccountFile } from '../account.ts';
import { Aside, Lines } from './Lines.tsx';
import { useDays } from './use-days.ts';

interface AccountPartProps {
  readonly account: PresentedAccountFile;
}

function Details({ account }: AccountPartProps) {
  const { t, i18n } = useTranslation(['ownFile', 'account', 'common']);
  const { dayOfInstant } = useDays();
  const theme = themes.find((one) => one === account.theme);
  const density = densities.find((one) => one === account.density);
  const display = [
    t(`common:language.${account.locale === 'en' ? 'en' : 'de'}`),
    theme && t(`account:themes.${theme}`),
    density && t(`account:densities.${density}`),
  ];
  return (
    <Facts
      items={[
        [t('account:name'), account.name],
        [
          t('account:email'),
          <span key="email" className="wrap-anywhere">
            {account.email}
          </span>,
        ],
        [t('account:role'), isRole(account.role) ? t(`common:role.${account.role}`) : account.role],
        [t('account:organisation'), account.organisation],
        [t('account:regions'), account.regions.join(', ')],
        [t('partnerAdmin'), account.partnerAdmin && t('ofOwnOrganisation')],
        [t('password'), t(account.hasPassword ? 'passwordKept' : 'passwordNone')],
        [t('display'), display.filter(Boolean).join(', ')],
        [t('accountSince'), dayOfInstant(account.createdAt)],
        [
          t('lastSignIn'),
          account.lastSignInAt ? formatInstant(account.lastSignInAt, i18n.language) : t('account:never'),
        ],
        [t('filters'), account.savedFilters.map(({ name }) => name).join(', ')],
      ]}
    />
  );
}

function SignIns({ account }: AccountPartProps) {
  const { t, i18n } = useTranslation(['ownFile', 'account']);
  const { dayOfInstant } = useDays();
  const instant = (iso: string) => formatInstant(iso, i18n.language);
  return (
    <>
      <h3 className="mt-4 font-semibold">{t('sessions')}</h3>
      <Lines rows={account.sessions} none="">
        {({ device, beganAt, lastSeenAt, endsAt }) => (
          <>
            {device ?? t('account:unknownDevice')}
            <Aside
              parts={[
                t('sessionLine', {
                  began: instant(beganAt),
                  seen: instant(lastSeenAt),
                  ends: instant(endsAt),
                }),
              ]}
            />
          </>
        )}
      </Lines>
      {account.tokens.length > 0 && (
        <>
          <h3 className="mt-4 font-semibold">{t('tokens')}</h3>
          <Lines rows={account.tokens} none="">
            {({ name, createdAt, expiresAt, lastUsedAt, revokedAt }) => (
              <>
                {name}
                <Aside
                  parts={[
                    t('tokenLine', { created: dayOfInstant(createdAt), until: dayOfInstant(expiresAt) }),
                    lastUsedAt && t('tokenUsed', { day: dayOfInstant(lastUsedAt) }),
                    revokedAt && t('tokenRevoked', { day: dayOfInstant(revokedAt) }),
                  ]}
                />
              </>
            )}
          </Lines>
        </>
      )}
      {account.links.length > 0 && (
        <>
          <h3 className="mt-4 font-semibold">{t('links')}</h3>
          <Lines rows={account.links} none="">
            {({ purpose, email, createdAt, usedAt }) => (
              <>
                {t(`link.${purpose === 'INVITE' ? 'INVITE' : 'RESET'}`)}
                <Aside
                  parts={[
                    t('invitedAt', { day: dayOfInstant(createdAt), email }),
                    usedAt && t('accepted', { day: dayOfInstant(usedAt) }),
                  ]}
                />
              </>
            )}
          </Lines>
        </>
      )}
    </>
  );
}

/** What its owner said of ties and changed of profiles, in their own words. */
function Said({ account }: AccountPartProps) {
  const { t, i18n } = useTranslation(['ownFile', 'claim']);
  const { dayOfInstant } = useDays();
  const language = i18n.language === 'en' ? 'en' : 'de';
  const claims = account.claims.map(({ about, verdict, type, note, saidAt }) => {
    const known = verdicts.find((one) => one === verdict);
    return {
      at: saidAt,
      what: t('claimLine', { name: about }),
      more: [
        known && t(`claim:verdictOffice.${known}`),
        type?.[language],
        note && t('note', { note }),
      ] as const,
    };
  });
  const changes = account.profileChanges.map(({ organisation, sentAt }) => ({
    at: sentAt,
    what: t('changeLine', { name: organisation }),
    more: [] as const,
  }));
  return (
    <Lines rows={[...claims, ...changes].sort((a, b) => (a.at < b.at ? 1 : -1))} none={t('saidNone')}>
      {({ at, what, more }) => (
        <>
          {what}
          <Aside parts={[dayOfInstant(at), ...more]} />
        </>
      )}
    </Lines>
  );
}

/** The account, where it is signed in, and what was said with it. */
export function AccountPart({ account }: AccountPartProps) {
  const { t } = useTranslation('ownFile');
  return (
    <>
      <Section
        id="konto"
        title={t('account')}
        aside={
          <Link className="link tap inline-flex min-h-7 items-center" to="/konto">
            {t('toAccount')}
          </Link>
        }
      >
        <Details account={account} />
        <SignIns account={account} />
      </Section>
      <Section id="gesagt" title={t('said')}>
        <Said account={account} />
      </Section>
    </>
  );
}
