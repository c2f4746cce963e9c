/** The ways in which a database says no, alike in both dialects. */
export type DatabaseErrorKind = 'unique' | 'foreign-key' | 'check' | 'busy' | 'unavailable';

/**
 * A database's refusal in our words. Recognised by its name and not by its
 * class: the server and the build each carry a copy of this file.
 */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly kind: DatabaseErrorKind;
  /** The constraint or the columns, as far as the database names them. */
  readonly constraint: string | null;

  constructor(kind: DatabaseErrorKind, constraint: string | null, cause: unknown) {
    super(constraint ? `${kind}: ${constraint}` : kind, { cause });
    this.kind = kind;
    this.constraint = constraint;
  }
}

export function isDatabaseError(error: unknown): error is DatabaseError {
  return error instanceof Error && error.name === 'DatabaseError' && 'kind' in error;
}
