import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { DateField } from '#app/ui/DateField.tsx';
import { comparedPart } from '../compared-part.ts';
import type { ComparisonQuestion } from '../comparison.ts';
import type { PictureCounty } from '../picture.ts';
import type { Period } from '../timeline.ts';
import { PartChoices } from './PartChoices.tsx';

interface ComparisonFiltersProps {
  readonly question: ComparisonQuestion;
  readonly counties: readonly PictureCounty[];
  readonly periods: readonly Period[];
  readonly today: string;
}

/** Which days are compared, and what of the network; it stands in the address, and works without scripts. */
export function ComparisonFilters({ question, counties, periods, today }: ComparisonFiltersProps) {
  const { t } = useTranslation(['comparison', 'network', 'organisation', 'common']);
  const { before, asOf, audience } = question;
  const day = (name: 'before' | 'asOf', value: string) => ({
    id: `comparison-${name}`,
    name,
    initialValue: value,
  });
  const rest = comparedPart(question);
  /** From the first day of a period to its last, or to today while it runs. */
  const through = ({ from, to }: Period) =>
    `?${new URLSearchParams([['before', from], ['asOf', to < today ? to : today], ...rest])}`;
  return (
    <div className="no-print mb-4 space-y-3 rounded-md bg-sunken p-3">
      <Form
        method="get"
        aria-label={t('network:filters')}
        className="flex flex-wrap items-end gap-x-4 gap-y-3"
      >
        <DateField key={`before ${before}`} field={day('before', before)} label={t('before')} />
        <DateField key={`asOf ${asOf}`} field={day('asOf', asOf)} label={t('now')} />
        <PartChoices filter={question} counties={counties} />
        {audience === 'public' && <input type="hidden" name="audience" value={audience} />}
        <Button look="primary">{t('compare')}</Button>
      </Form>
      {periods.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-4">
          <span className="text-quiet">{t('periods')}</span>
          {periods.map((period) => (
            <Link
              key={`${period.from} ${period.title}`}
              className="link tap inline-flex min-h-8 items-center"
              to={through(period)}
            >
              {period.title}
            </Link>
          ))}
        </p>
      )}
    </div>
  );
}
