import { useTranslation } from 'react-i18next';
import { ownFacts } from '#app/records/own-field/ui/own-text.tsx';
import { formatInstant } from '#app/ui/format.ts';
import { Badge, Facts } from '#app/ui/PageHeader.tsx';
import type { PresentedOrganisation } from '../present.ts';
import { levelledFields } from '../terms.ts';

/** What is known of an organisation; what is not known is not shown. */
export function OrganisationFacts({ organisation }: { readonly organisation: PresentedOrganisation }) {
  const { t, i18n } = useTranslation('organisation');
  const languageNames = new Intl.DisplayNames([i18n.language === 'en' ? 'en' : 'de'], { type: 'language' });
  const levels = Object.entries(organisation.levels ?? {});
  const at = (level: string) =>
    levelledFields
      .filter((field) => levels.some(([name, value]) => name === field && value === level))
      .map((field) => t(`levelled.${field}`))
      .join(', ');
  const { kind, street, postcode, city, website, email, phone, tags, visibility } = organisation;
  const place = [postcode, city].filter(Boolean).join(' ');
  const known =
    visibility === 'PUBLIC' || visibility === 'PARTNERS' || visibility === 'OFFICE' ? visibility : null;
  return (
    <Facts
      items={[
        [t('field.shortName'), organisation.shortName],
        [t('field.kind'), kind && t(`kind.${kind}` as 'kind.steel', { defaultValue: kind })],
        [t('field.territory'), [organisation.territory, organisation.county].filter(Boolean).join(', ')],
        [t('field.region'), organisation.regions.join(', ')],
        [t('field.address'), [street, place].filter(Boolean).join('\n')],
        [
          t('field.website'),
          website && (
            <a className="link" href={website} rel="noopener noreferrer">
              {website.replace(/^https?:\/\/|\/$/g, '')}
            </a>
          ),
        ],
        [
          t('field.email'),
          email && (
            <a className="link" href={`mailto:${email}`}>
              {email}
            </a>
          ),
        ],
        [
          t('field.phone'),
          phone && (
            <a className="link" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
              {phone}
            </a>
          ),
        ],
        [t('field.employees'), organisation.employees?.toLocaleString(i18n.language)],
        [t('field.description'), organisation.description],
        [
          t('field.fieldsOfAction'),
          organisation.fieldsOfAction.map(({ code, title }) => `${code} ${title}`).join('\n'),
        ],
        [
          t('field.languages'),
          organisation.languages.map((code) => languageNames.of(code) ?? code).join(', '),
        ],
        [
          t('field.tags'),
          tags.length > 0 && (
            <span className="flex flex-wrap gap-1">
              {tags.map((tag) => (
                <Badge key={tag}>{tag}</Badge>
              ))}
            </span>
          ),
        ],
        ...ownFacts(organisation.own, i18n.language),
        [t('field.steward'), organisation.steward ?? (organisation.unattended && t('noSteward'))],
        [t('field.visibility'), known && t(`visibility.${known}`)],
        [t('forPartners'), at('PARTNERS')],
        [t('forOffice'), at('OFFICE')],
        [t('field.source'), organisation.source],
        [t('updated'), formatInstant(organisation.updatedAt, i18n.language)],
      ]}
    />
  );
}
