import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, readForm, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { notFound } from '#app/kernel/failure.ts';
import { listOwnClaims } from '#app/network/own-claims.server.ts';
import { sayOfRelationship } from '#app/records/claim/say.server.ts';
import { ClaimForms } from '#app/records/claim/ui/ClaimForms.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('profileTies');

export const loader = page(async ({ ask, params }) => {
  const { declared, types } = await ask(listOwnClaims);
  const row = declared.find(({ id }) => id === params.id);
  if (!row) throw notFound();
  return { row, types };
});

export const action = formPage(async (visit) => {
  const form = await readForm(visit.request);
  const disputes = form.get('verdict') === 'DISPUTED';
  const answer = await submit(visit, sayOfRelationship, {
    form,
    fixed: { relationshipId: visit.params.id ?? '' },
    done: ({ name }) => redirectWithNotice('/profil/verbindungen', { key: 'claimSaid', name }),
  });
  return answer instanceof Response ? answer : { ...answer.data, disputes };
});

export default function Tie() {
  const { t, i18n } = useTranslation('claim');
  const language = i18n.language === 'en' ? 'en' : 'de';
  const { row, types } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const name = row.other.label;
  const { mine } = row;
  return (
    <>
      <PageHeader
        title={t('with', { name })}
        back={{ to: '/profil/verbindungen', label: t('title') }}
        lead={(row.outward ? row.labels : row.inverseLabels)[language]}
      />
      <ClaimForms
        types={types}
        answer={answer ?? null}
        hidden={<input type="hidden" name="version" value={row.version} />}
        corrected={
          mine?.verdict === 'CORRECTED'
            ? {
                typeKey: mine.typeKey ?? '',
                strength: mine.strength?.toString() ?? '',
                note: mine.note ?? '',
              }
            : {}
        }
        disputed={mine?.verdict === 'DISPUTED' ? { note: mine.note ?? '' } : {}}
      />
    </>
  );
}
