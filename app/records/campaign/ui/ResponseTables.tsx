import { useTranslation } from 'react-i18next';
import { SectorLabel } from '#app/records/organisation/ui/SectorLabel.tsx';
import { type Column, DataTable } from '#app/ui/DataTable.tsx';
import { Facts, Section } from '#app/ui/PageHeader.tsx';
import { type Response, shareOf } from '../response.ts';
import { useShare } from './words.ts';

interface ResponseTablesProps {
  readonly all: Response;
  readonly sectors: ReadonlyArray<Response & { readonly sector: string }>;
  readonly counties: ReadonlyArray<Response & { readonly key: string | null; readonly name: string | null }>;
  readonly ties: {
    readonly asked: number;
    readonly confirmed: number;
    readonly corrected: number;
    readonly disputed: number;
    readonly unknown: number;
  };
}

type Line = Response & { readonly id: string; readonly label: React.ReactNode };

/** How many have answered, of all and of each group; what nobody answered stands there as unknown. */
export function ResponseTables({ all, sectors, counties, ties }: ResponseTablesProps) {
  const { t, i18n } = useTranslation('campaign');
  const share = useShare();
  const number = (value: number) => value.toLocaleString(i18n.language);
  const columns = (head: string): Column<Line>[] => [
    { key: 'group', label: head, render: ({ label }) => label },
    ...(['asked', 'answered'] as const).map((key) => ({
      key,
      label: t(key),
      numeric: true,
      render: (row: Line) => <Figure label={t(key)}>{number(row[key])}</Figure>,
    })),
    {
      key: 'share',
      label: t('share'),
      numeric: true,
      render: (row) => <Figure label={t('share')}>{share(shareOf(row))}</Figure>,
    },
    ...(['confirmed', 'corrected', 'unknown'] as const).map((key) => ({
      key,
      label: t(key),
      numeric: true,
      render: (row: Line) => <Figure label={t(key)}>{number(row[key])}</Figure>,
    })),
  ];
  const total: Line = { ...all, id: 'all', label: <strong>{t('all')}</strong> };
  return (
    <>
      <Section id="ruecklauf" title={t('response')}>
        <p className="text-xl">
          {t('answeredOf', {
            answered: number(all.answered),
            asked: number(all.asked),
            share: share(shareOf(all)),
          })}
        </p>
        <p className="mt-1 max-w-[70ch] text-quiet">{t('unknownMeaning')}</p>
      </Section>
      <Section id="bereiche" title={t('bySector')}>
        <DataTable
          caption={t('bySector')}
          columns={columns(t('sector'))}
          rows={[
            ...sectors.map((row) => ({ ...row, id: row.sector, label: <SectorLabel sector={row.sector} /> })),
            total,
          ]}
          rowKey={({ id }) => id}
        />
      </Section>
      <Section id="landkreise" title={t('byCounty')}>
        <DataTable
          caption={t('byCounty')}
          columns={columns(t('county'))}
          rows={[
            ...counties.map((row) => ({ ...row, id: row.key ?? 'none', label: row.name ?? t('countyNone') })),
            total,
          ]}
          rowKey={({ id }) => id}
        />
      </Section>
      <Section id="verbindungen" title={t('ties')}>
        <Facts
          items={[
            [t('tiesAsked'), number(ties.asked)],
            [t('tiesConfirmed'), number(ties.confirmed)],
            [t('tiesCorrected'), number(ties.corrected)],
            [t('tiesDisputed'), number(ties.disputed)],
            [t('tiesUnknown'), number(ties.unknown)],
          ]}
        />
      </Section>
    </>
  );
}

/** On a phone a row has no head above it, so each figure says what it is. */
function Figure({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <span className="tabular-nums">
      <span className="hidden text-quiet phone:inline" aria-hidden="true">
        {label}:{' '}
      </span>
      {children}
    </span>
  );
}
