import { initialsOf } from './initials.ts';

/** Initials in place of a picture. The name stands beside it, so this one stays silent. */
export function Avatar({ name }: { readonly name: string }) {
  return (
    <span
      aria-hidden="true"
      className="inline-grid size-7 flex-none place-items-center rounded-full bg-accent-soft text-xs font-semibold text-ink"
    >
      {initialsOf(name)}
    </span>
  );
}
