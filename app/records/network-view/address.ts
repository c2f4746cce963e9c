/** The network as a view has it: its query, and which view it is. */
export function openAddress({ id, query }: { readonly id: string; readonly query: string }): string {
  const address = new URLSearchParams(query);
  address.set('ansicht', id);
  return `/netzwerk?${address}`;
}
