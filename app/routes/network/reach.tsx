import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { reachIn } from '#app/network/filter.ts';
import { findReach } from '#app/network/reach.server.ts';
import { useStatus } from '#app/network/ui/NetworkStatus.tsx';
import { NoWay } from '#app/network/ui/NoWay.tsx';
import { ReachForm } from '#app/network/ui/ReachForm.tsx';
import { WayItem } from '#app/network/ui/WayItem.tsx';
import { formatPlainDay } from '#app/ui/format.ts';
import { PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('reach');

/** `?von=organisation:…` says from where (none: from the office), `?grundlage=declared|observed` by which ties. */
export const loader = page(({ ask, params, url }) =>
  ask(findReach, { id: params.id, ...reachIn(queryOf(url), params.id) }),
);

export default function Reach() {
  const { t, i18n } = useTranslation('reach');
  const shown = useLoaderData<typeof loader>();
  const { goal, start, layer, ways, asOf, may } = shown;
  const status = useStatus();
  return (
    <article>
      <PageHeader
        title={t('title', { name: goal.name })}
        lead={t('lead')}
        back={{ to: `/organisationen/${goal.id}`, label: goal.name }}
      />
      <ReachForm key={`${start?.id} ${layer}`} goal={goal} start={start} layer={layer} />
      {ways.length === 0 && <NoWay {...shown} />}
      {ways.map((way, place) => (
        <WayItem
          key={way.steps.map(({ to }) => to.id).join(' ')}
          way={way}
          number={place + 1}
          goal={goal}
          may={may}
        />
      ))}
      <Section id="regel" title={t('about')}>
        <p className="max-w-[75ch]">{t('rule')}</p>
      </Section>
      <p className="mt-6 text-xs text-quiet">
        {t('asOf', { day: formatPlainDay(asOf, i18n.language) })}. {status.withheld(shown)}.
      </p>
    </article>
  );
}
