import { data, redirect } from '@remix-run/node';
import { Form, useLoaderData, useNavigation, useSubmit } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { readForm } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { carryOnBulk, undoBulk } from '#app/records/bulk/carry-on.server.ts';
import { viewBulk } from '#app/records/bulk/view.server.ts';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { listPath } from '#app/ui/list-address.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('bulk');

export const loader = page(({ ask, params }) => ask(viewBulk, { id: params.id }));

/** How long one request works before it shows how far it is, in milliseconds. */
const patience = 700;

/** Carries out, goes on, or takes back (`verb=undo`): as many portions as a moment holds. */
export const action = page(async ({ ask, params, request }) => {
  const reference = { id: params.id };
  if ((await readForm(request)).get('verb') === 'undo') await ask(undoBulk, reference);
  const end = performance.now() + patience;
  let { finished } = await ask(carryOnBulk, reference);
  while (!finished && performance.now() < end) ({ finished } = await ask(carryOnBulk, reference));
  return finished ? redirect(`/listen/auswahl/${reference.id}`) : data({ finished });
});

export default function BulkRun() {
  const { t, i18n } = useTranslation('list');
  const { list, verb, value, target, status, outcomes } = useLoaderData<typeof loader>();
  const send = useSubmit();
  const { state } = useNavigation();
  const running = status === 'RUNNING' || status === 'UNDOING';
  const countOf = (name: string) => outcomes.find(({ outcome }) => outcome === name)?.count ?? 0;
  const number = (count: number) => count.toLocaleString(i18n.language);
  const total = outcomes.reduce((sum, { count }) => sum + count, 0);
  const left = status === 'UNDOING' ? countOf('CHANGED') : countOf('PENDING');
  useEffect(() => {
    if (running && state === 'idle') send({ verb: 'go-on' }, { method: 'post' });
  }, [running, state, send]);
  // What was never begun is no part of what has been taken back.
  const shown = outcomes.filter(({ outcome }) => outcome !== 'PENDING' || status !== 'UNDONE');
  const known = status === 'PLANNED' || status === 'DONE' || status === 'UNDONE' || running ? status : 'DONE';
  return (
    <>
      <PageHeader
        title={t(`bulk.planned.${verb}`, { value: value ?? t('nobody'), target: target ?? '' })}
        back={{ to: `${listPath(list)}?zurueck`, label: t('bulk.back') }}
        lead={status === 'PLANNED' ? t('bulk.previewLead') : t(`bulk.status.${known as 'DONE'}`)}
      />
      {running && (
        <p role="status" className="mb-3">
          <progress className="mr-3 align-middle" max={total} value={total - left} />
          {t('bulk.progress', { done: number(total - left), total: number(total) })}
        </p>
      )}
      <dl className="max-w-[70ch] divide-y divide-line">
        {shown.map(({ outcome, count, names }) => (
          <div key={outcome} className="py-2">
            <dt className="font-medium">
              {t(`bulk.outcome.${outcome}`)}: {number(count)}
            </dt>
            <dd className="text-sm text-quiet">
              {names.join(' · ')}
              {count > names.length && ` ${t('bulk.more', { count: count - names.length })}`}
            </dd>
          </div>
        ))}
      </dl>
      <Form method="post" className="no-print mt-4 flex flex-wrap gap-3">
        {status === 'PLANNED' && countOf('PENDING') > 0 && (
          <Button look="primary" name="verb" value="run">
            {t('bulk.run')}
          </Button>
        )}
        {running && (
          <Button name="verb" value="go-on">
            {t('bulk.goOn')}
          </Button>
        )}
        {(status === 'DONE' || status === 'RUNNING') && countOf('CHANGED') > 0 && (
          <Button name="verb" value="undo">
            {t('bulk.undo')}
          </Button>
        )}
        <LinkButton to={`${listPath(list)}?zurueck`} look="quiet">
          {t('bulk.back')}
        </LinkButton>
      </Form>
    </>
  );
}
