import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isOffice } from '#app/access/actor.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { withinPatience } from '#app/doors/web/patience.server.ts';
import { viewCooperation } from '#app/network/cooperation.server.ts';
import { ActivitySection } from '#app/records/report/ui/ActivitySection.tsx';
import { CooperationSection } from '#app/records/report/ui/CooperationSection.tsx';
import { IntroductionSection } from '#app/records/report/ui/IntroductionSection.tsx';
import { MoneySection } from '#app/records/report/ui/MoneySection.tsx';
import { PartnerSection } from '#app/records/report/ui/PartnerSection.tsx';
import { ReachedSection } from '#app/records/report/ui/ReachedSection.tsx';
import { ReportChoice } from '#app/records/report/ui/ReportChoice.tsx';
import { StandNote } from '#app/records/report/ui/StandNote.tsx';
import { useWriting } from '#app/records/report/ui/write.ts';
import { viewReport } from '#app/records/report/view.server.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('report');

/** So long the page waits for the network's figures; then it says that they are being computed. */
const patience = 900;

export const loader = page(async ({ ask, url, actor }) => {
  const report = await ask(viewReport, queryOf(url));
  const { region, window, today } = report;
  const network =
    window.from > today
      ? null
      : await withinPatience(
          ask(viewCooperation, { region: region.key, days: [window.from, window.to] }),
          patience,
        );
  return { report, network: network?.days ?? null, mayLog: isOffice(actor) };
});

export default function ReportPage() {
  const { t } = useTranslation('report');
  const { report, network, mayLog } = useLoaderData<typeof loader>();
  const { day } = useWriting();
  const { region, window, today, activities, reached, crossing, projects, introductions, partners } = report;
  const address = new URLSearchParams({ region: region.key, ...window });
  const of = { region: region.key, window };
  return (
    <article>
      <PageHeader
        title={t('title', { region: region.name })}
        lead={t('lead', { from: day(window.from), to: day(window.to) })}
        actions={
          <Link
            reloadDocument
            className="link tap inline-flex min-h-9 items-center"
            to={`/berichte.csv?${address}`}
          >
            {t('csv')}
          </Link>
        }
      />
      <ReportChoice {...report} />
      {report.cut && <p className="mb-4">{t('cut')}</p>}
      <ActivitySection activities={activities} mayLog={mayLog} {...of} />
      <ReachedSection reached={reached} {...of} />
      <CooperationSection crossing={crossing} network={network} window={window} today={today} />
      <MoneySection projects={projects} region={region.key} />
      <IntroductionSection introductions={introductions} />
      <PartnerSection partners={partners} />
      <StandNote {...report} />
    </article>
  );
}
