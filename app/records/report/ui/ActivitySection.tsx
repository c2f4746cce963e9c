import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Section } from '#app/ui/PageHeader.tsx';
import type { Report } from '../report-shape.ts';
import type { ReportWindow, WindowPart } from '../window.ts';
import { FigureLink } from './FigureLink.tsx';
import { FigureTable, FigureTables } from './FigureTable.tsx';
import { meetingsOf, sharesOf, useWriting } from './write.ts';

interface ActivitySectionProps {
  readonly activities: Report['activities'];
  readonly region: string;
  readonly window: ReportWindow;
  readonly mayLog: boolean;
}

/** The meetings that took place, by kind, part of the window and field of action; others apart. */
export function ActivitySection({ activities, region, window, mayLog }: ActivitySectionProps) {
  const { t } = useTranslation(['report', 'meeting']);
  const { number } = useWriting();
  const { tookPlace, planned, cancelled, kinds, parts, fields } = activities;
  const to = (narrowed?: Readonly<Record<string, string>>) => meetingsOf(region, window, narrowed);
  const bars = {
    kinds: sharesOf(kinds.map((one) => one.count)),
    parts: sharesOf(parts.map((one) => one.count)),
  };
  const fieldBars = sharesOf(fields.map((one) => one.count));
  const nameOf = ({ quarter, year }: WindowPart) =>
    quarter === null ? String(year) : t('activities.quarterName', { quarter, year });
  const yearly = parts[0]?.quarter === null;
  const others = (['planned', 'cancelled'] as const).filter((one) => activities[one] > 0);
  return (
    <Section
      id="aktivitaeten"
      title={t('name.activities')}
      aside={
        <Link className="link" to={to()}>
          {t('activities.list')}
        </Link>
      }
    >
      {tookPlace === 0 ? (
        <EmptyState
          action={
            mayLog && (
              <Link className="link" to="/treffen/neu">
                {t('activities.log')}
              </Link>
            )
          }
        >
          {t('activities.empty')}
        </EmptyState>
      ) : (
        <p className="mb-3 text-xl">{t('activities.took', { count: tookPlace, shown: number(tookPlace) })}</p>
      )}
      {others.length > 0 && (
        <p className="my-3 flex flex-wrap gap-x-4">
          <span className="text-quiet">{t('activities.others')}</span>
          {others.map((one) => (
            <FigureLink key={one} to={to({ status: one === 'planned' ? 'PLANNED' : 'CANCELLED' })}>
              {t(`activities.${one}`, { shown: number(one === 'planned' ? planned : cancelled) })}
            </FigureLink>
          ))}
        </p>
      )}
      {tookPlace > 0 && (
        <>
          <FigureTables>
            <FigureTable
              caption={t('activities.kinds')}
              head={[t('activities.kind'), t('count')]}
              rows={kinds.map(({ kind, count }, at) => ({
                key: kind,
                label: <FigureLink to={to({ kind })}>{t(`meeting:kind.${kind as 'MEETING'}`)}</FigureLink>,
                values: [number(count)],
                share: bars.kinds[at] ?? 0,
              }))}
            />
            <FigureTable
              caption={t(yearly ? 'activities.years' : 'activities.quarters')}
              head={[t(yearly ? 'activities.year' : 'activities.quarter'), t('count')]}
              rows={parts.map((part, at) => ({
                key: part.from,
                label: <FigureLink to={meetingsOf(region, part)}>{nameOf(part)}</FigureLink>,
                values: [number(part.count)],
                share: bars.parts[at] ?? 0,
              }))}
            />
            <FigureTable
              caption={t('activities.fields')}
              head={[t('activities.field'), t('count')]}
              rows={fields.map(({ id, name, count }, at) => ({
                key: id ?? 'none',
                label: id ? (
                  <FigureLink to={to({ field: id })}>{name ?? id}</FigureLink>
                ) : (
                  t('activities.noField')
                ),
                values: [number(count)],
                share: fieldBars[at] ?? 0,
              }))}
            />
          </FigureTables>
          <p className="max-w-[70ch] text-sm text-quiet">{t('activities.fieldsNote')}</p>
        </>
      )}
    </Section>
  );
}
