import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { page } from '#app/doors/web/page.server.ts';
import { readFilter } from '#app/network/filter.ts';
import { explainTieOfPeople } from '#app/network/tie-of-people.server.ts';
import { EvidenceList } from '#app/network/ui/EvidenceList.tsx';
import { formatDay } from '#app/ui/format.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.tie.ends.map(({ name }) => name).join(' – ') || 'Verbindung'} – Akteursnetz` },
];

export const loader = page(async ({ ask, params, url, context }) => {
  const { filter } = readFilter(Object.fromEntries(url.searchParams), context.environment.now());
  const { asOf, from, to } = filter;
  const tie = await ask(explainTieOfPeople, { a: params.a, b: params.b, asOf, from, to });
  return { tie };
});

/** Why two people are tied, piece of evidence by piece. */
export default function TieOfPeople() {
  const { t, i18n } = useTranslation(['network', 'contact']);
  const { tie } = useLoaderData<typeof loader>();
  const [a, b] = tie.ends;
  return (
    <article className="max-w-[60ch]">
      <PageHeader
        title={t('tie.between', { a: a?.name, b: b?.name })}
        back={{ to: `/kontakte/${a?.id}`, label: a?.name ?? '' }}
        lead={`${t('tie.title')} · ${t('asOfDay', { day: formatDay(tie.asOf, i18n.language) })}`}
      />
      <ul className="no-print mb-3 flex flex-wrap gap-x-4">
        {tie.ends.map(({ id, name }) => (
          <li key={id}>
            <Link className="link tap inline-flex min-h-6 items-center" to={`/kontakte/${id}`}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      <EvidenceList tie={tie} ends="people" />
    </article>
  );
}
