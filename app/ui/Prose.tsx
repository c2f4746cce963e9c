/** Markdown that `renderMarkdown` has made HTML of, on the server: the renderer is no weight in the page that way. */
export function Prose({ html }: { readonly html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the renderer lets no HTML of the author's through
  return <div className="prose max-w-[70ch]" dangerouslySetInnerHTML={{ __html: html }} />;
}
