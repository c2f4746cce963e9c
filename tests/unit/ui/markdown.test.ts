import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '#app/ui/markdown.ts';

describe('renderMarkdown', () => {
  it('keeps what minutes are made of', () => {
    const html = renderMarkdown(
      '# Ergebnis\n\n- **eins**\n- [zwei](https://example.org)\n\nhttps://example.org/a',
    );
    expect(html).toContain('<h3>Ergebnis</h3>');
    expect(html).toContain('<strong>eins</strong>');
    expect(html.match(/<a href="https:\/\/example\.org/g)).toHaveLength(2);
    expect(html.match(/rel="noopener noreferrer nofollow"/g)).toHaveLength(2);
  });

  it.each([
    ['<script>alert(1)</script>'],
    ['<img src=x onerror=alert(1)>'],
    ['<svg/onload=alert(1)>'],
    ['<iframe src="javascript:alert(1)"></iframe>'],
    ['<a href="javascript:alert(1)">x</a>'],
    ['<style>*{display:none}</style>'],
    ['<!-- x --><b onclick=alert(1)>'],
    ['# <script>alert(1)</script>'],
    ['`<img src=x onerror=alert(1)>`'],
    ['```\n<script>alert(1)</script>\n```'],
    ['```"><script>alert(1)</script>\nx\n```'],
  ])('shows HTML as the text it is: %j', (source) => {
    expect(renderMarkdown(source)).not.toMatch(/<(script|img|svg|iframe|style|b|a)\b/i);
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](java\nscript:alert(1))',
    '[x](vbscript:msgbox(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](file:///etc/passwd)',
    '[x](//evil.example)',
    '[x](/abmelden)',
    '[x][1]\n\n[1]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '![x](https://evil.example/pixel.png)',
    '![x](javascript:alert(1))',
    'ftp://example.org/x',
  ])('makes neither link nor picture of %j', (source) => {
    const html = renderMarkdown(source);
    expect(html).not.toMatch(/<img/i);
    for (const [, address] of html.matchAll(/href="([^"]*)"/g))
      expect(address).toMatch(/^(https?|mailto|tel):/);
  });

  it('cannot be talked out of an attribute', () => {
    const html = renderMarkdown(
      '[x](https://example.org/"onmouseover="alert(1) "a\\" onmouseover=alert(1)")',
    );
    expect(html.replace(/"[^"]*"/g, '')).not.toMatch(/<[^>]*\sonmouseover/i);
  });
});
