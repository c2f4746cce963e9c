import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { listOwnClaims } from '#app/network/own-claims.server.ts';
import { sayOfRelationship } from '#app/records/claim/say.server.ts';
import { verdicts } from '#app/records/claim/terms.ts';
import { ProfileTabs } from '#app/records/profile/ui/ProfileTabs.tsx';
import { relationshipStatuses } from '#app/records/relationship/terms.ts';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { formatPlainDay } from '#app/ui/format.ts';
import { Badge, PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('profileTies');

export const loader = page(({ ask }) => ask(listOwnClaims));

/** Says of one relationship that it is right. */
export const action = page(async ({ ask, request }) => {
  const form = await readForm(request);
  const { name } = await ask(sayOfRelationship, {
    relationshipId: form.get('relationshipId'),
    version: form.get('version'),
    verdict: 'CONFIRMED',
  });
  return redirectWithNotice('/profil/verbindungen', { key: 'claimSaid', name });
});

export default function Ties() {
  const { t, i18n } = useTranslation(['claim', 'relationship', 'network']);
  const language = i18n.language === 'en' ? 'en' : 'de';
  const { declared, observed, published } = useLoaderData<typeof loader>();
  const said = (verdict: string | undefined) => verdicts.find((known) => known === verdict);
  const badge = (verdict: string | undefined) => {
    const known = said(verdict);
    if (!known) return <Badge tone="ageing">{t('open')}</Badge>;
    return <Badge tone={known === 'DISPUTED' ? 'harm' : 'accent'}>{t(`verdict.${known}`)}</Badge>;
  };
  return (
    <>
      <PageHeader title={t('title')} lead={<p className="max-w-[70ch]">{t('lead')}</p>} />
      <ProfileTabs />
      {!published && (
        <p className="mb-4 max-w-[70ch] rounded-md bg-ageing-soft px-4 py-3">
          {t('unpublishedHint')}{' '}
          <Link className="link" to="/profil/bearbeiten">
            {t('toEdit')}
          </Link>
        </p>
      )}
      <Section id="eingetragen" title={t('declared')}>
        {declared.length === 0 && <p className="text-quiet">{t('declaredEmpty')}</p>}
        <ul className="max-w-[90ch] divide-y divide-line">
          {declared.map((row) => {
            const status = relationshipStatuses.find((known) => known === row.status);
            const { name } = { name: row.other.label };
            return (
              <li key={row.id} className="py-2">
                <p className="flex flex-wrap items-baseline gap-x-3">
                  <span>{(row.outward ? row.labels : row.inverseLabels)[language]}</span>
                  <Link
                    className="link tap inline-flex min-h-6 items-center font-medium"
                    to={`/verzeichnis/${row.other.id}`}
                  >
                    {name}
                  </Link>
                  {badge(row.mine?.verdict)}
                </p>
                <p className="text-sm text-quiet">
                  {[
                    status && t(`relationship:status.${status}`),
                    row.since && t('relationship:since', { day: formatPlainDay(row.since, i18n.language) }),
                    row.confirmedAt &&
                      t('lastConfirmed', {
                        day: formatPlainDay(row.confirmedAt.slice(0, 10), i18n.language),
                      }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                <div className="mt-1 flex flex-wrap items-center gap-2">
                  {row.mine?.verdict !== 'CONFIRMED' && (
                    <Form method="post">
                      <input type="hidden" name="relationshipId" value={row.id} />
                      <input type="hidden" name="version" value={row.version} />
                      <Button look={row.mine ? 'secondary' : 'primary'} aria-label={t('rightOf', { name })}>
                        {t('right')}
                      </Button>
                    </Form>
                  )}
                  <LinkButton
                    to={row.id}
                    look="quiet"
                    aria-label={row.mine ? t('changeOf', { name }) : t('wrongOf', { name })}
                  >
                    {row.mine ? t('change') : t('wrong')}
                  </LinkButton>
                </div>
              </li>
            );
          })}
        </ul>
      </Section>
      <Section id="beobachtet" title={t('observed')}>
        <p className="mb-1 max-w-[70ch] text-quiet">
          {observed.length === 0 ? t('observedEmpty') : t('observedLead')}
        </p>
        <ul className="max-w-[90ch] divide-y divide-line">
          {observed.map(({ organisation, counts, mine }) => {
            const evidence = (['meeting', 'project', 'people'] as const)
              .filter((kind) => counts[kind] > 0)
              .map((kind) => t(`network:own.${kind}`, { count: counts[kind] }));
            return (
              <li key={organisation.id} className="flex flex-wrap items-baseline gap-x-3 py-2">
                <Link
                  className="link tap inline-flex min-h-6 items-center font-medium"
                  to={`/verzeichnis/${organisation.id}`}
                >
                  {organisation.name}
                </Link>
                <span className="text-sm text-quiet">{evidence.join(', ')}</span>
                {mine && badge(mine.verdict)}
                <Link
                  className="link tap ml-auto inline-flex min-h-7 items-center"
                  to={`/profil/verbindungen/neu?mit=${organisation.id}`}
                  aria-label={t('declareOf', { name: organisation.name })}
                >
                  {mine ? t('change') : t('declare')}
                </Link>
              </li>
            );
          })}
        </ul>
      </Section>
      <Section id="ergaenzen" title={t('add')}>
        <p className="mb-2 max-w-[70ch]">{t('addLead')}</p>
        <LinkButton to="/verzeichnis">{t('toDirectory')}</LinkButton>
      </Section>
    </>
  );
}
