/** The part of a canvas's context that pictures are drawn with; `SvgPen` and `PdfPen` write the same into files. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'arc'
  | 'beginPath'
  | 'closePath'
  | 'fill'
  | 'fillRect'
  | 'fillText'
  | 'lineTo'
  | 'measureText'
  | 'moveTo'
  | 'setLineDash'
  | 'stroke'
  | 'strokeText'
> & {
  fillStyle: CanvasRenderingContext2D['fillStyle'];
  font: string;
  globalAlpha: number;
  lineCap: CanvasLineCap;
  lineJoin: CanvasLineJoin;
  lineWidth: number;
  strokeStyle: CanvasRenderingContext2D['strokeStyle'];
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
};
