import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { keyset, type Page, type PageRequest, toPage } from '#app/database/keyset.ts';
import { organisationsIn, projectsIn } from '#app/database/scope.server.ts';
import { countedByName } from '#app/kernel/count.ts';
import { searchWords } from '#app/kernel/text.ts';
import type { ProjectSort, ProjectStatus } from './terms.ts';

export interface ProjectFilter {
  readonly q: string;
  readonly status: ProjectStatus | null;
  readonly county: string | null;
  readonly region: string | null;
  readonly fieldOfAction: string | null;
  readonly organisation: string | null;
  readonly binned: boolean;
}

const summary = {
  fieldOfAction: { select: { id: true, code: true, title: true } },
  participants: {
    include: {
      organisation: { select: { id: true, name: true, sector: true, visibility: true, deletedAt: true } },
    },
    orderBy: { id: 'asc' },
  },
  territories: {
    select: { territory: { select: { key: true, name: true } } },
    orderBy: { territory: { sortKey: 'asc' } },
  },
} satisfies Prisma.ProjectInclude;

/** All that a record is shown with. */
export const whole = {
  ...summary,
  region: { select: { name: true } },
  measure: { select: { id: true, code: true, title: true } },
  fundingPeriod: { select: { title: true } },
  contact: {
    select: { id: true, title: true, firstName: true, lastName: true, deletedAt: true, restrictedAt: true },
  },
} satisfies Prisma.ProjectInclude;

export type ProjectRow = Prisma.ProjectGetPayload<{ include: typeof whole }>;
export type ProjectSummaryRow = Prisma.ProjectGetPayload<{ include: typeof summary }>;

/** Some participant that the viewer may see; of one that they may not, a filter must not tell either. */
function takesPart(scope: Scope, organisation: Prisma.OrganisationWhereInput): Prisma.ProjectWhereInput {
  return { participants: { some: { organisation: { AND: [organisationsIn(scope), organisation] } } } };
}

function matching(scope: Scope, filter: ProjectFilter): Prisma.ProjectWhereInput {
  const { county } = filter;
  return {
    AND: [
      projectsIn(scope),
      ...searchWords(filter.q).map((word) => ({
        OR: [{ searchText: { contains: word } }, takesPart(scope, { searchText: { contains: word } })],
      })),
      filter.region ? { regionKey: filter.region } : {},
      county
        ? { territories: { some: { territory: { OR: [{ key: county }, { countyKey: county }] } } } }
        : {},
      filter.organisation ? takesPart(scope, { id: filter.organisation }) : {},
    ],
    deletedAt: filter.binned ? { not: null } : null,
    ...(filter.status && { status: filter.status }),
    ...(filter.fieldOfAction && { fieldOfActionId: filter.fieldOfAction }),
  };
}

/** A page of the projects in scope. */
export async function listProjects(
  db: Transaction,
  scope: Scope,
  filter: ProjectFilter,
  sort: ProjectSort,
  page: PageRequest,
): Promise<Page<ProjectSummaryRow>> {
  const field = sort.endsWith('updated') ? 'updatedAt' : 'sortKey';
  const keys = keyset(field, sort.startsWith('-') ? 'desc' : 'asc', page);
  const where = matching(scope, filter);
  const [rows, total] = await Promise.all([
    db.project.findMany({
      where: { AND: [where, keys.where] },
      orderBy: keys.orderBy,
      take: keys.take,
      include: summary,
    }),
    db.project.count({ ...countedByName(), where }),
  ]);
  return toPage(rows, keys, page, total, (row) => row[field]);
}

/** One project in scope, in the bin or not; null where there is none to be seen. */
export function findProject(db: Transaction, scope: Scope, id: string): Promise<ProjectRow | null> {
  return db.project.findFirst({ where: { AND: [projectsIn(scope), { id }] }, include: whole });
}

/** The projects in scope that an organisation takes or took part in, those that began last first. */
export function listProjectsOf(
  db: Transaction,
  scope: Scope,
  organisationId: string,
  limit: number,
): Promise<ProjectSummaryRow[]> {
  return db.project.findMany({
    where: { AND: [projectsIn(scope), takesPart(scope, { id: organisationId }), { deletedAt: null }] },
    orderBy: [{ startsOn: { sort: 'desc', nulls: 'first' } }, { sortKey: 'asc' }, { id: 'asc' }],
    take: limit,
    include: summary,
  });
}

/** The projects in scope that a meeting can belong to, by title. */
export function listProjectOptions(db: Transaction, scope: Scope) {
  return db.project.findMany({
    where: { AND: [projectsIn(scope), { deletedAt: null }] },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    take: 300,
    select: { id: true, title: true },
  });
}

export async function isProjectVisible(db: Transaction, scope: Scope, id: string): Promise<boolean> {
  const row = await db.project.findFirst({
    where: { AND: [projectsIn(scope), { id, deletedAt: null }] },
    select: { id: true },
  });
  return row !== null;
}

/** Who takes part and where, beside the project's own columns. */
export interface ProjectParts {
  readonly participants: ReadonlyArray<Omit<Prisma.ProjectParticipantCreateManyInput, 'projectId'>>;
  readonly territoryKeys: readonly string[];
}

export async function insertProject(
  db: Transaction,
  data: Prisma.ProjectUncheckedCreateInput,
  parts: ProjectParts,
): Promise<void> {
  await db.project.create({ data });
  await replaceProjectParts(db, data.id, parts);
}

/** Writes the change if the row still has the version that was read; false if it has moved on. */
export async function updateProject(
  db: Transaction,
  id: string,
  version: number,
  data: Omit<Prisma.ProjectUncheckedUpdateManyInput, 'id' | 'version'>,
): Promise<boolean> {
  const { count } = await db.project.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}

/** Sets participants and territories to exactly these. */
export async function replaceProjectParts(
  db: Transaction,
  projectId: string,
  { participants, territoryKeys }: ProjectParts,
): Promise<void> {
  // All at once: two participants that swap their roles would be in each other's way one by one.
  await db.projectParticipant.deleteMany({ where: { projectId } });
  await db.projectParticipant.createMany({ data: participants.map((row) => ({ ...row, projectId })) });
  await db.projectTerritory.deleteMany({ where: { projectId } });
  await db.projectTerritory.createMany({
    data: territoryKeys.map((territoryKey) => ({ projectId, territoryKey })),
  });
}

/** The titles of those of these projects that are in scope, in the bin or not. */
export async function nameProjects(
  db: Transaction,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.project.findMany({
    where: { AND: [projectsIn(scope), { id: { in: [...ids] } }] },
    select: { id: true, title: true },
  });
  return new Map(rows.map(({ id, title }) => [id, title]));
}
