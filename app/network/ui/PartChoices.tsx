import { useTranslation } from 'react-i18next';
import { sectors } from '#app/records/organisation/terms.ts';
import { layers } from '../evidence/kinds.ts';
import type { NetworkFilter } from '../filter.ts';
import type { PictureCounty } from '../picture.ts';
import { Choice } from './Choice.tsx';

interface PartChoicesProps {
  readonly filter: Pick<NetworkFilter, 'sector' | 'county' | 'layer'>;
  readonly counties: readonly PictureCounty[];
}

/** Which part of the network is looked at: a sector, a county, claims or traces alone. */
export function PartChoices({ filter, counties }: PartChoicesProps) {
  const { t } = useTranslation(['network', 'organisation', 'common']);
  return (
    <>
      <Choice name="sector" label={t('organisation:field.sector')} value={filter.sector ?? ''}>
        <option value="">{t('common:all')}</option>
        {sectors.map((sector) => (
          <option key={sector} value={sector}>
            {t(`organisation:sector.${sector}`)}
          </option>
        ))}
      </Choice>
      <Choice name="county" label={t('organisation:field.county')} value={filter.county ?? ''}>
        <option value="">{t('common:all')}</option>
        {counties.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice name="layer" label={t('layer')} value={filter.layer ?? ''}>
        <option value="">{t('layers.both')}</option>
        {layers.map((layer) => (
          <option key={layer} value={layer}>
            {t(`layers.${layer}`)}
          </option>
        ))}
      </Choice>
    </>
  );
}
