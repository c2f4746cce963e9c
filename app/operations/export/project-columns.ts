import { project as words } from '#app/i18n/de/project.ts';
import type { PresentedProject } from '#app/records/project/present.ts';
import { type Column, listed, wordIn } from './column.ts';

const { field } = words;

/** A project as a line, with everybody in it. */
export const projectColumns: ReadonlyArray<Column<PresentedProject>> = [
  ['id', (row) => row.id],
  [field.title, (row) => row.title],
  [field.status, (row) => wordIn(words.status, row.status)],
  [field.lead, (row) => row.lead?.name ?? null],
  [
    'Beteiligte',
    (row) =>
      listed(
        row.participants.map(
          ({ organisation, role }) => `${organisation.name} (${wordIn(words.role, role)})`,
        ),
      ),
  ],
  [field.territoryKeys, (row) => listed(row.territories)],
  [field.fieldOfActionId, (row) => row.fieldOfAction?.title ?? null],
  [field.measureId, (row) => row.measure?.title ?? null],
  [field.startsOn, (row) => row.startsOn],
  [field.endsOn, (row) => row.endsOn],
  [field.budget, (row) => row.budget],
  [field.funding, (row) => row.funding],
  [field.fundingPeriod, (row) => row.fundingPeriod],
  [field.contactId, (row) => row.contact?.name ?? null],
  [field.description, (row) => row.description],
  [field.regionKey, (row) => row.region],
];
