import { useTranslation } from 'react-i18next';
import { SectorMark } from '#app/ui/SectorMark.tsx';
import { sectors } from '../terms.ts';

/** A sector by mark and word. */
export function SectorLabel({ sector }: { readonly sector: string }) {
  const { t } = useTranslation('organisation');
  const known = sectors.find((candidate) => candidate === sector);
  if (!known) return null;
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
      <SectorMark sector={known} className="self-center" />
      {t(`sector.${known}`)}
    </span>
  );
}
