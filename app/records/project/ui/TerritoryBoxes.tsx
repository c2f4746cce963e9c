import { useTranslation } from 'react-i18next';
import { useMessage } from '#app/ui/messages.ts';

interface Place {
  readonly key: string;
  readonly name: string;
  readonly countyKey: string | null;
}

interface TerritoryBoxesProps {
  readonly id: string;
  readonly counties: ReadonlyArray<{ readonly key: string; readonly name: string }>;
  readonly places: readonly Place[];
  /** Keys as the record has them, or as a form does: none, one or many. */
  readonly chosen: unknown;
  readonly errors: readonly string[];
}

/** Where a project is: whole counties as boxes, their towns and municipalities folded away beneath. */
export function TerritoryBoxes({ id, counties, places, chosen: given, errors }: TerritoryBoxesProps) {
  const chosen: readonly unknown[] = Array.isArray(given) ? given : [given];
  const { t } = useTranslation('project');
  const describe = useMessage();
  const box = ({ key, name }: { readonly key: string; readonly name: string }) => (
    <label key={key} className="tap inline-flex min-h-7 items-center gap-2">
      <input
        type="checkbox"
        name="territoryKeys"
        value={key}
        defaultChecked={chosen.includes(key)}
        className="size-5 accent-accent"
      />
      {name}
    </label>
  );
  return (
    <fieldset
      id={id}
      className="max-w-[60ch]"
      aria-describedby={errors.length > 0 ? `${id}-error` : undefined}
    >
      <legend className="font-medium">{t('field.territoryKeys')}</legend>
      <p className="mb-1 text-sm text-quiet">{t('territoriesHint')}</p>
      <div className="space-y-1">
        {counties.map((county) => {
          const within = places.filter(({ countyKey }) => countyKey === county.key);
          const count = within.filter(({ key }) => chosen.includes(key)).length;
          return (
            <div key={county.key}>
              {box(county)}
              {within.length > 0 && (
                <details className="ml-7" open={count > 0}>
                  <summary
                    className="tap inline-flex min-h-6 items-center text-sm text-accent"
                    aria-label={t('placesOf', { county: county.name })}
                  >
                    {t('places')}
                    {count > 0 && ` (${t('chosenPlaces', { count })})`}
                  </summary>
                  <div className="grid gap-x-4 text-sm sm:grid-cols-2">{within.map(box)}</div>
                </details>
              )}
            </div>
          );
        })}
      </div>
      {errors.length > 0 && (
        <p id={`${id}-error`} className="mt-1 text-sm font-medium text-harm">
          {errors.map(describe).join(' ')}
        </p>
      )}
    </fieldset>
  );
}
