import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export interface TimelineEntry {
  readonly key: string;
  readonly icon: LucideIcon;
  /** The kind in a word, for those who do not see the icon: "Telefonat". */
  readonly kind: string;
  /** In words: "gestern, 14:00". */
  readonly when: string;
  /** ISO instant or day. */
  readonly dateTime: string;
  readonly title: ReactNode;
  readonly children?: ReactNode;
}

/** What happened and what is planned, newest first, on one line of time. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol className="max-w-[70ch]">
      {entries.map(({ key, icon: Icon, kind, when, dateTime, title, children }) => (
        <li key={key} className="group relative flex gap-3 pb-4 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute top-6 bottom-0 left-3 w-px bg-line group-last:hidden"
          />
          <span className="z-1 mt-0.5 grid size-6 flex-none place-items-center rounded-full bg-sunken text-quiet">
            <Icon size={14} aria-hidden="true" />
          </span>
          <div className="min-w-0">
            <p className="text-sm text-quiet">
              <time dateTime={dateTime}>{when}</time> · {kind}
            </p>
            <p className="font-medium">{title}</p>
            {children && <div className="mt-0.5">{children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
