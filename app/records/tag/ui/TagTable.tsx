import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, RowLink } from '#app/ui/DataTable.tsx';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly organisations: number;
  readonly contacts: number;
}

/** Tags as rows; a number leads to the list of those who carry the tag. */
export function TagTable({ rows }: { readonly rows: readonly Row[] }) {
  const { t, i18n } = useTranslation(['tag', 'organisation', 'contact']);
  const count = (path: string, { key, name }: Row, number: number, label: string) =>
    number === 0 ? (
      <span className="tap inline-flex min-h-6 items-center gap-1 text-quiet">
        <PhoneLabel text={label} />0
      </span>
    ) : (
      <Link
        // Above the row's link, which on a phone covers the whole row.
        className="link tap relative inline-flex min-h-6 items-center gap-1"
        to={`${path}?${new URLSearchParams({ tag: key })}`}
        aria-label={t('carriers', { name, list: label, count: number })}
      >
        <PhoneLabel text={label} />
        {number.toLocaleString(i18n.language)}
      </Link>
    );
  const columns: Column<Row>[] = [
    {
      key: 'name',
      label: t('name'),
      render: (row) => <RowLink to={`/verwaltung/schlagwoerter/${row.id}`}>{row.name}</RowLink>,
    },
    {
      key: 'organisations',
      label: t('organisation:title'),
      numeric: true,
      render: (row) => count('/organisationen', row, row.organisations, t('organisation:title')),
    },
    {
      key: 'contacts',
      label: t('contact:title'),
      numeric: true,
      render: (row) => count('/kontakte', row, row.contacts, t('contact:title')),
    },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

/** Where the columns have no head, a number says what it counts. */
function PhoneLabel({ text }: { readonly text: string }) {
  return <span className="hidden phone:inline">{text}:</span>;
}
