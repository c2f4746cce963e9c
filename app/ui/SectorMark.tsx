import type { Sector } from '#app/records/organisation/terms.ts';

/** Five shapes of about the same area in a 16 × 16 box: no sector is told by its hue alone. */
const shapes: Readonly<Record<Sector, string>> = {
  MUNICIPAL: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13Z',
  BUSINESS: 'M2.2 2.2h11.6v11.6H2.2Z',
  EDUCATION: 'M8 1.2 15.2 14H.8Z',
  CIVIL_SOCIETY: 'M8 .6 15.4 8 8 15.4.6 8Z',
  STATE: 'M8 .6 14.4 4.3v7.4L8 15.4 1.6 11.7V4.3Z',
};

const hues: Readonly<Record<Sector, string>> = {
  MUNICIPAL: 'fill-sector-municipal',
  BUSINESS: 'fill-sector-business',
  EDUCATION: 'fill-sector-education',
  CIVIL_SOCIETY: 'fill-sector-civil-society',
  STATE: 'fill-sector-state',
};

/** The mark of a sector; the word stands beside it, so it says nothing to those who do not see it. */
export function SectorMark({
  sector,
  className = '',
}: {
  readonly sector: Sector;
  readonly className?: string;
}) {
  return (
    <svg viewBox="0 0 16 16" className={`size-4 shrink-0 ${hues[sector]} ${className}`} aria-hidden="true">
      <path d={shapes[sector]} />
    </svg>
  );
}
