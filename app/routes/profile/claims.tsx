import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { adoptClaim, listClaims, markClaimSeen, refuseClaim } from '#app/records/claim/office.server.ts';
import { ClaimItem } from '#app/records/claim/ui/ClaimItem.tsx';
import { ChangeTabs } from '#app/records/profile/ui/ChangeTabs.tsx';
import { Button } from '#app/ui/Button.tsx';
import { Pager } from '#app/ui/FilterBar.tsx';
import { EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('profileChanges');

export const loader = page(({ ask, url }) => {
  const { after, before } = queryOf(url);
  return ask(listClaims, { after, before });
});

const said = {
  adopt: [adoptClaim, 'claimAdopted'],
  refuse: [refuseClaim, 'claimRefused'],
  seen: [markClaimSeen, 'claimSeen'],
} as const;

/** Takes over what one side says (`verb=adopt`), does not let it count (`verb=refuse`), or ticks it off. */
export const action = page(async ({ ask, request }) => {
  const form = await readForm(request);
  const verb = form.get('verb');
  const [useCase, key] = said[verb === 'adopt' || verb === 'refuse' ? verb : 'seen'];
  const { name } = await ask(useCase, { id: form.get('id'), version: form.get('version') });
  return redirectWithNotice('/rueckmeldungen/verbindungen', { key, name });
});

export default function Claims() {
  const { t } = useTranslation(['claim', 'profile', 'relationship']);
  const { items, total, next, previous } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t('profile:change.title')} lead={t('profile:change.lead')} />
      <ChangeTabs current="ties" />
      <p className="mb-2 max-w-[70ch] text-quiet">{t('officeLead')}</p>
      {items.length === 0 && <EmptyState>{t('officeEmpty')}</EmptyState>}
      <ul className="max-w-[90ch] divide-y divide-line">
        {items.map((claim) => (
          <li key={claim.id} className="py-3">
            <ClaimItem claim={claim} />
            <Form method="post" className="mt-1 flex flex-wrap items-center gap-2">
              <input type="hidden" name="id" value={claim.id} />
              <input type="hidden" name="version" value={claim.version} />
              {claim.verdict === 'CORRECTED' && claim.relationship && (
                <Button
                  name="verb"
                  value="adopt"
                  aria-label={t('adoptOf', { name: claim.organisation.name })}
                >
                  {t('adopt')}
                </Button>
              )}
              {claim.standing === 'WAITS' ? (
                <>
                  <Button
                    name="verb"
                    value="seen"
                    aria-label={t('letCountOf', { name: claim.organisation.name })}
                  >
                    {t('letCount')}
                  </Button>
                  <Button
                    look="quiet"
                    name="verb"
                    value="refuse"
                    aria-label={t('refuseOf', { name: claim.organisation.name })}
                  >
                    {t('refuse')}
                  </Button>
                </>
              ) : (
                <Button
                  look="quiet"
                  name="verb"
                  value="seen"
                  aria-label={t('seenOf', { name: claim.organisation.name })}
                >
                  {t('seen')}
                </Button>
              )}
              {claim.relationship && (
                <Link
                  className="link tap inline-flex min-h-7 items-center"
                  to={`/beziehungen/${claim.relationship.id}`}
                >
                  {t('relationship:edit')}
                </Link>
              )}
            </Form>
          </li>
        ))}
      </ul>
      <Pager total={total} next={next} previous={previous} />
    </>
  );
}
