import { useTranslation } from 'react-i18next';
import { type Filter, FilterBar } from '#app/ui/FilterBar.tsx';
import { type BoardName, boards, radii } from '../boards.ts';
import { occupations } from '../terms.ts';
import { useListingWords } from './words.ts';

interface Named {
  readonly key: string;
  readonly name: string;
}

interface PublicFiltersProps {
  readonly board: BoardName;
  readonly places: { readonly towns: readonly Named[]; readonly counties: readonly Named[] };
}

const optionsOf = (places: readonly Named[]) => places.map(({ key, name }) => ({ value: key, label: name }));

/** By what the board is narrowed: the address holds it, so that a search can be kept and passed on. */
export function PublicFilters({ board, places }: PublicFiltersProps) {
  const { t } = useTranslation(['board', 'listing']);
  const { kindLabel } = useListingWords();
  const work: Filter[] =
    board === 'jobs'
      ? [
          {
            name: 'occupation',
            label: t('occupation'),
            main: true,
            options: occupations.map((value) => ({ value, label: t(`listing:occupation.${value}`) })),
          },
        ]
      : [];
  return (
    <FilterBar
      searchLabel={t('search')}
      filters={[
        {
          name: 'kind',
          label: t('kind'),
          main: true,
          options: boards[board].kinds.map((value) => ({ value, label: kindLabel(value) })),
        },
        ...work,
        { name: 'town', label: t('town'), main: true, options: optionsOf(places.towns) },
        {
          name: 'radius',
          label: t('radius'),
          main: true,
          options: radii.map((value) => ({ value, label: t('km', { count: Number(value) }) })),
        },
        { name: 'county', label: t('county'), options: optionsOf(places.counties) },
      ]}
    />
  );
}
