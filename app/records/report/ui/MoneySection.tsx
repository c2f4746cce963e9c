import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Section } from '#app/ui/PageHeader.tsx';
import type { ProjectSum } from '../money.ts';
import type { Report } from '../report-shape.ts';
import { FigureLink } from './FigureLink.tsx';
import { type FigureRow, FigureTable } from './FigureTable.tsx';
import { useWriting } from './write.ts';

interface MoneySectionProps {
  readonly projects: Report['projects'];
  readonly region: string;
}

/** Projects, their status and their money, by field of action. */
export function MoneySection({ projects, region }: MoneySectionProps) {
  const { t } = useTranslation(['report', 'project']);
  const { number, euro } = useWriting();
  const { count, budget, funding, fields } = projects;
  const to = (narrowed: Readonly<Record<string, string>> = {}) =>
    `/projekte?${new URLSearchParams({ region, ...narrowed })}`;
  const statuses = (sum: ProjectSum) =>
    sum.statuses
      .map((one) => `${number(one.count)} ${t(`project:status.${one.status as 'IDEA'}`)}`)
      .join(' · ');
  const row = (key: string, name: ReactNode, sum: ProjectSum): FigureRow => ({
    key,
    label: (
      <>
        {name}
        <span className="block text-sm font-normal text-quiet">{statuses(sum)}</span>
      </>
    ),
    values: [number(sum.count), euro(sum.budget), euro(sum.funding)],
  });
  return (
    <Section
      id="projekte"
      title={t('name.projects')}
      aside={
        <Link className="link" to={to()}>
          {t('projects.open')}
        </Link>
      }
    >
      {count === 0 ? (
        <EmptyState>{t('projects.empty')}</EmptyState>
      ) : (
        <>
          <p className="mb-3 text-xl">
            {t('projects.lead', {
              count,
              shown: number(count),
              budget: euro(budget),
              funding: euro(funding),
            })}
          </p>
          <FigureTable
            caption={t('projects.caption')}
            head={[
              t('activities.field'),
              t('projects.projects'),
              t('projects.budget'),
              t('projects.funding'),
            ]}
            rows={[
              ...fields.map((field) =>
                row(
                  field.id ?? 'none',
                  field.id ? (
                    <FigureLink to={to({ fieldOfAction: field.id })}>{field.name ?? field.id}</FigureLink>
                  ) : (
                    t('activities.noField')
                  ),
                  field,
                ),
              ),
              { ...row('total', t('total'), projects), total: true },
            ]}
          />
          <p className="max-w-[70ch] text-sm text-quiet">{t('projects.note')}</p>
        </>
      )}
    </Section>
  );
}
