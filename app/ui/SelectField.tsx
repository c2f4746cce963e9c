import { ariaOf, FieldFrame, type FieldProps, textOf } from './Field.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

function OptionList({ options }: { readonly options: readonly Option[] }) {
  const groups = [...new Set(options.map((option) => option.group ?? ''))];
  const list = (group: string) =>
    options
      .filter((option) => (option.group ?? '') === group)
      .map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ));
  return groups.map((group) =>
    group ? (
      <optgroup key={group} label={group}>
        {list(group)}
      </optgroup>
    ) : (
      list(group)
    ),
  );
}

interface SelectProps extends FieldProps {
  readonly options: readonly Option[];
  /** The words for choosing none; without it one must be chosen. */
  readonly none?: string;
}

/** One of a list, in groups where the options name them. */
export function SelectField({ options, none, ...props }: SelectProps) {
  return (
    <FieldFrame {...props}>
      <select
        key={props.field.key}
        className="control"
        name={props.field.name}
        defaultValue={textOf(props.field.initialValue)}
        {...ariaOf(props)}
      >
        {none !== undefined && <option value="">{none}</option>}
        <OptionList options={options} />
      </select>
    </FieldFrame>
  );
}

/** A box to tick. */
export function CheckboxField({ field, label, hint }: FieldProps) {
  return (
    <div className="max-w-[60ch]">
      <label className="tap inline-flex min-h-6 items-center gap-2">
        <input
          key={field.key}
          type="checkbox"
          name={field.name}
          defaultChecked={field.initialValue === true || field.initialValue === 'on'}
          className="size-5 accent-accent"
          {...ariaOf({ field, label, ...(hint ? { hint } : {}) })}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={`${field.id}-hint`} className="text-sm text-quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
