import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/ui/format.ts';
import type { EvidenceItem } from '../derive.ts';
import { useFigures } from './figures.ts';

/** A piece of evidence as the server tells it. */
export interface Evidence extends EvidenceItem {
  readonly words: { readonly de: string; readonly en: string } | null;
  readonly positions: readonly string[];
}

export interface ExplainedTie {
  readonly asOf: string;
  readonly ends: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly weight: number;
  readonly halfLifeDays: number | null;
  readonly items: readonly Evidence[];
}

function useWhen(asOf: string) {
  const { t, i18n } = useTranslation('network');
  const day = (text: string) => formatDay(text, i18n.language);
  return ({ kind, since, day: last }: EvidenceItem): string => {
    if (kind === 'meeting') return day(last);
    if (last === asOf) return since ? t('tie.since', { day: day(since) }) : t('tie.ongoing');
    return since
      ? t('tie.span', { since: day(since), until: day(last) })
      : t('tie.until', { day: day(last) });
  };
}

function useTitle() {
  const { t, i18n } = useTranslation('network');
  return (item: Evidence): string =>
    (item.words && (i18n.language === 'en' ? item.words.en : item.words.de)) ||
    item.title ||
    t(`tie.kind.${item.kind}`);
}

type Ends = 'organisations' | 'people';

/** What ties people besides meetings is the organisation that both work for. */
function useKind(ends: Ends) {
  const { t } = useTranslation('network');
  return ({ kind }: EvidenceItem) =>
    ends === 'people' && kind === 'people' ? t('tie.sameOrganisation') : t(`tie.kind.${kind}`);
}

interface ItemProps {
  readonly item: Evidence;
  readonly asOf: string;
  readonly ends: Ends;
}

function Item({ item, asOf, ends }: ItemProps) {
  const { t } = useTranslation('network');
  const { weight } = useFigures();
  const when = useWhen(asOf);
  const title = useTitle()(item);
  const kindOf = useKind(ends);
  const status = item.status
    ? t(`tie.status.${item.status}` as 'tie.status.DONE', { defaultValue: '' })
    : item.positions.join(', ');
  return (
    <li className="border-b border-line py-1.5">
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0">
          <span className="font-medium">{kindOf(item)}: </span>
          {item.kind === 'meeting' ? (
            <Link className="link" to={`/treffen/${item.id}`}>
              {title}
            </Link>
          ) : (
            title
          )}
        </span>
        <span className="whitespace-nowrap tabular-nums">{weight(item.weight)}</span>
      </div>
      <p className="text-sm text-quiet">
        {[when(item), status, t(`tie.${item.layer}`)].filter(Boolean).join(' · ')}
      </p>
      <p className="text-sm text-quiet tabular-nums">
        {t('tie.factors', {
          base: weight(item.base),
          strength: weight(item.strength),
          share: weight(item.share),
          age: weight(item.age),
        })}
      </p>
    </li>
  );
}

/** Why two actors are tied, item by item; the weights add up to the tie's. */
export function EvidenceList({
  tie,
  ends = 'organisations',
}: {
  readonly tie: ExplainedTie;
  readonly ends?: Ends;
}) {
  const { t } = useTranslation('network');
  const { weight } = useFigures();
  if (tie.items.length === 0) return <p>{t('tie.none')}</p>;
  return (
    <>
      <ul>
        {tie.items.map((item) => (
          <Item key={`${item.kind} ${item.id}`} item={item} asOf={tie.asOf} ends={ends} />
        ))}
      </ul>
      <p className="flex justify-between gap-3 py-1.5 font-semibold">
        <span>{t('tie.sum')}</span>
        <span className="whitespace-nowrap tabular-nums">{weight(tie.weight)}</span>
      </p>
      <p className="text-sm text-quiet">
        {tie.halfLifeDays !== null && t('tie.halfLife', { days: tie.halfLifeDays })} {t('tie.share')}
      </p>
    </>
  );
}
