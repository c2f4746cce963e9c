import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

/** What is counted leads to its records. */
export function FigureLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <Link className="link tap inline-flex min-h-6 items-center" to={to}>
      {children}
    </Link>
  );
}
