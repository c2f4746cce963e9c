import { SaxesParser, type SaxesTagPlain } from 'saxes';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlListener {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Names without their prefix: some programs write `x:row`. */
const local = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML as it comes and yields after each piece, so that what was heard can
 * be handed on before more is read. No entity but the five that XML knows is
 * ever resolved; an unknown one is an error.
 *
 * @throws what the parser says of broken XML
 */
export async function* hearXml(chunks: AsyncIterable<Buffer>, listener: XmlListener): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const { open, text, close } = listener;
  if (open) parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => open(local(name), attributes));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close) parser.on('closetag', ({ name }: SaxesTagPlain) => close(local(name)));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of chunks) {
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  parser.write(decoder.decode()).close();
  yield;
}

/** Reads a short XML file to its end. */
export async function readXml(chunks: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  for await (const _piece of hearXml(chunks, listener));
}
