/** The files that a network can leave as, in the order in which they are offered. Apart from how they are written, which no page needs. */
export const networkFormatIds = ['csv', 'ties', 'graphml', 'gexf', 'kumu', 'cytoscape', 'json'] as const;

export type NetworkFormatId = (typeof networkFormatIds)[number];

/** The format of a name that came from outside. */
export function networkFormatOf(name: string | undefined): NetworkFormatId | undefined {
  return networkFormatIds.find((id) => id === name);
}
