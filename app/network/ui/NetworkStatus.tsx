import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/ui/format.ts';
import type { Picture } from '../picture.ts';
import { useFigures } from './figures.ts';

export interface ShownMoment {
  readonly asOf: string;
  readonly from: string | null;
  readonly to: string | null;
}

export type Shown = Pick<Picture, 'asOf' | 'totals' | 'untied' | 'withheld' | 'exact'> & {
  readonly nodes: number;
  readonly ties: number;
};

/** Sentences about what is shown, as of when, and what is left out: beneath the picture and in its export. */
export function useStatus() {
  const { t, i18n } = useTranslation('network');
  const { count } = useFigures();
  const day = (text: string) => formatDay(text, i18n.language);
  return {
    moment({ asOf, from, to }: ShownMoment): string {
      const parts = [t('asOfDay', { day: day(asOf) })];
      if (from && to) parts.push(t('window.both', { from: day(from), to: day(to) }));
      else if (from) parts.push(t('window.from', { from: day(from) }));
      else if (to) parts.push(t('window.to', { to: day(to) }));
      return parts.join(' · ');
    },
    shown({ nodes, ties, totals, untied, exact }: Shown): string {
      const all = { allNodes: count(totals.nodes), allTies: count(totals.ties) };
      const sentences = [t('shown', { nodes: count(nodes), ties: count(ties), ...all })];
      if (untied > 0) sentences.push(t('untied', { count: untied, shown: count(untied) }));
      if (!exact) sentences.push(t('estimated'));
      return sentences.join(' · ');
    },
    withheld: ({ withheld }: Pick<Picture, 'withheld'>): string =>
      withheld.length === 0
        ? ''
        : `${t('withheldTitle')} ${withheld.map((key) => t(`withheld.${key}`)).join(', ')}`,
  };
}

/** The line beneath the picture. */
export function NetworkStatus({ shown, moment }: { readonly shown: Shown; readonly moment: ShownMoment }) {
  const status = useStatus();
  const sentences = [`${status.moment(moment)} · ${status.shown(shown)}`, status.withheld(shown)];
  return (
    <p className="text-xs text-quiet">
      {sentences
        .filter(Boolean)
        .map((text) => `${text}.`)
        .join(' ')}
    </p>
  );
}
