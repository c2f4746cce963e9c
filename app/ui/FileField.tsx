import { FieldFrame } from './Field.tsx';

interface FileFieldProps {
  readonly label: string;
  readonly hint: string;
  /** Endings and media types, as an `accept` says them. */
  readonly accept: string;
  readonly errors: readonly string[];
  /** The size in bytes of what was chosen; 0 for nothing. */
  readonly onSize?: (bytes: number) => void;
}

/** One file to send, under the name `file`. */
export function FileField({ label, hint, accept, errors, onSize }: FileFieldProps) {
  const invalid = errors.length > 0;
  return (
    <FieldFrame field={{ id: 'file', name: 'file', errors: [...errors] }} label={label} hint={hint}>
      <input
        id="file"
        type="file"
        name="file"
        required
        accept={accept}
        aria-invalid={invalid || undefined}
        aria-describedby={invalid ? 'file-hint file-error' : 'file-hint'}
        className="control file:mr-3 file:border-0 file:bg-transparent file:font-medium file:text-accent"
        onChange={(event) => onSize?.(event.target.files?.[0]?.size ?? 0)}
      />
    </FieldFrame>
  );
}
