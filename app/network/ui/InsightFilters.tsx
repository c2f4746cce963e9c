import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sectors } from '#app/records/organisation/terms.ts';
import { Button } from '#app/ui/Button.tsx';
import { DateField } from '#app/ui/DateField.tsx';
import { levels } from '../evidence/fold.ts';
import type { InsightFilter } from '../insight-filter.ts';
import type { PictureCounty } from '../picture.ts';

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** Another key where the options may come later than the value. */
  readonly again?: string;
  readonly children: ReactNode;
}

/** The key begins the field anew when the address says something else. */
function Choice({ name, label, value, again, children }: ChoiceProps) {
  const id = `insight-${name}`;
  return (
    <div className="min-w-32 grow basis-36 md:max-w-52">
      <label htmlFor={id} className="mb-1 block">
        {label}
      </label>
      <select key={again ?? value} id={id} name={name} defaultValue={value} className="control">
        {children}
      </select>
    </div>
  );
}

interface InsightFiltersProps {
  readonly filter: InsightFilter;
  readonly counties: readonly PictureCounty[];
}

/** What the insights are about; it stands in the address, and works without scripts. */
export function InsightFilters({ filter, counties }: InsightFiltersProps) {
  const { t } = useTranslation(['insight', 'organisation']);
  const day = (name: 'asOf' | 'since') => ({ id: `insight-${name}`, name, initialValue: filter[name] ?? '' });
  const narrowed = Object.values(filter).some((value) => value && value !== 'organisation');
  return (
    <Form
      method="get"
      aria-label={t('filters')}
      className="no-print mb-4 flex flex-wrap items-start gap-x-4 gap-y-3 rounded-md bg-sunken p-3"
    >
      <Choice name="level" label={t('level')} value={filter.level}>
        {levels.map((level) => (
          <option key={level} value={level}>
            {t(`levels.${level}`)}
          </option>
        ))}
      </Choice>
      <Choice
        name="territory"
        label={t('territory')}
        value={filter.territory ?? ''}
        again={`${filter.territory} ${counties.length}`}
      >
        <option value="">{t('wholeRegion')}</option>
        {counties.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice name="sector" label={t('sector')} value={filter.sector ?? ''}>
        <option value="">{t('allSectors')}</option>
        {sectors.map((sector) => (
          <option key={sector} value={sector}>
            {t(`organisation:sector.${sector}`)}
          </option>
        ))}
      </Choice>
      <DateField key={`asOf ${filter.asOf}`} field={day('asOf')} label={t('asOf')} hint={t('asOfHint')} />
      <DateField
        key={`since ${filter.since}`}
        field={day('since')}
        label={t('since')}
        hint={t('sinceHint')}
      />
      <div className="flex items-center gap-4 self-end">
        <Button look="primary">{t('apply')}</Button>
        {narrowed && (
          <Link className="link tap inline-flex min-h-6 items-center" to="/netzwerk/erkenntnisse">
            {t('clear')}
          </Link>
        )}
      </div>
    </Form>
  );
}
