import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { viewProfileChange } from '#app/records/profile/changes.server.ts';
import { decideProfileChange, markChangeSeen } from '#app/records/profile/decide.server.ts';
import { changeStatuses } from '#app/records/profile/terms.ts';
import { ChangeTable } from '#app/records/profile/ui/ChangeTable.tsx';
import { Button } from '#app/ui/Button.tsx';
import { formatInstant } from '#app/ui/format.ts';
import { Badge, PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('profileChanges');

export const loader = page(({ ask, params }) => ask(viewProfileChange, { id: params.id }));

/** Takes over the ticked fields (`verb=accept`), nothing of it (`verb=decline`), or ticks off what is live (`verb=seen`). */
export const action = page(async ({ ask, request, params }) => {
  const form = await readForm(request);
  const verb = form.get('verb');
  const reference = { id: params.id, version: form.get('version') };
  if (verb === 'seen') {
    const { name } = await ask(markChangeSeen, reference);
    return redirectWithNotice('/rueckmeldungen', { key: 'changeSeen', name });
  }
  const accepted = verb === 'accept' ? form.getAll('accepted') : [];
  const { name } = await ask(decideProfileChange, { ...reference, accepted });
  return redirectWithNotice('/rueckmeldungen', { key: 'changeDecided', name });
});

export default function Change() {
  const { t, i18n } = useTranslation('profile');
  const { change, overtaken } = useLoaderData<typeof loader>();
  const { id, organisation, kind, person, status, by, byCampaign, createdAt, version, fields, isNewPerson } =
    change;
  const known = changeStatuses.find((one) => one === status);
  const logo = fields.some(({ name, after }) => name === 'logo' && after !== null);
  return (
    <article>
      <PageHeader
        title={organisation.name}
        back={{ to: '/rueckmeldungen', label: t('change.title') }}
        lead={
          <>
            {[t(`change.kind.${kind}`), person].filter(Boolean).join(': ')} ·{' '}
            {byCampaign
              ? t('change.byCampaign', { at: formatInstant(createdAt, i18n.language) })
              : t('change.by', { name: by ?? '–', at: formatInstant(createdAt, i18n.language) })}{' '}
            {known && <Badge>{t(`change.status.${known}`)}</Badge>}
          </>
        }
        actions={
          <Link
            className="link tap inline-flex min-h-9 items-center"
            to={`/organisationen/${organisation.id}`}
          >
            {organisation.name} ›
          </Link>
        }
      />
      <Form method="post">
        <input type="hidden" name="version" value={version} />
        {isNewPerson && fields[0] && <input type="hidden" name="accepted" value={fields[0].name} />}
        {logo && status === 'WAITING' && (
          <img
            src={`/logos/aenderung/${id}`}
            alt={t('logoOf', { name: organisation.name })}
            className="mb-4 max-h-24 max-w-60 rounded-sm bg-white object-contain p-1"
          />
        )}
        <ChangeTable change={change} overtaken={overtaken} />
        <div className="mt-4 flex flex-wrap items-center gap-3">
          {status === 'WAITING' && (
            <>
              <Button look="primary" name="verb" value="accept">
                {isNewPerson ? t('change.take') : t('change.accept')}
              </Button>
              <Button name="verb" value="decline">
                {t('change.declineAll')}
              </Button>
            </>
          )}
          {status === 'LIVE' && (
            <Button look="primary" name="verb" value="seen">
              {t('change.seen')}
            </Button>
          )}
        </div>
        {isNewPerson && status === 'WAITING' && (
          <p className="mt-2 text-sm text-quiet">{t('change.newPerson')}</p>
        )}
      </Form>
    </article>
  );
}
