import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answerForm, readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { Failure } from '#app/kernel/failure.ts';
import { discardJob, listJobs, retryFailedJob } from '#app/records/job/administer.server.ts';
import { FailingJobs } from '#app/records/job/ui/FailingJobs.tsx';
import { listOfficeTexts } from '#app/records/office-text/administer.server.ts';
import { ErrorSummary } from '#app/ui/FormFrame.tsx';
import { formatInstant } from '#app/ui/format.ts';
import { PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('post');

export const loader = page(async ({ ask }) => {
  const [jobs, texts] = await Promise.all([ask(listJobs), ask(listOfficeTexts)]);
  return { jobs, texts };
});

/** Tries a failed mail again, or gives it up. */
export const action = page(async ({ ask, request }) => {
  const form = await readForm(request);
  const verb = form.get('verb');
  form.delete('verb');
  if (verb !== 'retry' && verb !== 'discard') throw new Failure('invalid');
  return answerForm(form, retryFailedJob.input, async (reference) => {
    await ask(verb === 'retry' ? retryFailedJob : discardJob, reference);
    return redirectWithNotice('/verwaltung/mail', { key: verb === 'retry' ? 'jobRetried' : 'jobDiscarded' });
  });
});

export default function Post() {
  const { t, i18n } = useTranslation(['post', 'account', 'common']);
  const { jobs, texts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t('title')} back={{ to: '/verwaltung', label: t('account:administration') }} />
      <ErrorSummary errors={[]} failure={answer?.failure ?? null} />
      <p className="max-w-[70ch]">
        {jobs.sendsMail ? t('isSet') : t('noMail')}{' '}
        {jobs.waiting > 0 && t('waiting', { count: jobs.waiting })}
      </p>
      <Section id="fehler" title={t('failing')}>
        {jobs.items.length === 0 ? (
          <p className="text-quiet">{t('failingNone')}</p>
        ) : (
          <FailingJobs rows={jobs.items} />
        )}
      </Section>
      <Section id="texte" title={t('texts')}>
        <p className="mb-2 text-quiet">{t('textsLead')}</p>
        <ul className="max-w-[80ch] divide-y divide-line border-y border-line">
          {texts.map(({ kind, locale, changedAt }) => (
            <li key={`${kind}-${locale}`} className="py-2">
              <Link className="link" to={`/verwaltung/texte/${kind}/${locale}`}>
                {t(`texting.${kind}`)}, {t(`common:language.${locale}`)}
              </Link>
              <span className="ml-2 text-sm text-quiet">
                {changedAt
                  ? t('ownText', { when: formatInstant(changedAt, i18n.language) })
                  : t('shippedText')}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
