import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt('default', { html: false, linkify: true, breaks: true, typographer: false });
markdown.disable(['image', 'table']);
markdown.validateLink = (url) => /^(https?:|mailto:|tel:)/i.test(url.trim());
markdown.renderer.rules.link_open = (tokens, index, options, _environment, self) => {
  tokens[index]?.attrSet('rel', 'noopener noreferrer nofollow');
  return self.renderToken(tokens, index, options);
};

/**
 * Markdown as HTML that is safe to put into a page: no HTML of the author's
 * gets through, no images, and links only to http(s), mailto and tel. Headings
 * are lowered so that a page keeps one of the first rank.
 */
export function renderMarkdown(source: string): string {
  return markdown
    .render(source)
    .replace(
      /<(\/?)h([1-6])>/g,
      (_all, slash: string, rank: string) => `<${slash}h${Math.min(6, Number(rank) + 2)}>`,
    );
}
