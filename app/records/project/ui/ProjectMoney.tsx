import { useTranslation } from 'react-i18next';
import { formatEuro } from '#app/ui/format.ts';
import type { PresentedProject } from '../present.ts';

/** What it costs, what of that is funded, and what is left for those who take part. */
export function ProjectMoney({ budget, funding }: Pick<PresentedProject, 'budget' | 'funding'>) {
  const { t, i18n } = useTranslation('project');
  const both = budget !== null && funding !== null ? { budget, funding } : null;
  const percent = { style: 'percent', maximumFractionDigits: 1 } as const;
  const quota =
    both && both.budget > 0 && (both.funding / both.budget).toLocaleString(i18n.language, percent);
  const lines: ReadonlyArray<readonly [label: string, euros: number | null, note: string]> = [
    [t('field.budget'), budget, ''],
    [t('field.funding'), funding, quota ? t('quota', { share: quota }) : ''],
    // In cents, where the difference of two floating-point amounts is exact.
    [t('field.ownShare'), both && Math.round((both.budget - both.funding) * 100) / 100, ''],
  ];
  const known = lines.filter(([, euros]) => euros !== null);
  if (known.length === 0) return <p className="text-quiet">{t('moneyEmpty')}</p>;
  return (
    <dl className="grid w-fit grid-cols-[auto_auto_auto] gap-x-6 gap-y-1 tabular-nums">
      {known.map(([label, euros, note]) => (
        <div key={label} className="contents">
          <dt className="text-quiet">{label}</dt>
          <dd className="text-right">{euros !== null && formatEuro(euros, i18n.language)}</dd>
          <dd className="text-sm text-quiet">{note}</dd>
        </div>
      ))}
    </dl>
  );
}
