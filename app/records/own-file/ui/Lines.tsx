import type { ReactNode } from 'react';

interface LinesProps<Row> {
  readonly rows: readonly Row[];
  /** What is said where there is none. */
  readonly none: string;
  readonly children: (row: Row) => ReactNode;
}

/** One line for each thing that is stored, or a sentence that there is none. */
export function Lines<Row>({ rows, none, children }: LinesProps<Row>) {
  if (rows.length === 0) return <p className="text-quiet">{none}</p>;
  return (
    <ul className="max-w-[80ch] divide-y divide-line">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is stored is told once and never moves
        <li key={index} className="py-1.5 wrap-anywhere print:break-inside-avoid">
          {children(row)}
        </li>
      ))}
    </ul>
  );
}

/** What is said of a line beside what it is. */
export function Aside({ parts }: { readonly parts: ReadonlyArray<string | false | null | undefined> }) {
  const said = parts.filter(Boolean);
  return said.length > 0 && <span className="ml-2 text-sm text-quiet">{said.join(' · ')}</span>;
}
