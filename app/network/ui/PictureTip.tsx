import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/ui/format.ts';
import type { Pointed } from '#app/ui/graph/graph-pointer.ts';
import { evidenceKinds } from '../evidence/kinds.ts';
import { dayNumber, dayText } from '../evidence/span.ts';
import { lookOf, type Picture } from '../picture.ts';
import { type SpanEnd, tiesOfSpan } from '../span-ties.ts';
import { useFigures } from './figures.ts';
import { groupOfId } from './to-drawing.ts';

interface PictureTipProps {
  readonly picture: Picture;
  readonly pointed: Pointed | null;
  /** The name of a bubble's group, and how many are in it. */
  readonly bubble: (group: number) => { readonly name: string; readonly count: number };
  /** The group of each node, where many stand in bubbles. */
  readonly groups: Int32Array | null;
  /** Does an actor stand there by itself? */
  readonly alone: (id: string) => boolean;
}

/** So many ties of a line between bubbles are named. */
const mostNamed = 3;

/** Where a tie between two ends stands in the columns; −1 where there is none. */
function tieBetween({ nodes, ties }: Picture, source: string, target: string): number {
  const ends = [nodes.ids.indexOf(source), nodes.ids.indexOf(target)].sort((one, other) => one - other);
  return ties.a.findIndex((end, tie) => end === ends[0] && ties.b[tie] === ends[1]);
}

function useWhy(picture: Picture) {
  const { t, i18n } = useTranslation('network');
  const { weight } = useFigures();
  const { nodes, ties, asOf } = picture;
  return (source: string, target: string): string[] => {
    const tie = tieBetween(picture, source, target);
    if (tie < 0) return [];
    const name = (node: number) => nodes.shortNames[node] || nodes.names[node] || '';
    const evidence = evidenceKinds
      .filter(({ id }) => (ties.counts[id][tie] ?? 0) > 0)
      .map(({ id }) => t(`tie.counts.${id}`, { count: ties.counts[id][tie] ?? 0 }));
    const last = dayText(dayNumber(asOf) - (ties.age[tie] ?? 0)) ?? asOf;
    return [
      t('tie.between', { a: name(ties.a[tie] ?? 0), b: name(ties.b[tie] ?? 0) }),
      `${evidence.join(', ')} (${t(`style.${lookOf(ties, tie)}`)})`,
      `${t('tie.weightOf', { weight: weight(ties.weight[tie] ?? 0) })}, ${t('own.last', { day: formatDay(last, i18n.language) })}`,
    ].filter(Boolean);
  };
}

/** What a line to a bubble stands for: how many ties, their sum, and the strongest of them. */
function useSum({ picture, bubble, groups, alone }: Omit<PictureTipProps, 'pointed'>) {
  const { t } = useTranslation('network');
  const { weight } = useFigures();
  const { nodes, ties } = picture;
  return (source: string, target: string): string[] => {
    const [from, to] = [source, target].map((id): SpanEnd => {
      const group = groupOfId(id);
      return group === null ? { node: nodes.ids.indexOf(id) } : { group };
    });
    if (!groups || !from || !to) return [];
    const question = { ties, groups, alone: (node: number) => alone(nodes.ids[node] ?? '') };
    const found = tiesOfSpan(question, from, to);
    const name = (node: number) => nodes.shortNames[node] || nodes.names[node] || '';
    const endName = (end: SpanEnd) => ('node' in end ? name(end.node) : bubble(end.group).name);
    const sum = found.reduce((total, tie) => total + (ties.weight[tie] ?? 0), 0);
    const strongest = found.slice(0, mostNamed).map((tie) => {
      const ends = { a: name(ties.a[tie] ?? 0), b: name(ties.b[tie] ?? 0) };
      return `${t('tie.between', ends)}: ${weight(ties.weight[tie] ?? 0)}`;
    });
    return [
      t('tie.between', { a: endName(from), b: endName(to) }),
      `${t('tie.many', { count: found.length })}, ${t('tie.weightOf', { weight: weight(sum) })}`,
      ...strongest,
    ];
  };
}

/** Says beside the pointer what lies beneath it: who it is, or why two are tied. The panel says the same in full. */
export function PictureTip({ pointed, ...shown }: PictureTipProps) {
  const { picture, bubble } = shown;
  const { t } = useTranslation('network');
  const why = useWhy(picture);
  const sum = useSum(shown);
  if (!pointed) return null;
  const { what, x, y } = pointed;
  const lines = (): string[] => {
    if (what.kind === 'node') {
      const node = picture.nodes.ids.indexOf(what.id);
      const place = [picture.nodes.places[node], picture.counties[picture.nodes.counties[node] ?? -1]?.name];
      return [picture.nodes.names[node] ?? '', place.filter(Boolean).join(', ')].filter(Boolean);
    }
    if (what.kind === 'bubble') {
      const { name, count } = bubble(groupOfId(what.id) ?? -1);
      return [name, t('groups.members', { count }), t('groups.click')];
    }
    const { source, target } = what;
    return [source, target].some((id) => groupOfId(id) !== null) ? sum(source, target) : why(source, target);
  };
  const said = lines();
  if (said.length === 0) return null;
  return (
    <div
      aria-hidden="true"
      ref={(element) => {
        if (!element?.parentElement) return;
        // By script: the content policy lets no style through that stands in the markup.
        const room = element.parentElement.clientWidth - element.offsetWidth - 8;
        element.style.left = `${Math.max(8, Math.min(room, x + 14))}px`;
        element.style.top = `${Math.max(8, y > 90 ? y - element.offsetHeight - 12 : y + 18)}px`;
      }}
      className="no-print pointer-events-none absolute z-20 max-w-72 rounded-md bg-raised px-2.5 py-1.5 text-sm shadow-float"
    >
      {said.map((line, number) => (
        <p key={line} className={number === 0 ? 'font-semibold' : 'text-quiet'}>
          {line}
        </p>
      ))}
    </div>
  );
}
