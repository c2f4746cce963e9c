import type { FormEvent } from 'react';
import type { KeptState } from '#app/records/network-view/terms.ts';

const names = ['query', 'places', 'opened'] as const;

/** What a form sends of the view that is shown, filled in when it is sent; without scripts the address alone. */
export function ShownFields({ query }: { readonly query: string }) {
  return names.map((name) => (
    <input key={name} type="hidden" name={name} defaultValue={name === 'query' ? query : '[]'} />
  ));
}

/** Puts what is shown now into a form: the address with what is picked out, places, open groups. */
export function fillShown(event: FormEvent<HTMLFormElement>, state: (() => KeptState) | null): void {
  const now = state?.() ?? { places: [], opened: [] };
  const values = {
    query: window.location.search.replace(/^\?/, ''),
    places: JSON.stringify(now.places),
    opened: JSON.stringify(now.opened),
  };
  for (const name of names) {
    const field = event.currentTarget.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = values[name];
  }
}
