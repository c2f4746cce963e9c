import { Building2, CalendarDays, FolderKanban, type LucideIcon, User } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sector } from '#app/records/organisation/terms.ts';
import { sectors } from '#app/records/organisation/terms.ts';
import type { Hit, Segment } from '#app/search/show.ts';
import { formatInstant } from '../format.ts';
import { SectorMark } from '../SectorMark.tsx';

const icons: Readonly<Record<Hit['kind'], LucideIcon>> = {
  organisation: Building2,
  contact: User,
  meeting: CalendarDays,
  project: FolderKanban,
};

/** A text with the words that the search was for. */
export function Marked({ segments }: { readonly segments: readonly Segment[] }) {
  return segments.map(({ text, hit }, index) =>
    hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have nothing but their order
      <mark key={index} className="rounded-[2px] bg-accent-soft font-semibold text-ink">
        {text}
      </mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Fragment key={index}>{text}</Fragment>
    ),
  );
}

/** What kind of thing this is: an organisation by the mark of its sector. */
export function HitMark({ hit }: { readonly hit: Hit }) {
  const sector: Sector | undefined = sectors.find((known) => known === hit.sector);
  const Icon = icons[hit.kind];
  return (
    <span className="mt-1 flex size-4 flex-none items-center justify-center text-quiet" aria-hidden="true">
      {sector ? <SectorMark sector={sector} /> : <Icon size={16} strokeWidth={1.75} />}
    </span>
  );
}

const shownFields = [
  'city',
  'postcode',
  'territoryKey',
  'website',
  'email',
  'phone',
  'description',
  'tags',
  'channels',
  'affiliations',
  'notes',
  'place',
  'agenda',
  'minutes',
] as const;

/** What stands beside the name: when, where, in which function, and where the words were found. */
export function HitDetails({ hit }: { readonly hit: Hit }) {
  const { t, i18n } = useTranslation('search');
  const { start, status, confidential, about, excerpts } = hit;
  const state = status === 'PLANNED' ? t('planned') : status === 'CANCELLED' ? t('cancelled') : null;
  const facts = [
    start && formatInstant(start, i18n.language),
    hit.kind === 'meeting' && state,
    confidential && t('confidential'),
    about.length > 0 && <Marked key="about" segments={about} />,
  ].filter(Boolean);
  return (
    <>
      {facts.length > 0 && (
        <span className="block text-sm text-quiet">
          {facts.map((fact, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: facts of one line have nothing but their order
            <Fragment key={index}>
              {index > 0 && ' · '}
              {fact}
            </Fragment>
          ))}
        </span>
      )}
      {excerpts.map(({ field, segments }) => (
        <span key={field} className="block text-sm text-quiet">
          <FieldName field={field} />
          <Marked segments={segments} />
        </span>
      ))}
    </>
  );
}

function FieldName({ field }: { readonly field: string }) {
  const { t } = useTranslation('search');
  const known = shownFields.find((one) => one === field);
  return known ? `${t(`in.${known}`)}: ` : null;
}
