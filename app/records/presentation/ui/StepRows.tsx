import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { ariaOf, FieldFrame } from '#app/ui/Field.tsx';
import { rowField, typedRows } from '#app/ui/form-rows.ts';
import { IconButton } from '#app/ui/IconButton.tsx';

export interface OfferedView {
  readonly id: string;
  readonly name: string;
  readonly shared: boolean;
}

export interface Step {
  readonly viewId: string;
  readonly sentence: string;
}

interface StepRowsProps {
  readonly form: string;
  readonly allErrors: Readonly<Record<string, readonly string[] | undefined>>;
  readonly initial: readonly Step[];
  /** What was sent, when the form comes back. */
  readonly typed: unknown;
  readonly views: readonly OfferedView[];
}

interface Row extends Step {
  readonly key: number;
}

function useRows(initial: readonly Step[], typed: unknown) {
  const keys = useRef(0);
  const row = ({ viewId = '', sentence = '' }: Partial<Step>): Row => {
    keys.current += 1;
    return { key: keys.current, viewId, sentence };
  };
  const [rows, setRows] = useState<readonly Row[]>(() => {
    const begun = typedRows(typed) ?? initial;
    return (begun.length > 0 ? begun : [{}]).map(row);
  });
  const swap = (index: number, other: number) =>
    setRows(rows.map((one, place) => rows[place === index ? other : place === other ? index : place] ?? one));
  return {
    rows,
    add: () => setRows([...rows, row({})]),
    drop: (index: number) => setRows(rows.filter((_one, place) => place !== index)),
    set: (index: number, change: Partial<Step>) =>
      setRows(rows.map((one, place) => (place === index ? { ...one, ...change } : one))),
    swap,
  };
}

/** The views of a presentation in their order, with a sentence each. A row without a view is none. */
export function StepRows({ form, allErrors, initial, typed, views }: StepRowsProps) {
  const { t } = useTranslation('view');
  const { rows, add, drop, set, swap } = useRows(initial, typed);
  return (
    <fieldset className="max-w-[60ch]" id={`${form}-steps`} tabIndex={-1}>
      <legend className="mb-2 font-medium">{t('presentations.steps')}</legend>
      <ol className="space-y-4">
        {rows.map(({ key, viewId, sentence }, index) => {
          const number = index + 1;
          const at = { form, list: 'steps', index, allErrors };
          const view = { field: rowField(at, 'viewId', viewId), label: t('presentations.view') };
          const words = { field: rowField(at, 'sentence', sentence), label: t('presentations.sentence') };
          return (
            <li key={key}>
              <fieldset className="space-y-2 border-l-2 border-line pl-3">
                <legend className="float-left text-sm font-semibold text-quiet">
                  {t('presentations.step', { number })}
                </legend>
                <div className="flex justify-end">
                  <IconButton
                    icon={ArrowUp}
                    label={t('presentations.up', { number })}
                    disabled={index === 0}
                    onClick={() => swap(index, index - 1)}
                  />
                  <IconButton
                    icon={ArrowDown}
                    label={t('presentations.down', { number })}
                    disabled={index === rows.length - 1}
                    onClick={() => swap(index, index + 1)}
                  />
                  <IconButton
                    icon={X}
                    label={t('presentations.drop', { number })}
                    disabled={rows.length === 1}
                    onClick={() => drop(index)}
                  />
                </div>
                <FieldFrame {...view}>
                  <select
                    name={view.field.name}
                    value={viewId}
                    onChange={({ currentTarget }) => set(index, { viewId: currentTarget.value })}
                    className="control"
                    {...ariaOf(view)}
                  >
                    <option value="">{t('presentations.noView')}</option>
                    {views.map(({ id, name, shared }) => (
                      <option key={id} value={id}>
                        {shared ? name : t('presentations.viewNotShared', { name })}
                      </option>
                    ))}
                  </select>
                </FieldFrame>
                <FieldFrame {...words}>
                  <textarea
                    name={words.field.name}
                    value={sentence}
                    rows={2}
                    maxLength={300}
                    onChange={({ currentTarget }) => set(index, { sentence: currentTarget.value })}
                    className="control"
                    {...ariaOf(words)}
                  />
                </FieldFrame>
              </fieldset>
            </li>
          );
        })}
      </ol>
      <Button type="button" look="quiet" className="mt-2" onClick={add}>
        + {t('presentations.add')}
      </Button>
    </fieldset>
  );
}
