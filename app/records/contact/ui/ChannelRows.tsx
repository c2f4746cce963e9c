import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rowField, typedRows } from '#app/ui/form-rows.ts';
import { CheckboxField, SelectField } from '#app/ui/SelectField.tsx';
import { TextField } from '#app/ui/TextField.tsx';
import { channelKinds } from '../terms.ts';

interface ChannelRowsProps {
  readonly allErrors: Readonly<Record<string, readonly string[] | undefined>>;
  readonly typed: unknown;
  readonly initial: ReadonlyArray<{ kind: string; value: string; visible: boolean }>;
}

const usual = ['EMAIL', 'PHONE', 'MOBILE'];

/** How to reach somebody. There is always an empty row beneath the last that is filled in; emptying one removes it. */
export function ChannelRows({ allErrors, typed, initial }: ChannelRowsProps) {
  const { t } = useTranslation('contact');
  const rows =
    typedRows(typed) ??
    initial.map(({ kind, value, visible }) => ({ kind, value, visible: visible ? 'on' : '' }));
  const [count, setCount] = useState(Math.max(2, rows.length + 1));
  return (
    <fieldset className="max-w-[60ch]">
      <legend className="font-medium">{t('field.channels')}</legend>
      <p className="mb-2 text-sm text-quiet">{t('channelsHint')}</p>
      <div className="space-y-3">
        {Array.from({ length: count }, (_unused, index) => {
          const at = { form: 'contact', list: 'channels', index, allErrors };
          const row = rows[index];
          return (
            <fieldset
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              key={index}
              className="grid items-end gap-x-3 gap-y-1 border-l-2 border-line pl-3 sm:grid-cols-[8rem_1fr]"
              onInput={() => {
                if (index === count - 1) setCount(count + 1);
              }}
            >
              <legend className="sr-only">{t('channelNumber', { number: index + 1 })}</legend>
              <SelectField
                field={rowField(at, 'kind', row?.kind ?? usual[index] ?? 'EMAIL')}
                label={t('field.channelKind')}
                options={channelKinds.map((value) => ({ value, label: t(`channel.${value}`) }))}
              />
              <TextField field={rowField(at, 'value', row?.value)} label={t('field.channelValue')} />
              <div className="sm:col-start-2">
                <CheckboxField field={rowField(at, 'visible', row?.visible)} label={t('field.visible')} />
              </div>
            </fieldset>
          );
        })}
      </div>
    </fieldset>
  );
}
