import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NetworkFilter } from '../filter.ts';
import { colourings, depths, groupings, layouts, type NetworkLook } from '../look.ts';
import { Choice } from './Choice.tsx';
import { useFigures } from './figures.ts';

interface LookFieldsProps {
  readonly look: NetworkLook;
  readonly size: NetworkFilter['size'];
  readonly view: 'picture' | 'table';
}

/** How the network is looked at: layout, bubbles, colours, sizes. A table keeps it for the picture. */
export function LookFields({ look, size, view }: LookFieldsProps) {
  const { t } = useTranslation('network');
  const { measures } = useFigures();
  if (view === 'table') {
    const kept = {
      layout: look.layout,
      group: look.group ?? '',
      colour: look.colour,
      depth: look.depth,
      size,
    };
    return Object.entries(kept).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ));
  }
  return (
    <>
      <Choice name="layout" label={t('layout')} value={look.layout}>
        {layouts.map((layout) => (
          <option key={layout} value={layout}>
            {t(`layouts.${layout}`)}
          </option>
        ))}
      </Choice>
      <details className="relative">
        <summary className="tap inline-flex min-h-9 list-none items-center gap-1 rounded-md border border-strong-line bg-raised px-3 hover:bg-sunken [&::-webkit-details-marker]:hidden">
          {t('look')}
          <ChevronDown size={16} aria-hidden="true" />
        </summary>
        <div className="absolute right-0 z-30 mt-1 w-72 space-y-3 rounded-md bg-raised p-3 shadow-float max-md:fixed max-md:inset-x-4 max-md:w-auto">
          <Choice name="group" label={t('groupBy')} value={look.group ?? ''} wide>
            <option value="">{t('groupings.auto')}</option>
            {groupings.map((grouping) => (
              <option key={grouping} value={grouping}>
                {t(`groupings.${grouping}`)}
              </option>
            ))}
          </Choice>
          {look.layout !== 'force' && <p className="text-sm text-quiet">{t('groupHint')}</p>}
          <Choice name="colour" label={t('colourBy')} value={look.colour} wide>
            {colourings.map((colouring) => (
              <option key={colouring} value={colouring}>
                {t(`colourings.${colouring}`)}
              </option>
            ))}
          </Choice>
          <Choice name="size" label={t('sizeBy')} value={size} wide>
            {measures.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
          <Choice name="depth" label={t('depth')} value={String(look.depth)} wide>
            {depths.map((depth) => (
              <option key={depth} value={depth}>
                {t('depths', { count: depth })}
              </option>
            ))}
          </Choice>
        </div>
      </details>
    </>
  );
}
