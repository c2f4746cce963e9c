import { xmlText } from '#app/kernel/xml.ts';
import { type ExportedNetwork, nodeFacts, nodesOf, sentenceOn, tieFacts, tiesOf } from './exported.ts';

const attribute = (id: string, title: string, type: string) =>
  `<attribute id="${id}" title="${xmlText(title)}" type="${type}"/>\n`;

const value = (id: string, of: string | number | null) =>
  of === null || of === '' ? '' : `<attvalue for="${id}" value="${xmlText(of)}"/>`;

/**
 * The network as GEXF 1.3 (https://gexf.net/schema.html), piece by piece, with
 * the places that the page gives to actors, so that Gephi begins with the same
 * picture. A figure that is not defined for an actor has no value.
 */
export function* gexf(network: ExportedNetwork): Generator<string> {
  const { columns, picture } = network;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">\n';
  yield `<meta lastmodifieddate="${picture.asOf}"><creator>Akteursnetz</creator><description>${xmlText(sentenceOn(network))}</description></meta>\n`;
  yield '<graph mode="static" defaultedgetype="undirected" idtype="string">\n<attributes class="node">\n';
  yield nodeFacts.map((name) => attribute(name, name, 'string')).join('');
  yield columns.map(({ id }) => attribute(id, id, 'double')).join('');
  yield '</attributes>\n<attributes class="edge">\n';
  yield tieFacts.map(([name, type]) => attribute(name, name, type)).join('');
  yield '</attributes>\n<nodes>\n';
  for (const node of nodesOf(network)) {
    const values = [
      ...nodeFacts.map((name) => value(name, node[name])),
      ...columns.map(({ id }, column) => value(id, node.measures[column] ?? null)),
    ].join('');
    // Its y grows upwards, the page's downwards.
    yield `<node id="${xmlText(node.id)}" label="${xmlText(node.label)}"><attvalues>${values}</attvalues><viz:position x="${node.x}" y="${-node.y}" z="0"/></node>\n`;
  }
  yield '</nodes>\n<edges>\n';
  let id = 0;
  for (const tie of tiesOf(network)) {
    const values = tieFacts.map(([name]) => value(name, tie[name])).join('');
    yield `<edge id="${id}" source="${xmlText(tie.source)}" target="${xmlText(tie.target)}" weight="${tie.weight}"><attvalues>${values}</attvalues></edge>\n`;
    id += 1;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}
