import type { PublicListing } from './present-public.ts';

const characters: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text for XML 1.0: marks escaped, and what XML can't hold at all left out (its `Char` production). */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (mark) => characters[mark] ?? mark);
}

interface Feed {
  readonly title: string;
  /** Of the site, without a slash at its end. */
  readonly origin: string;
  /** Of the board, with a slash in front. */
  readonly address: string;
  readonly locale: string;
  readonly entries: readonly PublicListing[];
  /** For a feed without entries. */
  readonly now: string;
}

function entry(origin: string, address: string, listing: PublicListing): string {
  const { id, title, organisation, place, publishedAt, updatedAt } = listing;
  const url = `${origin}${address}/${id}`;
  const summary = [organisation.name, place].filter(Boolean).join(', ');
  return `  <entry>
    <id>urn:uuid:${xmlText(id)}</id>
    <title>${xmlText(title)}</title>
    <link rel="alternate" type="text/html" href="${xmlText(url)}"/>
    <published>${publishedAt}</published>
    <updated>${updatedAt}</updated>
    <author><name>${xmlText(organisation.name)}</name></author>
    <summary>${xmlText(summary)}</summary>
  </entry>`;
}

/** An Atom feed (RFC 4287) of a board, in the order given. */
export function atomFeed({ title, origin, address, locale, entries, now }: Feed): string {
  const updated =
    entries
      .map((one) => one.updatedAt)
      .sort()
      .at(-1) ?? now;
  const own = `${origin}${address}.atom`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(locale)}">
  <id>${xmlText(own)}</id>
  <title>${xmlText(title)}</title>
  <updated>${updated}</updated>
  <link rel="self" type="application/atom+xml" href="${xmlText(own)}"/>
  <link rel="alternate" type="text/html" href="${xmlText(`${origin}${address}`)}"/>
${entries.map((one) => entry(origin, address, one)).join('\n')}
</feed>
`;
}
