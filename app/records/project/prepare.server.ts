import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { formatEuroEntry } from '#app/kernel/euro.ts';
import { id } from '#app/kernel/field.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { fullName } from '#app/records/contact/name.ts';
import { findOrganisation } from '#app/records/organisation/store.server.ts';
import { projectChoices } from './choices.server.ts';
import { loadProject } from './load.server.ts';
import { projectPermissions } from './policy.ts';
import { byRole } from './present.ts';
import { projectReference } from './project.ts';
import type { ProjectRow } from './store.server.ts';

const entryOf = (cents: bigint | null) => (cents === null ? null : formatEuroEntry(cents));

/** `project.prepare`: an empty form and the id that the project will have; an organisation may be there already. */
export const prepareProject = defineRead({
  name: 'project.prepare',
  input: z.object({ organisation: id().optional().catch(undefined) }),
  may: (actor) => allowed(projectPermissions, 'create', actor),
  async run(context, { organisation: named }) {
    const { db, scope, newId } = context;
    const [choices, organisation] = await Promise.all([
      projectChoices(context),
      named ? findOrganisation(db, scope, named) : null,
    ]);
    const draft = { id: newId(), status: 'IDEA', regionKey: choices.regions[0]?.key ?? '' };
    const participants = organisation
      ? [{ organisation: { id: organisation.id, name: organisation.name }, role: 'LEAD' }]
      : [];
    return { draft, participants, choices };
  },
});

function participantsOf(project: ProjectRow) {
  return project.participants
    .toSorted(byRole)
    .map(({ id: participantId, organisation, role, amountCents, from, to }) => ({
      id: participantId,
      organisation: { id: organisation.id, name: organisation.name },
      role,
      amount: entryOf(amountCents),
      from,
      to,
    }));
}

/** `project.prepare-change`: the form of a project that is there. What it points at stays among the choices. */
export const prepareProjectChange = defineRead({
  name: 'project.prepare-change',
  input: projectReference,
  load: loadProject,
  may: (actor) => allowed(projectPermissions, 'update', actor),
  async run(context, _input, project) {
    const { fieldsOfAction, measures, ...choices } = await projectChoices(context);
    const { fieldOfAction, measure, contact } = project;
    const former = <Choice extends { id: string }>(choice: Choice | null, among: readonly Choice[]) =>
      choice && !among.some(({ id: known }) => known === choice.id) ? [choice] : [];
    const ownMeasure = measure && { ...measure, fieldOfActionId: project.fieldOfActionId ?? '' };
    return {
      draft: {
        id: project.id,
        version: project.version,
        title: project.title,
        status: project.status,
        description: project.description,
        startsOn: project.startsOn,
        endsOn: project.endsOn,
        budget: entryOf(project.budgetCents),
        funding: entryOf(project.fundingCents),
        fieldOfActionId: project.fieldOfActionId,
        measureId: project.measureId,
        regionKey: project.regionKey,
        territoryKeys: project.territories.map(({ territory }) => territory.key),
        contact: contact && { id: contact.id, name: fullName(contact) },
      },
      participants: participantsOf(project),
      choices: {
        ...choices,
        fieldsOfAction: [...fieldsOfAction, ...former(fieldOfAction, fieldsOfAction)],
        measures: [...measures, ...former(ownMeasure, measures)],
      },
    };
  },
});
