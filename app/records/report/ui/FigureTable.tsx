import type { ReactNode } from 'react';

export interface FigureRow {
  readonly key: string;
  readonly label: ReactNode;
  /** One a column, as written. */
  readonly values: readonly string[];
  /** How long the bar beside the first value is, from 0 to 1; without it there is none. */
  readonly share?: number;
  readonly total?: boolean;
}

interface FigureTableProps {
  readonly caption: string;
  /** What the rows are, then what the columns count. */
  readonly head: readonly [rows: string, ...columns: string[]];
  readonly rows: readonly FigureRow[];
}

/** Tables beside one another where there is room, on paper too. */
export function FigureTables({ children }: { readonly children: ReactNode }) {
  return <div className="grid items-start gap-x-12 lg:grid-cols-2 print:grid-cols-2">{children}</div>;
}

/** The same as the number beside it, to be seen at a glance; on paper it is grey. */
function Bar({ share }: { readonly share: number }) {
  if (share === 0) return null;
  return (
    <svg
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="h-2.5 w-36 shrink-0 print:w-20 phone:w-16"
    >
      <rect width={Math.max(1, share * 100)} height="8" className="fill-accent print:fill-quiet" />
    </svg>
  );
}

/** Figures of a report: what is counted, and how many. Nothing of it is wider than a phone. */
export function FigureTable({ caption, head, rows }: FigureTableProps) {
  const [first, ...columns] = head;
  return (
    <table className="mb-5 w-full max-w-[48rem] break-inside-avoid text-left">
      <caption className="mb-1 text-left font-semibold">{caption}</caption>
      <thead>
        <tr className="border-b border-strong-line align-bottom text-sm text-quiet">
          <th scope="col" className="py-1 pr-2 font-semibold">
            {first}
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" className="py-1 pl-2 text-right font-semibold hyphens-auto">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, values, share, total }) => (
          <tr key={key} className={`border-b border-line align-baseline ${total ? 'font-semibold' : ''}`}>
            <th scope="row" className={`py-1 pr-2 ${total ? '' : 'font-normal'}`}>
              {label}
            </th>
            {values.map((value, column) => (
              <td key={columns[column]} className="py-1 pl-2 text-right">
                {column === 0 && share !== undefined ? (
                  <span className="inline-flex items-center justify-end gap-3">
                    <Bar share={share} />
                    <span className="min-w-10">{value}</span>
                  </span>
                ) : (
                  value
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
