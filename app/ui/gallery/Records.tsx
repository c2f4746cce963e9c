import { useTranslation } from 'react-i18next';
import { LinkButton } from '../Button.tsx';
import { ConflictView } from '../ConflictView.tsx';
import { type Column, DataTable, RowLink } from '../DataTable.tsx';
import { Diff } from '../Diff.tsx';
import { FilterBar, Pager } from '../FilterBar.tsx';
import { formatDay } from '../format.ts';
import { Badge, EmptyState, Facts } from '../PageHeader.tsx';
import { SectorMark } from '../SectorMark.tsx';
import { Skeleton } from '../Skeleton.tsx';
import { Tabs } from '../Tabs.tsx';
import { Timeline } from '../Timeline.tsx';
import { Specimen } from './Specimen.tsx';
import { rows, type SampleRow, sectorNames, timeline } from './samples.ts';

/** Lists, and what a record's page is made of. */
export function Records() {
  const { i18n } = useTranslation();
  const columns: readonly Column<SampleRow>[] = [
    {
      key: 'name',
      label: 'Name',
      sort: ['name', '-name'],
      render: (row) => <RowLink to={`?satz=${row.id}`}>{row.name}</RowLink>,
    },
    {
      key: 'sector',
      label: 'Bereich',
      render: (row) => (
        <span className="inline-flex items-center gap-1.5">
          <SectorMark sector={row.sector} />
          {sectorNames[row.sector]}
        </span>
      ),
    },
    { key: 'place', label: 'Ort', render: (row) => row.place },
    {
      key: 'meetings',
      label: 'Treffen',
      numeric: true,
      wideOnly: true,
      render: (row) => row.meetings.toLocaleString(i18n.language),
    },
    {
      key: 'seen',
      label: 'Zuletzt',
      sort: ['seen', '-seen'],
      render: (row) => formatDay(row.seen, i18n.language),
    },
  ];
  const filters = [
    {
      name: 'sector',
      label: 'Bereich',
      options: Object.entries(sectorNames).map(([value, label]) => ({ value, label })),
    },
    { name: 'place', label: 'Ort', options: [{ value: 'm', label: 'Musterstadt' }] },
  ];
  return (
    <>
      <Specimen name="FilterBar, DataTable, Pager">
        <FilterBar searchLabel="Name oder Ort" filters={filters} sort="name" />
        <DataTable
          caption="Organisationen"
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          currentSort="name"
        />
        <Pager total={1312} next="x" previous="y" />
      </Specimen>
      <Specimen name="EmptyState">
        <EmptyState action={<LinkButton to="?neu">Treffen eintragen</LinkButton>}>
          Noch keine Treffen. Hier steht, wer wann mit wem gesprochen hat.
        </EmptyState>
      </Specimen>
      <Specimen name="Skeleton">
        <Skeleton rows={3} />
      </Specimen>
      <Specimen name="Tabs">
        <Tabs
          label="Teile der Organisation"
          items={[
            { to: '.', label: 'Überblick', end: true },
            { to: '/nirgends/kontakte', label: 'Kontakte', count: 12 },
            { to: '/nirgends/verbindungen', label: 'Verbindungen', count: 1204 },
          ]}
        />
      </Specimen>
      <Specimen name="Facts">
        <Facts
          items={[
            ['Anschrift', 'Musterstraße 1\n99999 Musterstadt'],
            ['Webseite', 'www.beispiel.de'],
            [
              'Stand',
              <Badge key="stand" tone="ageing">
                Seit 14 Monaten nicht bestätigt
              </Badge>,
            ],
          ]}
        />
      </Specimen>
      <Specimen name="Timeline">
        <Timeline entries={timeline} />
      </Specimen>
      <Specimen name="Diff">
        <Diff
          changes={[
            {
              key: 'name',
              label: 'Name',
              before: 'Beispielwerke',
              after: 'Beispielwerke Antriebstechnik GmbH & Co. KG',
            },
            { key: 'phone', label: 'Telefon', before: '', after: '03631 911-0' },
          ]}
        />
      </Specimen>
      <Specimen name="ConflictView">
        <ConflictView
          current={{ name: 'Beispielwerke GmbH', city: 'Oberprobe' }}
          yours={{ name: 'Beispielwerke KG', city: 'Unterprobe' }}
          labels={{ name: 'Name', city: 'Ort' }}
        />
      </Specimen>
    </>
  );
}
