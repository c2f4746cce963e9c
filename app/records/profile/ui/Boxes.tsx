import { useMessage } from '#app/ui/messages.ts';

interface BoxesProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly options: ReadonlyArray<{ readonly value: string; readonly label: string }>;
  /** Values as the record has them, or as a form does: none, one or many. */
  readonly chosen: unknown;
  readonly errors?: readonly string[] | undefined;
}

/** Several of a few, each a box to tick. */
export function Boxes({ id, name, label, options, chosen: given, errors = [] }: BoxesProps) {
  const describe = useMessage();
  const chosen: readonly unknown[] = Array.isArray(given) ? given : [given];
  return (
    <fieldset
      id={id}
      className="max-w-[60ch]"
      aria-describedby={errors.length > 0 ? `${id}-error` : undefined}
    >
      <legend className="mb-1 font-medium">{label}</legend>
      <div className="grid gap-x-4 sm:grid-cols-2">
        {options.map((option) => (
          <label key={option.value} className="tap inline-flex min-h-7 items-center gap-2">
            <input
              type="checkbox"
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              className="size-5 flex-none accent-accent"
            />
            {option.label}
          </label>
        ))}
      </div>
      {errors.length > 0 && (
        <p id={`${id}-error`} className="mt-1 text-sm font-medium text-harm">
          {errors.map(describe).join(' ')}
        </p>
      )}
    </fieldset>
  );
}
