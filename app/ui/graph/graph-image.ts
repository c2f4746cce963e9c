import type { Core } from 'cytoscape';

/** What a picture shows just now, on a canvas of its own, `scale` times as fine as the screen. */
export async function graphImage(
  cy: Core,
  scale: number,
  paintOver: (context: CanvasRenderingContext2D) => void,
): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: cy.width() * scale, height: cy.height() * scale });
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  const blob = await cy.png({ output: 'blob-promise', scale, full: false });
  context.drawImage(await createImageBitmap(blob), 0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  paintOver(context);
  return canvas;
}
