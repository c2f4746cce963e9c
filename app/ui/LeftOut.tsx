import { Link } from '@remix-run/react';

interface LeftOutProps {
  /** How many there are, and what for. */
  readonly summary: string;
  readonly rows: ReadonlyArray<{
    readonly id: string;
    readonly to: string;
    readonly name: string;
    readonly why: string;
  }>;
  readonly count: number;
  /** Says how many more there are than stand here. */
  readonly more: (count: number) => string;
}

/** Up to here they stand open. */
const few = 10;

/** Who of a selection is left out, and why each: at hand, and out of the way where they are many. */
export function LeftOut({ summary, rows, count, more }: LeftOutProps) {
  if (count === 0) return null;
  return (
    <details open={count <= few} className="mb-6">
      <summary className="tap inline-flex min-h-6 cursor-pointer items-center text-accent">{summary}</summary>
      <ul className="mt-1 mb-4 max-w-[90ch] divide-y divide-line border-y border-line">
        {rows.map(({ id, to, name, why }) => (
          <li key={id} className="py-1.5">
            <Link className="link" to={to}>
              {name}
            </Link>
            <span className="text-quiet">: {why}</span>
          </li>
        ))}
        {count > rows.length && <li className="py-1.5 text-quiet">{more(count - rows.length)}</li>}
      </ul>
    </details>
  );
}
