import type { ReactNode } from 'react';

/** One component under its name in the code. */
export function Specimen({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section aria-labelledby={`muster-${name}-titel`} className="mt-8">
      <h2 id={`muster-${name}-titel`} className="mb-2 border-b border-line pb-1 text-xl">
        {name}
      </h2>
      {children}
    </section>
  );
}
