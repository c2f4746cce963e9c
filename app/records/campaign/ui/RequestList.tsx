import { Form, Link, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { type Column, DataTable, RowLink } from '#app/ui/DataTable.tsx';
import { FilterBar, Pager } from '#app/ui/FilterBar.tsx';
import { formatPlainDay } from '#app/ui/format.ts';
import { Badge, EmptyState, Section } from '#app/ui/PageHeader.tsx';
import type { PresentedRequest } from '../present.ts';
import { profileVerdicts, type RequestState, requestStates } from '../terms.ts';

interface RequestListProps {
  readonly requests: {
    readonly items: readonly PresentedRequest[];
    readonly total: number;
    readonly next: string | null;
    readonly previous: string | null;
  };
  /** The campaign runs: links open, and requests can be withdrawn. */
  readonly open: boolean;
}

const tones: Readonly<Record<RequestState, 'plain' | 'accent' | 'ageing' | 'harm'>> = {
  waiting: 'ageing',
  sent: 'plain',
  linked: 'plain',
  bounced: 'harm',
  answered: 'accent',
  withdrawn: 'plain',
  unanswered: 'ageing',
};

/** Whom a campaign asks, in the order in which they are asked, and what came of each. */
export function RequestList({ requests, open }: RequestListProps) {
  const { t, i18n } = useTranslation(['campaign', 'common']);
  const [parameters] = useSearchParams();
  const day = (instant: string | null) => instant && formatPlainDay(instant.slice(0, 10), i18n.language);
  const columns: Column<PresentedRequest>[] = [
    {
      key: 'organisation',
      label: t('organisation'),
      render: ({ organisation }) => (
        <RowLink to={`/organisationen/${organisation.id}`}>{organisation.name}</RowLink>
      ),
    },
    {
      key: 'state',
      label: t('state'),
      render: ({ state, bounce }) => (
        <>
          <Badge tone={tones[state]}>{t(`requestState.${state}`)}</Badge>
          {state === 'bounced' && <span className="block text-sm wrap-anywhere">{bounce}</span>}
        </>
      ),
    },
    { key: 'said', label: t('said'), render: (row) => <Said row={row} /> },
    {
      key: 'through',
      label: t('through'),
      wideOnly: true,
      render: ({ contact }) =>
        contact ? (
          <Link className="link" to={`/kontakte/${contact.id}`}>
            {contact.name}
          </Link>
        ) : (
          t('ownAddress')
        ),
    },
    {
      key: 'before',
      label: t('before'),
      wideOnly: true,
      render: (row) => day(row.confirmedBefore) ?? t('neverConfirmed'),
    },
    { key: 'mails', label: t('mails'), numeric: true, wideOnly: true, render: (row) => row.mails },
    { key: 'actions', label: t('actions'), render: (row) => <Actions row={row} open={open} /> },
  ];
  const filtered = parameters.has('q') || parameters.has('state');
  return (
    <Section id="anfragen" title={t('requests')}>
      <FilterBar
        searchLabel={t('searchLabel')}
        filters={[
          {
            name: 'state',
            label: t('state'),
            main: true,
            options: requestStates.map((value) => ({ value, label: t(`requestState.${value}`) })),
          },
        ]}
      />
      {requests.items.length === 0 ? (
        <EmptyState
          action={
            filtered && (
              <Link className="link" to="?">
                {t('common:clearFilters')}
              </Link>
            )
          }
        >
          {t('requestsEmpty')}
        </EmptyState>
      ) : (
        <DataTable caption={t('requests')} columns={columns} rows={requests.items} rowKey={({ id }) => id} />
      )}
      <Pager total={requests.total} next={requests.next} previous={requests.previous} />
    </Section>
  );
}

/** What was said; nothing where nobody has answered, for nothing is known then. */
function Said({ row }: { readonly row: PresentedRequest }) {
  const { t } = useTranslation('campaign');
  const verdict = profileVerdicts.find((known) => known === row.profileVerdict);
  if (row.state !== 'answered') return <span className="text-quiet">{t('unknown')}</span>;
  return (
    <>
      {[verdict && t(`verdict.${verdict}`), row.ties.asked > 0 && t('saidTies', row.ties)]
        .filter(Boolean)
        .join(', ')}{' '}
      {row.confirmationWaits && <Badge tone="ageing">{t('waitsBadge')}</Badge>}
    </>
  );
}

function Actions({ row, open }: { readonly row: PresentedRequest; readonly open: boolean }) {
  const { t } = useTranslation('campaign');
  const { name } = row.organisation;
  const live = open && !row.withdrawn;
  if (!live && !row.confirmationWaits) return null;
  return (
    // Above the link that fills the row on a phone.
    <Form method="post" className="relative z-1 -mx-3 -my-1 flex flex-wrap gap-x-1 lg:flex-nowrap">
      <input type="hidden" name="id" value={row.id} />
      <input type="hidden" name="version" value={row.version} />
      {row.confirmationWaits && (
        <Button name="verb" value="accept" aria-label={t('acceptOf', { name })}>
          {t('accept')}
        </Button>
      )}
      {live && (
        <>
          <Button look="quiet" name="verb" value="link" aria-label={t('makeLinkOf', { name })}>
            {t('makeLink')}
          </Button>
          <Button look="quiet" name="verb" value="withdraw" aria-label={t('withdrawOf', { name })}>
            {t('withdraw')}
          </Button>
        </>
      )}
    </Form>
  );
}
