/** Coded values and their types, apart from the schemas: pages show these words without loading a validator. */

/** Bereich. */
export const sectors = ['MUNICIPAL', 'BUSINESS', 'EDUCATION', 'CIVIL_SOCIETY', 'STATE'] as const;
export type Sector = (typeof sectors)[number];

/** Sichtbarkeit: who besides the office sees the profile. */
export const visibilities = ['PUBLIC', 'PARTNERS', 'OFFICE'] as const;
export type Visibility = (typeof visibilities)[number];

/** What an organisation can show to fewer than its profile: each with a level of its own. */
export const levelledFields = [
  'description',
  'website',
  'email',
  'phone',
  'address',
  'employees',
  'languages',
  'fieldsOfAction',
  'logo',
  'people',
] as const;
export type LevelledField = (typeof levelledFields)[number];
export type Levels = Readonly<Record<LevelledField, Visibility>>;

/** The languages to choose from, as ISO 639 codes; browsers know what they are called. */
export const languageCodes = [
  'de',
  'en',
  'fr',
  'es',
  'it',
  'pl',
  'cs',
  'ro',
  'bg',
  'hu',
  'uk',
  'ru',
  'tr',
  'ar',
  'fa',
  'vi',
] as const;

/** The kinds the product knows the German and English word for; an office may write its own. */
export const organisationKinds = [
  'town administration',
  'municipal administration',
  'county administration',
  'grammar school',
  'vocational school',
  'boarding school',
  'sports school',
  'adult education',
  'training centre',
  'university of applied sciences',
  'cooperative state university',
  'research institute',
  'savings bank',
  'utility',
  'hospital',
  'tourism',
  'food and drink',
  'automotive supplier',
  'electrical engineering',
  'medical technology',
  'mining',
  'pipe systems',
  'steel',
  'chemicals',
  'construction and engineering',
  'high-pressure and hydrogen technology',
  'culture',
  'tourism association',
  'LEADER group',
  'chamber',
  'employment agency',
  'approving authority',
  'development bank',
  'development agency',
  'national park',
] as const;

/** The columns a list can be sorted by. */
export const organisationSorts = [
  'name',
  '-name',
  'updated',
  '-updated',
  'confirmed',
  '-confirmed',
  'contact',
  '-contact',
] as const;
export type OrganisationSort = (typeof organisationSorts)[number];

/** The columns beside the name; who has chosen none sees the first six. */
export const organisationColumns = [
  'sector',
  'kind',
  'territory',
  'county',
  'steward',
  'contact',
  'tags',
  'confirmed',
  'updated',
  'email',
  'phone',
  'website',
  'employees',
  'visibility',
] as const;
export const organisationDefaultColumns = organisationColumns.slice(0, 6);
