import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { explainTie } from '#app/network/tie.server.ts';
import { EvidenceList } from '#app/network/ui/EvidenceList.tsx';
import { formatDay } from '#app/ui/format.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.tie.ends.map(({ name }) => name).join(' – ') || 'Verbindung'} – Akteursnetz` },
];

export const loader = page(async ({ ask, params, url }) => {
  const tie = await ask(explainTie, { ...queryOf(url), a: params.a, b: params.b });
  return { tie };
});

export default function Tie() {
  const { t, i18n } = useTranslation('network');
  const { tie } = useLoaderData<typeof loader>();
  const [a, b] = tie.ends;
  return (
    <article className="max-w-[60ch]">
      <PageHeader
        title={t('tie.between', { a: a?.name, b: b?.name })}
        back={{ to: '/netzwerk?view=table', label: t('title') }}
        lead={`${t('tie.title')} · ${t('asOfDay', { day: formatDay(tie.asOf, i18n.language) })}`}
      />
      <ul className="no-print mb-3 flex flex-wrap gap-x-4">
        {tie.ends.map(({ id, name }) => (
          <li key={id}>
            <Link className="link" to={`/organisationen/${id}`}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      <EvidenceList tie={tie} />
    </article>
  );
}
