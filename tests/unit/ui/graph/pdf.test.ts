import { expect, test } from 'vitest';
import { pdfFile } from '#app/ui/graph/pdf-file.ts';
import { PdfPen } from '#app/ui/graph/pdf-pen.ts';
import { textBytes } from '#app/ui/graph/pdf-text.ts';
import { readPdf } from '../../../support/pdf.ts';

const letters = { first: 32, widths: Array.from({ length: 224 }, () => 500) };
const measured = (text: string) => ({ width: 7 * text.length }) as TextMetrics;

function drawn(): PdfPen {
  const pen = new PdfPen(measured);
  pen.fillStyle = '#fbfaf7';
  pen.fillRect(0, 0, 400, 300);
  pen.shift(10, 20);
  pen.strokeStyle = '#123456';
  pen.setLineDash([6, 4]);
  pen.beginPath();
  pen.lineTo(0, 0);
  pen.lineTo(5, 5.004);
  pen.stroke();
  pen.beginPath();
  pen.arc(50, 50, 10);
  pen.globalAlpha = 0.15;
  pen.fillStyle = '#abc';
  pen.fill();
  pen.globalAlpha = 1;
  pen.font = '600 14px x';
  pen.textAlign = 'center';
  pen.fillText('Bildungsträger Größe – Łódź', 60, 40);
  return pen;
}

const file = (pen: PdfPen, title: string) =>
  pdfFile({
    ...pen.content(),
    title,
    language: 'de',
    made: new Date('2026-12-01T09:45:00Z'),
    width: 400,
    height: 300,
    regular: letters,
    bold: letters,
  });

test('a page is A4, lying, and its words are found by somebody else’s reader', async () => {
  const { text, pages, width, height, title } = await readPdf(await file(drawn(), 'Netzwerk (Łódź) \\ Süd'));
  expect([pages, Math.round(width), Math.round(height)]).toEqual([1, 842, 595]);
  expect(text).toContain('Bildungsträger Größe – Lódz');
  expect(title).toBe('Netzwerk (Łódź) \\ Süd');
});

test('lines, circles and colours are written as they were drawn', () => {
  const { drawn: content, alphas } = drawn().content();
  expect(content).toContain('0.07 0.2 0.34 RG 1 w 0 J 0 j [6 4] 0 d 10 20 m 15 25 l S');
  expect(content).toContain('/A15 gs 0.67 0.73 0.8 rg 70 70 m');
  expect(content.match(/ c(?= )/g)).toHaveLength(4);
  expect(content).toContain('/B 14 Tf');
  expect(alphas).toEqual([15, 100]);
});

test('no text ends what it stands in, and what has no letter is a question mark', async () => {
  const pen = new PdfPen(measured);
  pen.font = '14px x';
  pen.fillText(') Tj ET (<> \\ %', 10, 10);
  pen.fillText('網 ✓', 10, 40);
  const { text } = await readPdf(await file(pen, 'x'));
  expect(text).toContain(') Tj ET (<> \\ %');
  expect(text).toContain('? ?');
  expect(textBytes('€ŽÄ')).toEqual([0x80, 0x8e, 0xc4]);
});
