import { invalidField } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { findMeasure, knownFieldsOfAction } from '#app/records/concept/store.server.ts';
import { describeContact } from '#app/records/contact/representation-store.server.ts';
import { workingRegions } from '#app/records/meeting/references.server.ts';
import { visibleOrganisationIds } from '#app/records/organisation/store.server.ts';
import { listTerritories } from '#app/records/territory/store.server.ts';
import type { ParticipantInput } from './project.ts';
import type { ProjectParts, ProjectRow } from './store.server.ts';

interface Named {
  readonly fieldOfActionId: string | null;
  readonly measureId: string | null;
  readonly contactId: string | null;
  readonly territoryKeys: readonly string[];
  readonly participants: readonly ParticipantInput[];
}

type Before = Pick<ProjectRow, 'contactId' | 'territories' | 'participants'> | null;

async function fieldOfActionOf(
  { db }: ReadContext,
  { fieldOfActionId, measureId }: Named,
): Promise<string | null> {
  const measure = measureId ? await findMeasure(db, measureId) : null;
  if (measureId && !measure) throw invalidField('measureId', 'not-visible');
  if (!fieldOfActionId) return measure?.fieldOfActionId ?? null;
  if (!(await knownFieldsOfAction(db, [fieldOfActionId])).has(fieldOfActionId)) {
    throw invalidField('fieldOfActionId', 'not-visible');
  }
  if (measure && measure.fieldOfActionId !== fieldOfActionId)
    throw invalidField('measureId', 'measure-field');
  return fieldOfActionId;
}

async function assertTerritories({ db, actor }: ReadContext, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const { counties, places } = await listTerritories(db, workingRegions(actor));
  const known = new Set([...counties, ...places].map(({ key }) => key));
  if (keys.some((key) => !known.has(key))) throw invalidField('territoryKeys', 'territory-outside');
}

async function assertOrganisations(
  { db, scope }: ReadContext,
  participants: readonly ParticipantInput[],
  known: ReadonlySet<string>,
): Promise<void> {
  const fresh = participants.map((one) => one.organisationId).filter((id) => !known.has(id));
  const visible = await visibleOrganisationIds(db, scope, fresh);
  for (const [index, { organisationId }] of participants.entries()) {
    if (!known.has(organisationId) && !visible.has(organisationId)) {
      throw invalidField(`participants[${index}].organisationId`, 'not-visible');
    }
  }
}

/**
 * What a project points at must be there and visible to whoever writes; what it
 * pointed at before may stay, whatever became of it. A measure brings its field
 * of action along.
 */
export async function projectReferences(
  context: ReadContext,
  named: Named,
  before: Before,
): Promise<{ fieldOfActionId: string | null; parts: ProjectParts }> {
  const { db, scope, newId } = context;
  const { contactId, territoryKeys, participants } = named;
  const fieldOfActionId = await fieldOfActionOf(context, named);
  if (contactId && contactId !== before?.contactId && !(await describeContact(db, scope, contactId))) {
    throw invalidField('contactId', 'not-visible');
  }
  const touched = new Set(before?.territories.map(({ territory }) => territory.key));
  await assertTerritories(
    context,
    territoryKeys.filter((key) => !touched.has(key)),
  );
  const there = before?.participants ?? [];
  await assertOrganisations(context, participants, new Set(there.map((one) => one.organisationId)));
  const ids = new Set(there.map((one) => one.id));
  return {
    fieldOfActionId,
    parts: {
      territoryKeys,
      participants: participants.map(({ id, amount, ...one }) => ({
        ...one,
        id: id && ids.delete(id) ? id : newId(),
        amountCents: amount,
      })),
    },
  };
}
