import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, readForm, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { compareVersions } from '#app/operations/history/compare.server.ts';
import { listClaimsOnRelationship } from '#app/records/claim/office.server.ts';
import { ClaimItem } from '#app/records/claim/ui/ClaimItem.tsx';
import { binRelationship } from '#app/records/relationship/bin.server.ts';
import { prepareRelationshipChange } from '#app/records/relationship/prepare.server.ts';
import { restoreRelationship } from '#app/records/relationship/restore.server.ts';
import { RelationshipForm } from '#app/records/relationship/ui/RelationshipForm.tsx';
import { changeRelationship } from '#app/records/relationship/update.server.ts';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { formatDay } from '#app/ui/format.ts';
import { KeptForm } from '#app/ui/kept/KeptForm.tsx';
import { sendOrKeep } from '#app/ui/kept/send-or-keep.ts';
import { PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('relationship');

export const loader = page(async ({ ask, params }) => {
  const prepared = await ask(prepareRelationshipChange, { id: params.id });
  return { ...prepared, claims: await ask(listClaimsOnRelationship, { relationshipId: params.id }) };
});

function pageOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `/${kind === 'contact' ? 'kontakte' : 'organisationen'}/${id}`;
}

/** Saves, or puts into the bin (`verb=bin`) and brings back (`verb=restore`). */
export const action = formPage(async (visit) => {
  const { ask, request, params } = visit;
  const form = await readForm(request);
  const verb = form.get('verb');
  form.delete('verb');
  const reference = { id: params.id, version: form.get('version') };
  if (verb === 'restore') {
    const { from, to } = await ask(restoreRelationship, reference);
    return redirectWithNotice(pageOf(from), { key: 'restored', name: `${from.label} – ${to.label}` });
  }
  if (verb === 'bin') {
    const { id, version, from, to } = await ask(binRelationship, reference);
    return redirectWithNotice(pageOf(from), {
      key: 'binned',
      name: `${from.label} – ${to.label}`,
      undo: { action: `/beziehungen/${id}`, fields: { verb: 'restore', version: String(version) } },
    });
  }
  return submit(visit, changeRelationship, {
    compare: (form) =>
      visit.ask(compareVersions, { kind: 'relationship', id: form.id, version: form.version, form }),
    form,
    fixed: { id: params.id ?? '' },
    done: ({ from }) => redirectWithNotice(pageOf(from), { key: 'saved' }),
  });
});

/** Where the server can't be reached, the form comes back as it was. */
export const clientAction = sendOrKeep;

export default function EditRelationship() {
  const { t, i18n } = useTranslation(['relationship', 'claim', 'common']);
  const { relationship, types, today, claims } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const back = pageOf(relationship.from);
  const { confirmedAt } = relationship;
  return (
    <>
      <PageHeader
        title={t('edit')}
        back={{ to: back, label: relationship.from.label }}
        lead={
          confirmedAt
            ? t('confirmedOn', { day: formatDay(confirmedAt.slice(0, 10), i18n.language) })
            : t('neverConfirmed')
        }
        actions={
          <>
            <LinkButton to="verlauf" look="quiet">
              {t('common:history')}
            </LinkButton>
            <Form method="post">
              <input type="hidden" name="version" value={relationship.version} />
              <Button look="quiet" name="verb" value="bin">
                {t('common:bin')}
              </Button>
            </Form>
          </>
        }
      />
      <KeptForm
        key={relationship.id}
        form="relationship"
        record={relationship.id}
        version={relationship.version}
        answer={answer}
      >
        {(kept) => (
          <RelationshipForm
            key={kept.key}
            draft={relationship}
            types={types}
            today={today}
            answer={kept.answer}
            names={kept.names}
            submitLabel={t('save')}
            cancelTo={back}
          />
        )}
      </KeptForm>
      <Section id="aussagen" title={t('claim:both')}>
        {claims.length === 0 && <p className="text-quiet">{t('claim:nobody')}</p>}
        <ul className="max-w-[90ch] divide-y divide-line">
          {claims.map((claim) => (
            <li key={claim.id} className="py-2">
              <ClaimItem claim={claim} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
