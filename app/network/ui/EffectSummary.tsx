import { useTranslation } from 'react-i18next';
import type { ShownEffects } from '../effect.server.ts';
import { useFigures } from './figures.ts';

/** What the record shows of all introductions that were made; null while it is being read. */
export function EffectSummary({ effects }: { readonly effects: ShownEffects | null }) {
  const { t } = useTranslation('introduction');
  const { weight, count } = useFigures();
  if (effects === null) return <p className="mb-4 text-sm text-quiet">{t('effect.computing')}</p>;
  if (effects.made === 0) return null;
  const { looked, made, met, tied, joined, before, after } = effects;
  return (
    <p className="mb-4 max-w-[85ch] text-sm">
      {t('effect.summary', {
        count: looked,
        looked: count(looked),
        met: count(met),
        tied: count(tied),
        joined: count(joined),
      })}{' '}
      {t('effect.mean', { before: weight(before), after: weight(after) })}{' '}
      <span className="text-quiet">
        {looked < made && t('effect.cut', { made: count(made) })} {t('effect.honest')}
      </span>
    </p>
  );
}
