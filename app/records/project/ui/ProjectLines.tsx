import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatTerm } from '#app/ui/format.ts';
import type { PresentedProjectSummary } from '../present.ts';
import { ProjectStatusBadge } from './ProjectStatusBadge.tsx';
import { useProjectWords } from './words.ts';

interface ProjectLinesProps {
  readonly projects: ReadonlyArray<PresentedProjectSummary & { readonly roles: readonly string[] }>;
}

/** The projects of one organisation, each with what it is to them. */
export function ProjectLines({ projects }: ProjectLinesProps) {
  const { t, i18n } = useTranslation('project');
  const { roleLabel } = useProjectWords();
  if (projects.length === 0) return <p className="text-quiet">{t('emptyOfOrganisation')}</p>;
  return (
    <ul className="max-w-[80ch] divide-y divide-line">
      {projects.map((row) => (
        <li key={row.id} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
          <Link className="link font-medium" to={`/projekte/${row.id}`}>
            {row.title}
          </Link>
          <ProjectStatusBadge status={row.status} />
          <span className="text-sm text-quiet">
            {[row.roles.map(roleLabel).join(', '), formatTerm(row.startsOn, row.endsOn, i18n.language)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
