import { useTranslation } from 'react-i18next';
import { organisationKinds, visibilities } from '#app/records/organisation/terms.ts';
import { formatPlainDay } from '#app/ui/format.ts';
import type { PresentedChange } from '../present.ts';

type Field = PresentedChange['fields'][number];

/** What languages are called, in the language of the page. */
export function useLanguageNames(): (code: string) => string {
  const { i18n } = useTranslation();
  const names = new Intl.DisplayNames([i18n.language === 'en' ? 'en' : 'de'], { type: 'language' });
  return (code) => names.of(code) ?? code;
}

const ofOrganisation = {
  name: 'name',
  shortName: 'shortName',
  kind: 'kind',
  description: 'description',
  street: 'street',
  postcode: 'postcode',
  city: 'city',
  latitude: 'latitude',
  longitude: 'longitude',
  website: 'website',
  email: 'email',
  phone: 'phone',
  employees: 'employees',
  languages: 'languages',
  tags: 'tags',
  fieldOfActionIds: 'fieldsOfAction',
  logo: 'logo',
  visibility: 'visibility',
} as const;

const ofPerson = [
  'salutation',
  'title',
  'firstName',
  'lastName',
  'position',
  'from',
  'to',
  'mobile',
  'addPosition',
  'addFrom',
] as const;

/** What the fields of a change are called, and their values in words. */
export function useChangeWords() {
  const { t, i18n } = useTranslation(['profile', 'organisation']);
  const languageName = useLanguageNames();
  const label = ({ name, level }: Field): string => {
    if (level) return t('levelOf', { field: t(`organisation:levelled.${level}`) });
    const person = ofPerson.find((known) => known === name);
    if (person) return t(`field.${person}`);
    const own = Object.entries(ofOrganisation).find(([known]) => known === name)?.[1];
    return own ? t(`organisation:field.${own}`) : name;
  };
  const value = ({ name, level }: Field, text: string | null): string => {
    if (text === null) return t('nothing');
    const visibility = visibilities.find((known) => known === text);
    if ((level || name === 'visibility') && visibility) return t(`organisation:visibility.${visibility}`);
    const kind = organisationKinds.find((known) => known === text);
    if (name === 'kind' && kind) return t(`organisation:kind.${kind}`);
    if (name === 'languages') return text.split(', ').map(languageName).join(', ');
    if (name === 'from' || name === 'to' || name === 'addFrom') return formatPlainDay(text, i18n.language);
    // Of a picture there is only its name among files to tell.
    if (name === 'logo') return t('organisation:field.logo');
    return text;
  };
  return { label, value };
}
