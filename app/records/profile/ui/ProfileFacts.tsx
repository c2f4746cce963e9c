import { useTranslation } from 'react-i18next';
import { Badge, Facts } from '#app/ui/PageHeader.tsx';
import { useLanguageNames } from './words.ts';

export interface ShownProfile {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: string | null;
  readonly territory: string | null;
  readonly county: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
  readonly website: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly description: string | null;
  readonly employees: number | null;
  readonly languages: readonly string[];
  readonly fieldsOfAction: ReadonlyArray<{
    readonly id: string;
    readonly code: string;
    readonly title: string;
  }>;
  readonly tags: readonly string[];
  readonly logo: string | null;
}

/** The picture of an organisation; its name stands beside it. */
export function ProfileLogo({ id, name, logo }: Pick<ShownProfile, 'id' | 'name' | 'logo'>) {
  const { t } = useTranslation('profile');
  if (!logo) return null;
  return (
    <img
      src={`/logos/${id}?v=${logo}`}
      alt={t('logoOf', { name })}
      className="mb-4 max-h-24 max-w-60 rounded-sm bg-white object-contain p-1"
    />
  );
}

/** A profile as one circle of readers is shown it; what they are not shown is not there. */
export function ProfileFacts({ profile }: { readonly profile: ShownProfile }) {
  const { t, i18n } = useTranslation(['profile', 'organisation']);
  const languageName = useLanguageNames();
  const { kind, website, email, phone, point } = profile;
  const place = [profile.postcode, profile.city].filter(Boolean).join(' ');
  const degrees = (value: number) => value.toLocaleString(i18n.language, { maximumFractionDigits: 5 });
  return (
    <Facts
      items={[
        [t('organisation:field.shortName'), profile.shortName],
        [
          t('organisation:field.kind'),
          kind && t(`organisation:kind.${kind}` as 'organisation:kind.steel', { defaultValue: kind }),
        ],
        [t('organisation:field.territory'), [profile.territory, profile.county].filter(Boolean).join(', ')],
        [t('organisation:field.address'), [profile.street, place].filter(Boolean).join('\n')],
        [
          t('point'),
          point &&
            t('pointValue', { latitude: degrees(point.latitude), longitude: degrees(point.longitude) }),
        ],
        [
          t('organisation:field.website'),
          website && (
            <a className="link wrap-anywhere" href={website} rel="noopener noreferrer">
              {website.replace(/^https?:\/\/|\/$/g, '')}
            </a>
          ),
        ],
        [
          t('organisation:field.email'),
          email && (
            <a className="link wrap-anywhere" href={`mailto:${email}`}>
              {email}
            </a>
          ),
        ],
        [
          t('organisation:field.phone'),
          phone && (
            <a className="link" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
              {phone}
            </a>
          ),
        ],
        [t('organisation:field.employees'), profile.employees?.toLocaleString(i18n.language)],
        [t('organisation:field.description'), profile.description],
        [
          t('organisation:field.fieldsOfAction'),
          profile.fieldsOfAction.map(({ code, title }) => `${code} ${title}`).join('\n'),
        ],
        [t('organisation:field.languages'), profile.languages.map(languageName).join(', ')],
        [
          t('organisation:field.tags'),
          profile.tags.length > 0 && (
            <span className="flex flex-wrap gap-1">
              {profile.tags.map((tag) => (
                <Badge key={tag}>{tag}</Badge>
              ))}
            </span>
          ),
        ],
      ]}
    />
  );
}
