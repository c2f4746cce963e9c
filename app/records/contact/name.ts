interface NameParts {
  readonly title: string | null;
  readonly firstName: string | null;
  readonly lastName: string;
}

/** `Dr. Anna Beispiel`. */
export function fullName({ title, firstName, lastName }: NameParts): string {
  return [title, firstName, lastName].filter(Boolean).join(' ');
}
