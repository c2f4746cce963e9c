import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SectorLabel } from '#app/records/organisation/ui/SectorLabel.tsx';
import { type Column, DataTable, RowLink } from '#app/ui/DataTable.tsx';
import { formatDay } from '#app/ui/format.ts';
import { TieMark } from '#app/ui/graph/TieMark.tsx';
import { Section } from '#app/ui/PageHeader.tsx';
import type { ActorRow, TieRow } from '../rows.ts';
import { useFigures } from './figures.ts';
import { usePublic } from './use-public.ts';

export interface TableSlice<Row> {
  readonly rows: readonly Row[];
  readonly sort: string;
  readonly all: number;
}

function CsvLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <Link reloadDocument className="link tap inline-flex min-h-6 items-center" to={href}>
      {children}
    </Link>
  );
}

function Cut({ slice }: { readonly slice: TableSlice<unknown> }) {
  const { t } = useTranslation('network');
  const { count } = useFigures();
  if (slice.rows.length === slice.all) return null;
  return (
    <p className="mt-2 text-sm text-quiet">
      {t('tables.cut', { shown: count(slice.rows.length), all: count(slice.all) })}
    </p>
  );
}

/** A figure that says what it is where a phone sets the columns as lines. */
function Labelled({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <>
      <span className="hidden text-quiet phone:inline">{label} </span>
      {children}
    </>
  );
}

interface TablesProps {
  readonly actors: TableSlice<ActorRow>;
  readonly ties: TableSlice<TieRow>;
  /** The address's query: filters for the files and the evidence. */
  readonly query: string;
  readonly moment: string;
}

function ActorTable({ actors }: Pick<TablesProps, 'actors'>) {
  const { t } = useTranslation(['network', 'organisation']);
  const { measures, measure } = useFigures();
  const shownToPublic = usePublic();
  const columns: Column<ActorRow>[] = [
    {
      key: 'name',
      label: t('tables.name'),
      sort: ['name', '-name'],
      render: (row) =>
        shownToPublic ? row.name : <RowLink to={`/organisationen/${row.id}`}>{row.name}</RowLink>,
    },
    {
      key: 'sector',
      label: t('organisation:field.sector'),
      sort: ['sector', '-sector'],
      render: (row) => <SectorLabel sector={row.sector} />,
    },
    {
      key: 'county',
      label: t('organisation:field.county'),
      sort: ['county', '-county'],
      wideOnly: true,
      render: (row) => <span className="whitespace-nowrap">{row.county}</span>,
    },
    ...measures.map(
      ({ id, name }): Column<ActorRow> => ({
        key: id,
        label: name,
        sort: [id, `-${id}`],
        numeric: true,
        render: (row) => <Labelled label={name}>{measure(id, row.measures[id])}</Labelled>,
      }),
    ),
  ];
  return (
    <DataTable
      caption={t('tables.actorsCaption')}
      columns={columns}
      rows={actors.rows}
      rowKey={(row) => row.id}
      currentSort={actors.sort}
    />
  );
}

function useEvidenceWords() {
  const { t } = useTranslation('network');
  return ({ counts }: TieRow): string =>
    (['relationship', 'meeting', 'project', 'people'] as const)
      .filter((kind) => counts[kind] > 0)
      .map((kind) => t(`tie.counts.${kind}`, { count: counts[kind] }))
      .join(', ');
}

function TieTable({ ties, moment }: Pick<TablesProps, 'ties' | 'moment'>) {
  const { t, i18n } = useTranslation('network');
  const { weight } = useFigures();
  const evidence = useEvidenceWords();
  const shownToPublic = usePublic();
  const columns: Column<TieRow>[] = [
    {
      key: 'a',
      label: t('tables.one'),
      sort: ['a', '-a'],
      render: ({ a, b }) =>
        shownToPublic ? (
          a.name
        ) : (
          <RowLink to={`/netzwerk/verbindung/${a.id}/${b.id}${moment && `?${moment}`}`}>
            {a.name}
            <span className="sr-only">
              , {t('tables.other')} {b.name}
            </span>
          </RowLink>
        ),
    },
    { key: 'b', label: t('tables.other'), sort: ['b', '-b'], render: ({ b }) => b.name },
    {
      key: 'weight',
      label: t('tie.weight'),
      sort: ['weight', '-weight'],
      numeric: true,
      render: (row) => <Labelled label={t('tie.weight')}>{weight(row.weight)}</Labelled>,
    },
    {
      key: 'basis',
      label: t('tables.basis'),
      render: ({ style }) => (
        <span className="inline-flex items-center gap-2 whitespace-nowrap">
          <TieMark style={style} /> {t(`style.${style}`)}
        </span>
      ),
    },
    { key: 'evidence', label: t('tables.evidence'), render: evidence },
    {
      key: 'last',
      label: t('tables.last'),
      sort: ['last', '-last'],
      wideOnly: true,
      render: ({ last }) => formatDay(last, i18n.language),
    },
  ];
  return (
    <DataTable
      caption={t('tables.tiesCaption')}
      columns={columns}
      rows={ties.rows}
      rowKey={({ a, b }) => `${a.id} ${b.id}`}
      currentSort={ties.sort}
    />
  );
}

/** The same content as the picture, in words and numbers. */
export function NetworkTables({ actors, ties, query, moment }: TablesProps) {
  const { t } = useTranslation('network');
  const file = (name: string) => `/netzwerk/tabelle/${name}.csv${query && `?${query}`}`;
  return (
    <>
      <Section
        id="akteure"
        title={t('tables.actors')}
        aside={<CsvLink href={file('akteure')}>{t('tables.csvActors')}</CsvLink>}
      >
        <ActorTable actors={actors} />
        <Cut slice={actors} />
      </Section>
      <Section
        id="verbindungen"
        title={t('tables.ties')}
        aside={<CsvLink href={file('verbindungen')}>{t('tables.csvTies')}</CsvLink>}
      >
        <TieTable ties={ties} moment={moment} />
        <Cut slice={ties} />
      </Section>
    </>
  );
}
