import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '#app/ui/format.ts';
import { Facts, Section } from '#app/ui/PageHeader.tsx';
import type { PresentedBatch } from '../present.ts';
import { rowOutcomes } from '../terms.ts';

export interface KeptRecord {
  readonly line: number;
  readonly kind: string;
  readonly id: string;
  readonly name: string | null;
}

interface BatchReportProps {
  readonly batch: PresentedBatch;
  readonly kept: readonly KeptRecord[];
}

const addresses: Readonly<Record<string, string>> = { organisation: '/organisationen', contact: '/kontakte' };

function KeptList({ batch, kept }: BatchReportProps) {
  const { t, i18n } = useTranslation('import');
  const more = batch.keptBack - kept.length;
  if (batch.keptBack === 0) return null;
  return (
    <>
      <p className="mt-3">
        {t('keptReport', {
          count: batch.keptBack,
          shown: new Intl.NumberFormat(i18n.language).format(batch.keptBack),
        })}
      </p>
      <ul className="mt-1 list-inside list-disc">
        {kept.map(({ line, kind, id, name }) => (
          <li key={line}>
            {name === null ? (
              `${t('line')} ${line}`
            ) : (
              <Link className="link" to={`${addresses[kind] ?? ''}/${id}`}>
                {name}
              </Link>
            )}
          </li>
        ))}
        {more > 0 && <li>{t('keptMore', { count: more })}</li>}
      </ul>
    </>
  );
}

/** What came of an import: counts, the rejected rows as a file, and what an undo has left. */
export function BatchReport({ batch, kept }: BatchReportProps) {
  const { t, i18n } = useTranslation('import');
  const number = new Intl.NumberFormat(i18n.language);
  const undone = batch.status === 'UNDONE';
  return (
    <Section title={t('report')} id="ergebnis">
      <Facts
        items={[
          ...rowOutcomes.map(
            (outcome) =>
              [
                t(`done.${outcome}`),
                t('rows', { count: batch.counts[outcome], shown: number.format(batch.counts[outcome]) }),
              ] as const,
          ),
          [t('when'), batch.finishedAt && formatInstant(batch.finishedAt, i18n.language)],
          [t('who'), batch.createdBy ?? t('commandLine')],
          [t('status.UNDONE'), batch.undoneAt && formatInstant(batch.undoneAt, i18n.language)],
        ]}
      />
      {undone && (
        <p className="mt-3">
          {t('undoneReport', { count: batch.undone, shown: number.format(batch.undone) })}
        </p>
      )}
      {undone && <KeptList batch={batch} kept={kept} />}
      {batch.counts.reject > 0 && batch.fileKept && !undone && (
        <div className="mt-4 max-w-[60ch]">
          <a
            className="link tap inline-flex min-h-7 items-center"
            href={`/import/${batch.id}/abgelehnt`}
            download
          >
            {t('rejectedFile')}
          </a>
          <p className="text-sm text-quiet">{t('rejectedLead')}</p>
        </div>
      )}
    </Section>
  );
}
