import { csvFile, wordsFor } from '#app/doors/web/csv.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { dayOf } from '#app/kernel/day.ts';
import { listIntroductionsUseCase } from '#app/records/introduction/list.server.ts';
import type { PresentedIntroductionSummary as Row } from '#app/records/introduction/present.ts';
import { consents, introductionResults, introductionStatuses } from '#app/records/introduction/terms.ts';

/** The list as a file: the same filters and order, every page. */
export const loader = page(async (visit) => {
  const query = queryOf(visit.url);
  const t = await wordsFor(visit, 'introduction');
  const word = <Code extends string>(
    codes: readonly Code[],
    value: string | null,
    say: (code: Code) => string,
  ) => {
    const known = codes.find((code) => code === value);
    return known ? say(known) : '';
  };
  const consent = (value: string | null) => word(consents, value, (code) => t(`consent.${code}`));
  return csvFile(visit, {
    name: 'vermittlungen',
    columns: [
      [t('field.aOrganisationId'), (row: Row) => row.a.name],
      [t('field.bOrganisationId'), (row: Row) => row.b.name],
      [
        t('field.status'),
        (row: Row) => word(introductionStatuses, row.status, (code) => t(`status.${code}`)),
      ],
      [t('field.result'), (row: Row) => word(introductionResults, row.result, (code) => t(`result.${code}`))],
      [t('field.aConsent'), (row: Row) => consent(row.aConsent)],
      [t('field.bConsent'), (row: Row) => consent(row.bConsent)],
      [t('wishedBy'), (row: Row) => row.wishedBy],
      [t('field.plannedFor'), (row: Row) => row.plannedFor],
      [t('field.madeAt'), (row: Row) => row.madeAt && dayOf(new Date(row.madeAt))],
      [t('field.managerId'), (row: Row) => row.manager],
      [t('field.created'), (row: Row) => dayOf(new Date(row.createdAt))],
    ],
    pageAfter: (after) =>
      visit.ask(listIntroductionsUseCase, { ...query, size: 200, before: undefined, after }),
  });
});
