import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { audienceOf, isOffice } from '#app/access/actor.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { listProjectChoices } from '#app/records/project/choices.server.ts';
import { listProjectsUseCase } from '#app/records/project/list.server.ts';
import { projectStatuses } from '#app/records/project/terms.ts';
import { ProjectTable } from '#app/records/project/ui/ProjectTable.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { FilterBar, Pager } from '#app/ui/FilterBar.tsx';
import { EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('projects');

export const loader = page(async ({ ask, url, actor }) => {
  const query = queryOf(url);
  const [projects, choices] = await Promise.all([ask(listProjectsUseCase, query), ask(listProjectChoices)]);
  return {
    projects,
    choices,
    sort: query.sort ?? 'title',
    filtered: Object.keys(query).some((name) => !['sort', 'after', 'before'].includes(name)),
    mayCreate: isOffice(actor),
    partner: audienceOf(actor) === 'partner',
  };
});

export default function Projects() {
  const { t } = useTranslation(['project', 'common']);
  const { projects, choices, sort, filtered, mayCreate, partner } = useLoaderData<typeof loader>();
  const { regions, counties, fieldsOfAction } = choices;
  const filter = (name: string, label: string, options: { value: string; label: string }[]) =>
    options.length > 1 ? [{ name, label, options }] : [];
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          mayCreate && (
            <>
              <LinkButton to="/projekte/papierkorb" look="quiet">
                {t('common:binTitle')}
              </LinkButton>
              <LinkButton to="/projekte/neu">{t('new')}</LinkButton>
            </>
          )
        }
      />
      <FilterBar
        searchLabel={t('searchLabel')}
        sort={sort}
        filters={[
          {
            name: 'status',
            label: t('field.status'),
            main: true,
            options: projectStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
          },
          ...filter(
            'county',
            t('field.county'),
            counties.map(({ key, name }) => ({ value: key, label: name })),
          ),
          ...filter(
            'fieldOfAction',
            t('field.fieldOfActionId'),
            fieldsOfAction.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
          ),
          ...filter(
            'region',
            t('field.regionKey'),
            regions.map(({ key, name }) => ({ value: key, label: name })),
          ),
        ]}
      />
      {projects.items.length === 0 ? (
        <EmptyState
          action={
            filtered ? (
              <Link className="link" to="/projekte">
                {t('common:clearFilters')}
              </Link>
            ) : (
              mayCreate && <LinkButton to="/projekte/neu">{t('new')}</LinkButton>
            )
          }
        >
          {filtered ? t('emptyFiltered') : partner ? t('emptyPartner') : t('empty')}
        </EmptyState>
      ) : (
        <ProjectTable rows={projects.items} sort={sort} />
      )}
      <Pager total={projects.total} next={projects.next} previous={projects.previous} />
    </>
  );
}
