import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { DateField } from '#app/ui/DateField.tsx';
import { SelectField } from '#app/ui/SelectField.tsx';
import { type ReportWindow, yearOf } from '../window.ts';

interface ReportChoiceProps {
  readonly region: { readonly key: string };
  readonly regions: ReadonlyArray<{ readonly key: string; readonly name: string }>;
  readonly periods: ReadonlyArray<ReportWindow & { readonly title: string }>;
  readonly window: ReportWindow;
  readonly today: string;
}

/** So many years back are offered by name; others by their days. */
const years = 5;

function Shortcuts({
  label,
  items,
  region,
  window,
}: {
  readonly label: string;
  readonly items: ReadonlyArray<ReportWindow & { readonly title: string }>;
  readonly region: string;
  readonly window: ReportWindow;
}) {
  return (
    <p className="flex flex-wrap items-center gap-x-4">
      <span className="text-quiet">{label}</span>
      {items.map(({ title, from, to }) => (
        <Link
          key={`${from} ${to} ${title}`}
          className="link tap inline-flex min-h-8 items-center aria-[current]:font-semibold"
          aria-current={from === window.from && to === window.to ? 'true' : undefined}
          to={`?${new URLSearchParams({ region, from, to })}`}
        >
          {title}
        </Link>
      ))}
    </p>
  );
}

/** What the report is about; it stands in the address, and works without scripts. */
export function ReportChoice({ region, regions, periods, window, today }: ReportChoiceProps) {
  const { t } = useTranslation('report');
  const field = (name: 'region' | 'from' | 'to', initialValue: string) => ({
    id: `report-${name}`,
    name,
    initialValue,
  });
  const ofToday = Number(today.slice(0, 4));
  const recent = Array.from({ length: years }, (_, back) => {
    const year = String(ofToday - back);
    return { ...yearOf(`${year}-01-01`), title: year };
  });
  const shortcuts = { region: region.key, window };
  return (
    <div className="no-print mb-4 space-y-3 rounded-md bg-sunken p-3">
      <Form method="get" aria-label={t('choose')} className="flex flex-wrap items-end gap-x-4 gap-y-3">
        {regions.length > 1 ? (
          <SelectField
            key={region.key}
            field={field('region', region.key)}
            label={t('region')}
            options={regions.map(({ key, name }) => ({ value: key, label: name }))}
          />
        ) : (
          <input type="hidden" name="region" value={region.key} />
        )}
        <DateField key={`from ${window.from}`} field={field('from', window.from)} label={t('from')} />
        <DateField key={`to ${window.to}`} field={field('to', window.to)} label={t('to')} />
        <Button look="primary">{t('show')}</Button>
      </Form>
      {periods.length > 0 && <Shortcuts label={t('periods')} items={periods} {...shortcuts} />}
      <Shortcuts label={t('years')} items={recent} {...shortcuts} />
    </div>
  );
}
