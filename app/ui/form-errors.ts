interface FieldState {
  readonly id: string;
  readonly errors?: readonly string[] | undefined;
}

interface FormState {
  readonly id: string;
  readonly errors?: readonly string[] | undefined;
  readonly allErrors: Readonly<Record<string, readonly string[] | undefined>>;
}

export interface FormError {
  readonly id: string;
  readonly label: string;
  readonly message: string;
}

/** The errors of a form for its summary, in the order of the labels; one of a row in a list under the list's label. */
export function errorsOf<Name extends string>(
  form: FormState,
  fields: Readonly<Record<Name, FieldState>>,
  labels: Readonly<Partial<Record<Name, string>>>,
): FormError[] {
  const order = Object.keys(labels);
  return Object.entries(form.allErrors)
    .filter(([path]) => path !== '')
    .flatMap(([path, messages]) => {
      const name = path.split(/[.[]/, 1)[0] ?? '';
      const label = Object.entries<string | undefined>(labels).find(([key]) => key === name)?.[1] ?? name;
      const known = Object.entries<FieldState>(fields).find(([key]) => key === path)?.[1];
      const id = known?.id ?? `${form.id}-${path}`;
      return (messages ?? []).map((message) => ({ id, label, message, at: order.indexOf(name) }));
    })
    .sort((a, b) => a.at - b.at)
    .map(({ id, label, message }) => ({ id, label, message }));
}
