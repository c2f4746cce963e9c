import { useTranslation } from 'react-i18next';
import type { Sector } from '#app/records/organisation/terms.ts';
import { wrapLabel } from '#app/ui/graph/labels.ts';
import { MarkShape } from '#app/ui/graph/MarkShape.tsx';
import { tieLooks } from '#app/ui/graph/stylesheet.ts';
import { lookOf, otherEnd, type Picture, tiesOf } from '../picture.ts';

interface EgoPictureProps {
  readonly picture: Picture;
  readonly node: number;
}

const most = 10;
const width = 390;
const height = 330;
const middle = { x: width / 2, y: height / 2 };

function spot(place: number, count: number) {
  // Half a step off the vertical: straight above and below there is no room beside the mark.
  const angle = -Math.PI / 2 + ((place + 0.5) * 2 * Math.PI) / count;
  return { x: middle.x + 64 * Math.cos(angle), y: middle.y + 126 * Math.sin(angle) };
}

function Name({ text, x, y }: { readonly text: string; readonly x: number; readonly y: number }) {
  const right = x >= middle.x;
  const lines = wrapLabel(text, 12);
  return (
    <text
      x={x + (right ? 16 : -16)}
      y={y + 4 - (lines.length - 1) * 7}
      textAnchor={right ? 'start' : 'end'}
      className="fill-ink text-xs"
    >
      {lines.map((line, number) => (
        <tspan key={line} x={x + (right ? 16 : -16)} dy={number === 0 ? 0 : 14}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** One actor in the middle and its strongest ties around it: the picture of a narrow screen. The list beneath says the same. */
export function EgoPicture({ picture, node }: EgoPictureProps) {
  const { t } = useTranslation('network');
  const { nodes, ties } = picture;
  const own = tiesOf(ties, node).slice(0, most);
  const heaviest = ties.weight[own[0] ?? 0] || 1;
  const around = own.map((tie, place) => ({
    tie,
    other: otherEnd(ties, tie, node),
    ...spot(place, own.length),
  }));
  const mark = (one: number) => ({
    sector: nodes.sectors[one] as Sector,
    ring: nodes.counties[one] ?? -1,
  });
  const label = t('actor.selected', { name: nodes.names[node] ?? '', ties: tiesOf(ties, node).length });
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className="w-full max-w-md text-ink"
    >
      {around.map(({ tie, x, y }) => (
        <line
          key={tie}
          x1={middle.x}
          y1={middle.y}
          x2={x}
          y2={y}
          stroke="currentColor"
          strokeOpacity={0.45}
          strokeWidth={1 + 4 * Math.sqrt((ties.weight[tie] ?? 0) / heaviest)}
          strokeDasharray={tieLooks[lookOf(ties, tie)].dashes.join(' ') || undefined}
        />
      ))}
      <circle cx={middle.x} cy={middle.y} r={22} className="fill-ground" />
      <MarkShape {...mark(node)} x={middle.x} y={middle.y} radius={14} />
      {around.map(({ tie, other, x, y }) => (
        <g key={tie}>
          <circle cx={x} cy={y} r={13} className="fill-ground" />
          <MarkShape {...mark(other)} x={x} y={y} radius={7} />
          <Name text={nodes.shortNames[other] || nodes.names[other] || ''} x={x} y={y} />
        </g>
      ))}
    </svg>
  );
}
