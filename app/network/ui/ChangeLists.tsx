import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, RowLink } from '#app/ui/DataTable.tsx';
import { Section } from '#app/ui/PageHeader.tsx';
import type { Compared } from '../difference.ts';
import { type TieChange, tieChanges } from '../tie-change.ts';
import { useFigures } from './figures.ts';

/** A tie of the list: its ends and what it weighed. */
export interface ChangeRow {
  readonly a: Compared;
  readonly b: Compared;
  readonly was: number;
  readonly is: number;
}

/** The first of a list, and how many there are. */
export interface Cut<Row> {
  readonly rows: readonly Row[];
  readonly all: number;
}

interface ChangeListsProps {
  readonly ties: Readonly<Record<TieChange, Cut<ChangeRow>>>;
  readonly come: Cut<Compared>;
  readonly gone: Cut<Compared>;
  /** The later and the earlier day, for the evidence of a tie. */
  readonly asOf: string;
  readonly before: string;
  /** Do the lists lead on to evidence and organisations? For bodies and press they do not. */
  readonly linked: boolean;
}

interface ChangeTableProps {
  readonly change: TieChange;
  readonly rows: readonly ChangeRow[];
  /** Of the evidence that a row leads to; null: rows lead nowhere. */
  readonly day: string | null;
}

function ChangeTable({ change, rows, day }: ChangeTableProps) {
  const { t } = useTranslation('comparison');
  const { weight } = useFigures();
  const columns: Column<ChangeRow>[] = [
    {
      key: 'a',
      label: t('one'),
      render: ({ a, b }) =>
        day === null ? (
          a.name
        ) : (
          <RowLink to={`/netzwerk/verbindung/${a.id}/${b.id}?asOf=${day}`}>
            {a.name}
            <span className="sr-only"> – {b.name}</span>
          </RowLink>
        ),
    },
    { key: 'b', label: t('other'), render: ({ b }) => b.name },
    {
      key: 'weight',
      label: t('weight'),
      numeric: true,
      render: ({ was, is }) => (
        <span className="whitespace-nowrap">
          {weight(was)} → {weight(is)}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t(`caption.${change}`)}
      columns={columns}
      rows={rows}
      rowKey={({ a, b }) => `${a.id} ${b.id}`}
    />
  );
}

function Rest({ cut }: { readonly cut: Cut<unknown> }) {
  const { t } = useTranslation('comparison');
  const { count } = useFigures();
  if (cut.rows.length === cut.all) return null;
  return (
    <p className="mt-2 text-sm text-quiet">
      {t('cut', { shown: count(cut.rows.length), all: count(cut.all) })}
    </p>
  );
}

function Names({ cut, linked }: { readonly cut: Cut<Compared>; readonly linked: boolean }) {
  return (
    <>
      <ul className="columns-1 gap-x-8 md:columns-2 xl:columns-3">
        {cut.rows.map(({ id, name }) => (
          <li key={id} className="break-inside-avoid">
            {linked ? (
              <Link className="link tap inline-flex min-h-8 items-center" to={`/organisationen/${id}`}>
                {name}
              </Link>
            ) : (
              name
            )}
          </li>
        ))}
      </ul>
      <Rest cut={cut} />
    </>
  );
}

/** What has changed, as lists: the same content as the pictures beside one another. */
export function ChangeLists({ ties, come, gone, asOf, before, linked }: ChangeListsProps) {
  const dayOf = (change: TieChange) => (change === 'lost' ? before : asOf);
  const { t } = useTranslation('comparison');
  const { count } = useFigures();
  return (
    <>
      {tieChanges.map((change) => (
        <Section key={change} id={change} title={`${t(`ties.${change}`)} (${count(ties[change].all)})`}>
          {ties[change].all === 0 ? (
            <p className="text-quiet">{t(`none.${change}`)}</p>
          ) : (
            <>
              <ChangeTable change={change} rows={ties[change].rows} day={linked ? dayOf(change) : null} />
              <Rest cut={ties[change]} />
            </>
          )}
        </Section>
      ))}
      {(
        [
          ['come', come],
          ['gone', gone],
        ] as const
      ).map(([which, cut]) => (
        <Section key={which} id={which} title={`${t(`actors.${which}`)} (${count(cut.all)})`}>
          {cut.all === 0 ? (
            <p className="text-quiet">{t(`none.${which}`)}</p>
          ) : (
            <Names cut={cut} linked={linked} />
          )}
        </Section>
      ))}
    </>
  );
}
