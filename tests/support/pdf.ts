import { extractText, getDocumentProxy, getMeta } from 'unpdf';

/** What a PDF says on its pages and of itself, as somebody else's reader finds it. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  const page = await pdf.getPage(1);
  const [, , width = 0, height = 0] = page.view;
  const { info } = await getMeta(pdf);
  return { text, pages: totalPages, width, height, title: String(info.Title) };
}
