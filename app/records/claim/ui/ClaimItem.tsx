import { useTranslation } from 'react-i18next';
import { strengths } from '#app/records/relationship/terms.ts';
import { formatInstant } from '#app/ui/format.ts';
import { Badge } from '#app/ui/PageHeader.tsx';
import type { PresentedClaim } from '../present.ts';
import { verdicts } from '../terms.ts';

/** What one side said of a tie, as the office reads it, beside what is entered. */
export function ClaimItem({ claim }: { readonly claim: PresentedClaim }) {
  const { t, i18n } = useTranslation(['claim', 'relationship']);
  const language = i18n.language === 'en' ? 'en' : 'de';
  const verdict = verdicts.find((known) => known === claim.verdict);
  const strengthWord = (value: number | null) => {
    const known = strengths.find((one) => one === value);
    return known ? t(`relationship:strength.level${known}`) : null;
  };
  const said = [claim.type?.[language], strengthWord(claim.strength)].filter(Boolean).join(', ');
  const { relationship } = claim;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium">
          {t('says', { name: claim.organisation.name, other: claim.other.name })}
        </span>
        {verdict && (
          <Badge tone={verdict === 'DISPUTED' ? 'harm' : verdict === 'CORRECTED' ? 'ageing' : 'accent'}>
            {t(`verdictOffice.${verdict}`)}
          </Badge>
        )}
        {claim.standing === 'WAITS' && <Badge tone="ageing">{t('waits')}</Badge>}
        {claim.standing === 'REFUSED' && <Badge>{t('refused')}</Badge>}
      </p>
      <p className="text-sm text-quiet">
        {[
          relationship &&
            t('standing', {
              type: relationship.type?.[language],
              strength: relationship.strength,
            }),
          said && t('said', { said }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {claim.note && <p className="max-w-[70ch] whitespace-pre-line">{claim.note}</p>}
      <p className="text-sm text-quiet">
        {t('byAt', {
          by: claim.byCampaign ? t('byCampaign') : (claim.by ?? '–'),
          at: formatInstant(claim.at, i18n.language),
        })}
      </p>
    </>
  );
}
