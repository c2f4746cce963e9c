import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SectorLabel } from '#app/records/organisation/ui/SectorLabel.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { formatDay } from '#app/ui/format.ts';
import { Badge } from '#app/ui/PageHeader.tsx';
import { evidenceKinds } from '../evidence/kinds.ts';
import { fadedBelow } from '../proposal/weights.ts';
import type { ShownReach } from '../reach.server.ts';
import { useFigures } from './figures.ts';
import { OfficePeople, WayPeople } from './WayPeople.tsx';

type Way = ShownReach['ways'][number];
type Step = Way['steps'][number];

/** What a tie weighs, when it was last fresh and what it rests on. */
function TieLine({ step }: { readonly step: Step }) {
  const { t, i18n } = useTranslation(['reach', 'network']);
  const figures = useFigures();
  const { from, to, weight, declared, counts, last } = step;
  const style = declared === 0 ? 'observed' : weight - declared < 0.0005 ? 'declared' : 'both';
  const parts = [
    t('network:tie.weightOf', { weight: figures.weight(weight) }),
    t(`network:style.${style}`),
    last && t('last', { day: formatDay(last, i18n.language) }),
    ...evidenceKinds
      .filter(({ id }) => counts[id] > 0)
      .map(({ id }) => t(`network:tie.counts.${id}`, { count: counts[id] })),
  ];
  return (
    <p className="text-sm">
      {parts.filter(Boolean).join(' · ')}
      {weight < fadedBelow && (
        <>
          {' '}
          <Badge tone="ageing">{t('weak')}</Badge>
        </>
      )}
      {from && (
        <>
          {' · '}
          <Link
            className="link"
            to={`/netzwerk/verbindung/${from.id}/${to.id}`}
            aria-label={t('evidenceOf', { a: from.name, b: to.name })}
          >
            {t('evidence')}
          </Link>
        </>
      )}
    </p>
  );
}

function Stop({ place }: { readonly place: Step['from'] }) {
  const { t } = useTranslation('reach');
  if (place === null) return <p className="font-semibold">{t('office')}</p>;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <Link className="link font-semibold" to={`/organisationen/${place.id}`}>
        {place.name}
      </Link>
      <span className="text-sm">
        <SectorLabel sector={place.sector} />
      </span>
    </p>
  );
}

/** What can be done with a way at once: ask the first on it, or bring both ends together. */
function WayActions({ way, goal, may }: { readonly way: Way } & Pick<ShownReach, 'goal' | 'may'>) {
  const { t } = useTranslation('reach');
  const places = way.steps.flatMap(({ from, to }, number) => (number === 0 && from ? [from, to] : [to]));
  const [first] = places;
  const broker = places.at(-2);
  const title =
    first?.id === goal.id
      ? t('remindDirect', { name: goal.name })
      : t('remindTitle', { name: first?.name, goal: goal.name });
  const remind = new URLSearchParams({ organisation: first?.id ?? '', titel: title });
  const introduce = new URLSearchParams({ a: first?.id ?? '', b: goal.id, ueber: broker?.id ?? '' });
  return (
    <div className="no-print mt-3 flex flex-wrap gap-2">
      {may.remind && first && (
        <LinkButton to={`/wiedervorlagen/neu?${remind}`}>{t('remind', { name: first.name })}</LinkButton>
      )}
      {may.introduce && first && places.length > 2 && (
        <LinkButton to={`/vermittlungen/neu?${introduce}`}>
          {t('introduce', { a: first.name, b: goal.name })}
        </LinkButton>
      )}
    </div>
  );
}

interface WayItemProps extends Pick<ShownReach, 'goal' | 'may'> {
  readonly way: Way;
  readonly number: number;
}

/** One way, stop by stop, with the people by whom each tie holds. */
export function WayItem({ way, number, goal, may }: WayItemProps) {
  const { t } = useTranslation('reach');
  const figures = useFigures();
  const direct = way.steps.length === 1;
  const [start] = way.steps;
  return (
    <section aria-labelledby={`weg-${number}`} className="mt-8 max-w-[80ch] break-inside-avoid">
      <h2 id={`weg-${number}`} className="border-b border-line pb-1 text-xl">
        {t('way', { number })}
        {direct && `: ${t('direct')}`}
      </h2>
      <p className="mt-1 text-sm text-quiet">
        {t('steps', { count: way.steps.length })} · {t('weakest', { weight: figures.weight(way.weakest) })}
      </p>
      <ol className="mt-3">
        <li>{start && <Stop place={start.from} />}</li>
        {way.steps.map((step) => (
          <li key={step.to.id}>
            <div className="my-1 ml-2 border-l-2 border-strong-line py-2 pl-4">
              <TieLine step={step} />
              <dl className="mt-2 grid gap-x-8 gap-y-2 sm:grid-cols-2">
                {step.from ? (
                  <WayPeople title={t('ask')} people={step.here} />
                ) : (
                  <OfficePeople people={step.office} />
                )}
                <WayPeople title={t(step.from ? 'knows' : 'weKnow')} people={step.there} />
              </dl>
            </div>
            <Stop place={step.to} />
          </li>
        ))}
      </ol>
      <WayActions way={way} goal={goal} may={may} />
    </section>
  );
}
