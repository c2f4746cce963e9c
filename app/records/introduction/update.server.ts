import type { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { changesInput, typedFields } from '#app/kernel/changes.ts';
import { conflict, invalidField, notFound } from '#app/kernel/failure.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { parseInput } from '#app/kernel/validation.server.ts';
import { says } from '../audit/states.ts';
import { consentDay, introductionChange, introductionFields } from './introduction.ts';
import { loadIntroduction } from './load.server.ts';
import { namesOf } from './names.server.ts';
import { introductionPermissions } from './policy.ts';
import { introductionSnapshot, presentIntroduction } from './present.ts';
import { introductionReferences } from './references.server.ts';
import {
  findIntroduction,
  findOpenBetween,
  type IntroductionRow,
  updateIntroduction,
} from './store.server.ts';
import { isOpen } from './terms.ts';

async function stands(context: WriteContext, row: IntroductionRow) {
  return conflict(presentIntroduction(row, context.actor, await namesOf(context, [row])));
}

/** Opened anew or given another side, it must not run beside one of the same pair. */
async function assertAlone({ db, scope }: WriteContext, before: IntroductionRow, said: Said): Promise<void> {
  if (!isOpen(said.status)) return;
  const pair = [said.aOrganisationId, said.bOrganisationId] as const;
  const other = await findOpenBetween(db, scope, before.regionKey, pair);
  if (other && other.id !== before.id) throw invalidField('bOrganisationId', 'introduction-exists');
}

type Said = z.output<typeof introductionChange>;

async function save(context: WriteContext, before: IntroductionRow, said: Said) {
  const { id, version, ...fields } = said;
  const { db, now, today, history } = context;
  await introductionReferences(context, fields, before);
  const samePair =
    fields.aOrganisationId === before.aOrganisationId && fields.bOrganisationId === before.bOrganisationId;
  if (!samePair || !isOpen(before.status)) await assertAlone(context, before, said);
  const made = fields.status === 'MADE' || fields.status === 'OUTCOME';
  const saved = await updateIntroduction(db, id, version, {
    ...fields,
    aConsentOn: consentDay(fields.aConsent, fields.aConsentOn, today),
    bConsentOn: consentDay(fields.bConsent, fields.bConsentOn, today),
    madeAt: made ? (before.madeAt ?? now) : null,
    updatedAt: now,
  });
  if (!saved) throw await stands(context, before);
  const after = await findIntroduction(db, everything, id);
  history.record({
    recordKind: 'introduction',
    recordId: id,
    version: version + 1,
    before: introductionSnapshot(before),
    after: after && introductionSnapshot(after),
  });
  return { id, status: fields.status };
}

/** Writes all that the form says; sent again when it already stands, it writes nothing. Refused with the present state if somebody was faster. */
export async function writeIntroduction(context: WriteContext, change: Said) {
  const { db, scope, today } = context;
  const before = await findIntroduction(db, scope, change.id);
  if (!before || before.deletedAt) throw notFound();
  if (before.version !== change.version) {
    const { id, version: _version, ...fields } = change;
    const sent = {
      ...fields,
      aConsentOn: consentDay(fields.aConsent, fields.aConsentOn, today),
      bConsentOn: consentDay(fields.bConsent, fields.bConsentOn, today),
    };
    if (says(introductionSnapshot(before), sent)) return { id, status: fields.status };
    throw await stands(context, before);
  }
  return save(context, before, change);
}

/** `introduction.update`: the whole form. */
export const changeIntroduction = defineWrite({
  name: 'introduction.update',
  input: introductionChange,
  load: loadIntroduction,
  may: (actor) => allowed(introductionPermissions, 'update', actor),
  run: writeIntroduction,
});

/** `introduction.patch`: some fields, such as the stage, a consent or the meeting; the others as they stand. */
export const patchIntroduction = defineWrite({
  name: 'introduction.patch',
  input: changesInput,
  load: loadIntroduction,
  may: (actor) => allowed(introductionPermissions, 'update', actor),
  async run(context, { id, version, changes }) {
    const { db, scope } = context;
    const before = await findIntroduction(db, scope, id);
    if (!before || before.deletedAt) throw notFound();
    if (before.version !== version) throw await stands(context, before);
    const typed = typedFields(introductionFields, introductionSnapshot(before));
    return save(context, before, parseInput(introductionChange, { ...typed, ...changes, id, version }));
  },
});
