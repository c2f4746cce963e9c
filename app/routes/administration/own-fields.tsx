import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import {
  listOwnFields,
  moveOwnField,
  retireOwnField,
  reviveOwnField,
} from '#app/records/own-field/administer.server.ts';
import { ownKinds } from '#app/records/own-field/terms.ts';
import { OwnFieldRows } from '#app/records/own-field/ui/OwnFieldRows.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('ownFields');

export const loader = page(async ({ ask }) => ({ fields: await ask(listOwnFields) }));

const list = '/verwaltung/felder';

/** Moves (`verb=up`, `down`), retires or uses again; retiring can be taken back. */
export const action = page(async ({ ask, request }) => {
  const { verb, ...reference } = Object.fromEntries(await readForm(request));
  if (verb === 'up' || verb === 'down') {
    await ask(moveOwnField, { id: reference.id, direction: verb });
    return redirectWithNotice(list, { key: 'saved' });
  }
  const retire = verb === 'retire';
  const { id, version, label: name } = await ask(retire ? retireOwnField : reviveOwnField, reference);
  return redirectWithNotice(list, {
    key: retire ? 'fieldRetired' : 'fieldRevived',
    name,
    undo: { action: list, fields: { verb: retire ? 'revive' : 'retire', id, version: String(version) } },
  });
});

export default function OwnFields() {
  const { t } = useTranslation(['ownField', 'account', 'organisation', 'contact']);
  const { fields } = useLoaderData<typeof loader>();
  const titles = { organisation: t('organisation:title'), contact: t('contact:title') };
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        back={{ to: '/verwaltung', label: t('account:administration') }}
      />
      {ownKinds.map((kind) => (
        <Section
          key={kind}
          id={kind}
          title={titles[kind]}
          aside={<LinkButton to={`${list}/neu?art=${kind}`}>{t(`new.${kind}`)}</LinkButton>}
        >
          <OwnFieldRows rows={fields.filter((field) => field.kind === kind)} empty={t('empty')} />
        </Section>
      ))}
    </>
  );
}
