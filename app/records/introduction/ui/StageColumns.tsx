import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatPlainDay } from '#app/ui/format.ts';
import type { PresentedIntroductionSummary } from '../present.ts';
import { introductionStages } from '../terms.ts';
import { useIntroductionWords } from './words.ts';

interface StageColumnsProps {
  readonly rows: readonly PresentedIntroductionSummary[];
  /** How many there are of each stage under these filters is not known; of all, these. */
  readonly counts: Readonly<Record<string, number>>;
}

function Card({ row }: { readonly row: PresentedIntroductionSummary }) {
  const { i18n, t } = useTranslation('introduction');
  const { consentLabel, resultLabel } = useIntroductionWords();
  const consent = row.aConsent !== null && row.bConsent !== null && row.status !== 'OUTCOME';
  return (
    <li className="border-b border-line py-2">
      <Link className="link font-medium" to={`/vermittlungen/${row.id}`}>
        {row.title}
      </Link>
      <p className="flex flex-wrap gap-x-2 text-sm text-quiet">
        {row.wishedBy && (
          <span>
            {t('wishedBy')} {row.wishedBy}
          </span>
        )}
        {row.result && <span>{resultLabel(row.result)}</span>}
        {consent && (
          <span>
            {t('consentTitle')}:{' '}
            {[row.aConsent, row.bConsent].map((value) => consentLabel(value ?? '')).join(' / ')}
          </span>
        )}
        {row.plannedFor && <span>{formatPlainDay(row.plannedFor, i18n.language)}</span>}
        {row.manager && <span>{row.manager}</span>}
      </p>
    </li>
  );
}

/** The introductions by stage, side by side where there is room, else one below the other. */
export function StageColumns({ rows, counts }: StageColumnsProps) {
  const { t } = useTranslation('introduction');
  return (
    <div className="grid items-start gap-x-8 gap-y-6 sm:grid-cols-2 xl:grid-cols-4">
      {introductionStages.map((stage) => {
        const here = rows.filter(({ status }) => status === stage);
        const all = counts[stage] ?? here.length;
        return (
          <section key={stage} aria-labelledby={`stand-${stage}`}>
            <h2 id={`stand-${stage}`} className="border-b border-line pb-1 text-base font-semibold">
              {t(`status.${stage}`)}{' '}
              <span className="font-normal text-quiet tabular-nums">{here.length}</span>
            </h2>
            {here.length === 0 && <p className="py-2 text-quiet">{t('emptyStage')}</p>}
            <ul>
              {here.map((row) => (
                <Card key={row.id} row={row} />
              ))}
            </ul>
            {all > here.length && (
              <p className="pt-2 text-sm">
                <Link className="link" to={`/vermittlungen?status=${stage}`}>
                  {t('seeList')}
                </Link>
              </p>
            )}
          </section>
        );
      })}
    </div>
  );
}
