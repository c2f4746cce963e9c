import type { TFunction } from 'i18next';
import { csvInstant } from '#app/ui/format.ts';
import type { PresentedOrganisationLine } from '../present.ts';
import { type organisationColumns, sectors, visibilities } from '../terms.ts';

type Row = PresentedOrganisationLine;
export type OrganisationColumn = (typeof organisationColumns)[number];

/** The name of a column and what stands in it, as text: the table and the file say the same. */
export function organisationTexts(t: TFunction<'organisation'>) {
  const kind = (value: string) => t(`kind.${value}` as 'kind.steel', { defaultValue: value });
  const texts: Readonly<
    Record<OrganisationColumn | 'name', readonly [label: string, text: (row: Row) => string | number | null]>
  > = {
    name: [t('field.name'), (row) => row.name],
    sector: [
      t('field.sector'),
      (row) => {
        const known = sectors.find((sector) => sector === row.sector);
        return known ? t(`sector.${known}`) : row.sector;
      },
    ],
    kind: [t('field.kind'), (row) => row.kind && kind(row.kind)],
    territory: [t('field.territory'), (row) => row.territory],
    county: [t('field.county'), (row) => row.county],
    steward: [t('field.steward'), (row) => row.steward],
    contact: [t('lastContact'), (row) => row.lastContactAt && csvInstant(row.lastContactAt)],
    tags: [t('field.tags'), (row) => row.tags.join(', ')],
    confirmed: [t('confirmedShort'), (row) => row.confirmedAt && csvInstant(row.confirmedAt)],
    updated: [t('updated'), (row) => csvInstant(row.updatedAt)],
    email: [t('field.email'), (row) => row.email],
    phone: [t('field.phone'), (row) => row.phone],
    website: [t('field.website'), (row) => row.website],
    employees: [t('field.employees'), (row) => row.employees],
    visibility: [
      t('field.visibility'),
      (row) => {
        const known = visibilities.find((visibility) => visibility === row.visibility);
        return known ? t(`visibility.${known}`) : null;
      },
    ],
  };
  return texts;
}
