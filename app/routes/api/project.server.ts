import { z } from 'zod';
import { resource } from '#app/doors/api/resource.ts';
import { codeOf, recordShape, shownDay, shownId, shownText } from '#app/doors/api/shape.ts';
import { largestEuro } from '#app/kernel/euro.ts';
import { optionalIsoDay, optionalRecordId, recordId } from '#app/kernel/json.ts';
import { binProject } from '#app/records/project/bin.server.ts';
import { createProject } from '#app/records/project/create.server.ts';
import { pageProjects } from '#app/records/project/page.server.ts';
import { projectFields as fields } from '#app/records/project/project.ts';
import { participantRoles, projectStatuses } from '#app/records/project/terms.ts';
import { patchProject } from '#app/records/project/update.server.ts';
import { viewProject } from '#app/records/project/view.server.ts';

/** Euros, exact to the cent. */
const euros = () => z.number().min(0).max(largestEuro).nullish();
const shownEuros = () => z.number().nullable();

const participant = z.strictObject({
  /** Of one that is there already, so that it stays the same one. */
  id: recordId().optional(),
  organisationId: recordId(),
  role: z.enum(participantRoles).optional(),
  amount: euros(),
  from: optionalIsoDay(),
  to: optionalIsoDay(),
});

const body = z.strictObject({
  title: fields.title.schema,
  status: fields.status.schema,
  description: fields.description.schema,
  startsOn: optionalIsoDay(),
  endsOn: optionalIsoDay(),
  budget: euros(),
  funding: euros(),
  fieldOfActionId: optionalRecordId(),
  measureId: optionalRecordId(),
  contactId: optionalRecordId(),
  regionKey: z.string().max(40).nullish(),
  territoryKeys: z.array(z.string().max(40)).max(300).optional(),
  participants: z.array(participant).max(200).optional(),
});

const record = z.strictObject({
  ...recordShape,
  title: z.string(),
  status: z.enum(projectStatuses),
  description: shownText(),
  startsOn: shownDay(),
  endsOn: shownDay(),
  budget: shownEuros(),
  funding: shownEuros(),
  fieldOfActionId: shownId(),
  measureId: shownId(),
  contactId: shownId(),
  regionKey: z.string(),
  territoryKeys: z.array(z.string()),
  participants: z.array(
    z.strictObject({
      id: z.uuid(),
      organisationId: z.uuid(),
      role: z.enum(participantRoles),
      amount: shownEuros(),
      from: shownDay(),
      to: shownDay(),
    }),
  ),
});

export const projects = resource({
  kind: 'project',
  path: 'projects',
  schema: 'Project',
  list: pageProjects,
  view: viewProject,
  create: createProject,
  change: patchProject,
  bin: binProject,
  body,
  record,
  viewed: ({ project }) => project,
  shown: (row) => ({
    id: row.id,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    title: row.title,
    status: codeOf(projectStatuses, row.status),
    description: row.description,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    budget: row.budget,
    funding: row.funding,
    fieldOfActionId: row.fieldOfActionId,
    measureId: row.measureId,
    contactId: row.contactId,
    regionKey: row.regionKey,
    territoryKeys: row.territoryKeys,
    participants: row.participants.map(({ id, organisationId, role, amount, from, to }) => ({
      id,
      organisationId,
      role: codeOf(participantRoles, role),
      amount,
      from,
      to,
    })),
  }),
  input: (given) => given,
});
