import { Form, useSubmit } from '@remix-run/react';
import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { DateField } from '#app/ui/DateField.tsx';
import type { NetworkFilter } from '../filter.ts';
import type { NetworkLook } from '../look.ts';
import type { PictureCounty } from '../picture.ts';
import { LookFields } from './LookFields.tsx';
import { PartChoices } from './PartChoices.tsx';
import { ViewFields } from './ViewFields.tsx';

interface NetworkFiltersProps {
  readonly filter: NetworkFilter;
  readonly look: NetworkLook;
  readonly counties: readonly PictureCounty[];
  readonly view: 'picture' | 'table';
}

interface EntryProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
}

/** The key begins the field anew when the address says something else. */
function Day({ name, label, hint, value }: EntryProps) {
  const field = { id: `network-${name}`, name, initialValue: value };
  return <DateField key={value} field={field} label={label} {...(hint ? { hint } : {})} />;
}

function Entry({ name, label, hint, value }: EntryProps) {
  const id = `network-${name}`;
  return (
    <div>
      <label htmlFor={id} className="mb-0.5 block text-sm text-quiet">
        {label}
      </label>
      <input
        key={value}
        id={id}
        name={name}
        type="text"
        inputMode="decimal"
        defaultValue={value}
        className="control"
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-quiet">
          {hint}
        </p>
      )}
    </div>
  );
}

/** What of the network is shown. The state lives in the address; a choice acts at once, the rest by the button. */
export function NetworkFilters({ filter, look, counties, view }: NetworkFiltersProps) {
  const { t } = useTranslation(['network', 'organisation', 'common']);
  const send = useSubmit();
  const narrowed =
    [filter.from, filter.to, filter.asOf].some(Boolean) || filter.minWeight > 0 || filter.untied;
  return (
    <Form
      action="/netzwerk"
      aria-label={t('filters')}
      className="flex grow flex-wrap items-end gap-2"
      onChange={(event) => {
        const { target, currentTarget } = event;
        if (
          target instanceof HTMLSelectElement ||
          (target instanceof HTMLInputElement && target.type === 'checkbox')
        ) {
          send(currentTarget, { replace: true, preventScrollReset: true });
        }
      }}
    >
      {view === 'table' && <input type="hidden" name="view" value="table" />}
      <PartChoices filter={filter} counties={counties} />
      <ViewFields />
      <LookFields look={look} size={filter.size} view={view} />
      <details className="relative">
        <summary className="tap inline-flex min-h-9 list-none items-center gap-1 rounded-md border border-strong-line bg-raised px-3 hover:bg-sunken [&::-webkit-details-marker]:hidden">
          {t('moreFilters')}
          {narrowed && <span aria-hidden="true">●</span>}
          <ChevronDown size={16} aria-hidden="true" />
        </summary>
        <div className="absolute right-0 z-30 mt-1 w-72 space-y-3 rounded-md bg-raised p-3 shadow-float max-md:fixed max-md:inset-x-4 max-md:w-auto">
          <Day name="from" label={t('from')} value={filter.from ?? ''} />
          <Day name="to" label={t('to')} value={filter.to ?? ''} />
          <Day name="asOf" label={t('asOf')} hint={t('asOfHint')} value={filter.asOf ?? ''} />
          <Entry
            name="minWeight"
            label={t('minWeight')}
            hint={t('minWeightHint')}
            value={filter.minWeight > 0 ? String(filter.minWeight).replace('.', ',') : ''}
          />
          <label className="tap flex min-h-6 items-center gap-2">
            <input
              key={String(filter.untied)}
              type="checkbox"
              name="untied"
              value="1"
              defaultChecked={filter.untied}
              className="size-5 accent-accent"
            />
            {t('untiedToo')}
          </label>
          <Button look="primary">{t('apply')}</Button>
        </div>
      </details>
      <noscript>
        <Button>{t('apply')}</Button>
      </noscript>
    </Form>
  );
}
