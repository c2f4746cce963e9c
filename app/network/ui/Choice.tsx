import type { ReactNode } from 'react';

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly children: ReactNode;
  /** As wide as what it stands in. */
  readonly wide?: boolean;
}

/** A choice among few in the bar of the network; the key begins it anew when the address says something else. */
export function Choice({ name, label, value, children, wide = false }: ChoiceProps) {
  const id = `network-${name}`;
  return (
    <div className={wide ? '' : 'min-w-28 grow basis-36 md:max-w-48'}>
      <label htmlFor={id} className="mb-0.5 block text-sm text-quiet">
        {label}
      </label>
      <select key={value} id={id} name={name} defaultValue={value} className="control">
        {children}
      </select>
    </div>
  );
}
