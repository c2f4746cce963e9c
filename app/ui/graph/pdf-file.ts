import { toldText } from './pdf-text.ts';

/** A4, lying, in points. */
const paper = { width: 841.89, height: 595.28 };
const edge = 24;

/** Widths of letters of a font, in thousandths of its size, from one byte to another. */
export interface LetterWidths {
  readonly first: number;
  readonly widths: readonly number[];
}

export interface PdfPage {
  readonly title: string;
  /** Of the words on it, for whoever has it read out. */
  readonly language: string;
  readonly made: Date;
  readonly drawn: string;
  readonly alphas: readonly number[];
  /** What was drawn on, in its own units: it is fitted into the paper. */
  readonly width: number;
  readonly height: number;
  readonly regular: LetterWidths;
  readonly bold: LetterWidths;
}

const encoder = new TextEncoder();

async function packed(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function fontObject(name: string, { first, widths }: LetterWidths, bold: boolean): string {
  const own = `/FontName /${name} /Flags 32 /FontBBox [-170 -228 1003 962] /ItalicAngle 0 /Ascent 718 /Descent -207 /CapHeight 718 /StemV ${bold ? 140 : 88}`;
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding /FirstChar ${first} /LastChar ${first + widths.length - 1} /Widths [${widths.map(Math.round).join(' ')}] /FontDescriptor << /Type /FontDescriptor ${own} >> >>`;
}

/** `D:20261201094500Z`, as PDF writes a moment. */
const moment = (date: Date) => `(D:${date.toISOString().replace(/[-:T]|\.\d+/g, '')})`;

/** Puts what was drawn into the middle of the paper, as large as it goes, y pointing down. */
function fitted({ drawn, width, height }: PdfPage): string {
  const scale = Math.min((paper.width - 2 * edge) / width, (paper.height - 2 * edge) / height);
  const left = (paper.width - scale * width) / 2;
  const top = (paper.height + scale * height) / 2;
  const matrix = [scale, 0, 0, -scale, left, top].map((value) => value.toFixed(4)).join(' ');
  return `q ${matrix} cm 0 0 ${width} ${height} re W n\n${drawn}\nQ`;
}

/** Joins the numbered parts of a file to its bytes, with the table of where each begins. */
function joined(objects: ReadonlyArray<readonly Uint8Array[]>, trailer: string): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [encoder.encode('%PDF-1.7\n%\u00e4\u00f6\u00fc\n')];
  let length = pieces[0]?.length ?? 0;
  const starts: number[] = [];
  const put = (piece: Uint8Array) => {
    pieces.push(piece);
    length += piece.length;
  };
  objects.forEach((body, at) => {
    starts.push(length);
    put(encoder.encode(`${at + 1} 0 obj\n`));
    for (const piece of body) put(piece);
    put(encoder.encode('\nendobj\n'));
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  put(
    encoder.encode(
      `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** A PDF of one page, A4 lying, of what a `PdfPen` has drawn. */
export async function pdfFile(page: PdfPage): Promise<Uint8Array<ArrayBuffer>> {
  const content = await packed(fitted(page));
  const states = page.alphas.map((percent) => {
    const share = percent / 100;
    return `/A${percent} << /ca ${share} /CA ${share} >>`;
  });
  const resources = `<< /Font << /R 5 0 R /B 6 0 R >> /ExtGState << ${states.join(' ')} >> >>`;
  const box = `[0 0 ${paper.width} ${paper.height}]`;
  const texts = [
    `<< /Type /Catalog /Pages 2 0 R /Lang (${page.language}) /ViewerPreferences << /DisplayDocTitle true >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Resources ${resources} /Contents 4 0 R >>`,
    null,
    fontObject('Helvetica', page.regular, false),
    fontObject('Helvetica-Bold', page.bold, true),
    `<< /Title ${toldText(page.title)} /Producer (Akteursnetz) /CreationDate ${moment(page.made)} >>`,
  ];
  const stream = [
    encoder.encode(`<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`),
    content,
    encoder.encode('\nendstream'),
  ];
  return joined(
    texts.map((text) => (text === null ? stream : [encoder.encode(text)])),
    '/Root 1 0 R /Info 7 0 R',
  );
}
