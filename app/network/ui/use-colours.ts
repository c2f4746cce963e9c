import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sector } from '#app/records/organisation/terms.ts';
import { type ColourClass, coloured } from '../colour-classes.ts';
import type { Colouring } from '../look.ts';
import type { Picture } from '../picture.ts';
import { useGroupNames } from './use-group-names.ts';

/** The colours of a picture, with the sign and the words of each. */
export function useColours(picture: Picture, by: Colouring, order: readonly number[]) {
  const { t } = useTranslation(['network', 'organisation']);
  const name = useGroupNames(picture, order);
  return useMemo(() => {
    const made = coloured(picture, by);
    const sign = ({ key, number }: ColourClass): string => {
      if (number !== null) return String(number);
      return key === null ? '' : t(`organisation:sectorLetter.${key as Sector}`);
    };
    const words = ({ key }: ColourClass): string => {
      if (key === null) return t('colours.others');
      if (by === 'sector') return t(`organisation:sector.${key as Sector}`);
      if (by === 'freshness') return t(`freshness.${key as 'fresh' | 'known' | 'old'}`);
      if (by === 'confirmation') return t(`confirmation.${key as 'fresh' | 'stale' | 'unknown'}`);
      return name(by, Number(key));
    };
    const signs = made.classes.map(sign);
    const entries = made.classes.map((one, place) => ({
      hue: one.hue,
      sign: signs[place] ?? '',
      text: words(one),
    }));
    return { coloured: made, signs, entries };
  }, [picture, by, t, name]);
}

export type Colours = ReturnType<typeof useColours>;
