import { nodesCsv, tiesCsv } from './csv.ts';
import type { ExportedNetwork } from './exported.ts';
import type { NetworkFormatId } from './format-ids.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { cytoscape, kumu, plainJson } from './json.ts';

interface NetworkFormat {
  /** End of the file's name. */
  readonly ending: string;
  readonly type: string;
  /** The file piece by piece: what it holds at once does not grow with the network. */
  readonly write: (network: ExportedNetwork) => Generator<string>;
}

const json = 'application/json; charset=utf-8';
const csv = 'text/csv; charset=utf-8';

/** How each is written. */
export const networkFormats: Readonly<Record<NetworkFormatId, NetworkFormat>> = {
  csv: { ending: 'akteure.csv', type: csv, write: nodesCsv },
  ties: { ending: 'verbindungen.csv', type: csv, write: tiesCsv },
  graphml: { ending: 'graphml', type: 'application/graphml+xml; charset=utf-8', write: graphml },
  gexf: { ending: 'gexf', type: 'application/gexf+xml; charset=utf-8', write: gexf },
  kumu: { ending: 'kumu.json', type: json, write: kumu },
  cytoscape: { ending: 'cytoscape.json', type: json, write: cytoscape },
  json: { ending: 'json', type: json, write: plainJson },
};
