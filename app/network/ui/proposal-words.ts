import { useTranslation } from 'react-i18next';
import { formatPlainDay } from '#app/ui/format.ts';

/** A proposal's reasons with their figures, as they come from the use case. */
export interface ProposalReasons {
  readonly common: number;
  readonly adamicAdar: number;
  readonly broker: { readonly id: string; readonly name: string } | null;
  readonly gap: { readonly observed: number; readonly expected: number } | null;
  readonly fields: readonly string[];
  readonly match: { readonly offer: string; readonly need: string } | null;
  readonly faded: string | null;
}

/** Every reason as a sentence with its figures, the weightiest kind first. */
export function useProposalWords() {
  const { t, i18n } = useTranslation('introduction');
  const figure = (value: number) => value.toLocaleString(i18n.language, { maximumFractionDigits: 1 });
  return (reasons: ProposalReasons): string[] => {
    const { match, gap, common, adamicAdar, broker, fields, faded } = reasons;
    return [
      match && t('proposal.match', match),
      gap && t('proposal.gap', { count: gap.observed, expected: figure(gap.expected) }),
      common > 0 && t('proposal.common', { count: common, figure: figure(adamicAdar) }),
      broker && t('proposal.broker', { name: broker.name }),
      fields.length > 0 && t('proposal.field', { fields: fields.join(', ') }),
      faded && t('proposal.faded', { day: formatPlainDay(faded, i18n.language) }),
    ].filter((sentence) => typeof sentence === 'string');
  };
}
