import { expect, test } from 'vitest';
import { SvgPen } from '#app/ui/graph/svg-pen.ts';

const pen = () => new SvgPen((text) => ({ width: 7 * text.length }) as TextMetrics);

test('writes paths, circles and words where they were drawn, and no word as markup', () => {
  const svg = pen();
  svg.shift(10, 20);
  svg.strokeStyle = '#123456';
  svg.lineWidth = 2;
  svg.setLineDash([6, 4]);
  svg.beginPath();
  svg.moveTo(0, 0);
  svg.lineTo(5, 5.004);
  svg.stroke();
  svg.beginPath();
  svg.arc(50, 50, 10);
  svg.globalAlpha = 0.5;
  svg.fillStyle = '#abcdef';
  svg.fill();
  svg.globalAlpha = 1;
  svg.textAlign = 'center';
  svg.fillText('Meier & <Söhne>', 1, 2);
  const text = svg.document(100, 80, 'A "net"');
  expect(text).toContain(
    '<path d="M10 20L15 25" fill="none" stroke="#123456" stroke-width="2" stroke-dasharray="6 4"/>',
  );
  expect(text).toContain('A10 10 0 1 0 70 70');
  expect(text).toContain('fill="#abcdef" opacity="0.5"/>');
  expect(text).toContain('<text x="11" y="22" text-anchor="middle"');
  expect(text).toContain('>Meier &amp; &lt;Söhne&gt;</text>');
  expect(text).toContain('viewBox="0 0 100 80"');
  expect(text).toContain('<title>A &quot;net&quot;</title>');
});

test('a path may begin with a line, as on a canvas', () => {
  const svg = pen();
  svg.beginPath();
  svg.lineTo(1, 1);
  svg.lineTo(2, 1);
  svg.closePath();
  svg.fill();
  expect(svg.document(1, 1, '')).toContain('d="M1 1L2 1Z"');
  expect(svg.measureText('abc').width).toBe(21);
});
