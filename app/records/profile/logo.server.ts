import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { invalidField, notFound } from '#app/kernel/failure.ts';
import { message } from '#app/kernel/field.ts';
import { defineRead, defineWrite, type UseCase, type WriteContext } from '#app/kernel/use-case.server.ts';
import { parseInput } from '#app/kernel/validation.server.ts';
import { keepArrival, placeForArrival, readStored, removeArrival } from '#app/platform/files.server.ts';
import { type PictureFault, writePicture } from '#app/platform/picture.server.ts';
import { findPublished } from '../organisation/directory-store.server.ts';
import { readableFields, readerOf } from '../organisation/level.ts';
import { organisationPermissions } from '../organisation/policy.ts';
import type { OrganisationRow } from '../organisation/store.server.ts';
import { applyProfile } from './apply.server.ts';
import { loadChange } from './changes.server.ts';
import { loadOwn } from './own.server.ts';
import { profilePermissions } from './policy.ts';
import { logoArrival, logoData, logoReference } from './profile.ts';
import { changesBetween, profileOf } from './state.ts';
import { submitChange } from './submit.server.ts';
import { logoLimits } from './terms.ts';

/** `profile.view-own-logo`: the logo that stands. */
export const viewOwnLogo = defineRead({
  name: 'profile.view-own-logo',
  input: z.strictObject({}),
  load: loadOwn,
  may: (actor) => allowed(profilePermissions, 'change-logo', actor),
  run: async (_context, _input, { id, name, logoSha256 }) => ({
    id,
    name,
    logo: logoSha256?.slice(0, 16) ?? null,
  }),
});

const mayChange = defineRead({
  name: 'profile.prepare-logo',
  input: z.strictObject({}),
  load: loadOwn,
  may: (actor) => allowed(profilePermissions, 'change-logo', actor),
  run: async () => undefined,
});

/** `profile.prepare-logo`: where a picture may be put; asked before the first of its bytes is read. */
export const prepareLogo: UseCase<typeof mayChange.input, { readonly path: string; readonly limit: number }> =
  {
    ...mayChange,
    async run(environment, actor, input) {
      await mayChange.run(environment, actor, input);
      return { path: await placeForArrival(environment.database.files), limit: logoLimits.bytes };
    },
  };

async function setLogo(context: WriteContext, row: OrganisationRow, logo: string | null): Promise<boolean> {
  const changes = changesBetween(profileOf(row), { logo });
  const change = { kind: 'ORGANISATION', contactId: null, changes, covers: ['logo'] } as const;
  return submitChange(context, row, change, async (after) => {
    await applyProfile(context, row, after, row.confirmedAt ?? context.now);
    return null;
  });
}

function faultMessage(fault: PictureFault): string {
  return fault === 'picture-pixels' ? message(fault, { max: logoLimits.pixels / 1_000_000 }) : fault;
}

const store = defineWrite({
  name: 'profile.change-logo',
  input: logoData,
  load: loadOwn,
  may: (actor) => allowed(profilePermissions, 'change-logo', actor),
  async run(context, { sha256 }) {
    return { waits: await setLogo(context, await loadOwn(context), sha256) };
  },
});

/** `profile.remove-logo`: none any more. */
export const removeLogo = defineWrite({
  name: 'profile.remove-logo',
  input: z.strictObject({}),
  load: loadOwn,
  may: (actor) => allowed(profilePermissions, 'change-logo', actor),
  async run(context) {
    return { waits: await setLogo(context, await loadOwn(context), null) };
  },
});

/**
 * `profile.change-logo`: a picture that has arrived, if it is one. What is kept
 * is another file than what was sent; what was sent is gone in any case.
 */
export const changeLogo: UseCase<typeof logoArrival, { readonly waits: boolean }> = {
  name: store.name,
  kind: 'write',
  input: logoArrival,
  async run(environment, actor, raw) {
    const { path, bytes } = parseInput(logoArrival, raw);
    const written = await placeForArrival(environment.database.files);
    try {
      await mayChange.run(environment, actor, {});
      if (bytes === 0) throw invalidField('file', 'file-empty');
      const fault = await writePicture(path, written, logoLimits);
      if (fault) throw invalidField('file', faultMessage(fault));
      const sha256 = await keepArrival(environment.database.files, written);
      return await store.run(environment, actor, { sha256 });
    } finally {
      await removeArrival(path);
      await removeArrival(written);
    }
  },
};

type Picture = { readonly stream: NonNullable<Awaited<ReturnType<typeof readStored>>> };

/** A use case that answers with the bytes of the picture whose name another one has found. */
function opening(find: UseCase<typeof logoReference, string>): UseCase<typeof logoReference, Picture> {
  return {
    ...find,
    async run(environment, actor, input) {
      const sha256 = await find.run(environment, actor, input);
      const stream = await readStored(environment.database.files, sha256);
      if (!stream) throw notFound();
      return { stream };
    },
  };
}

/** `profile.view-logo`: the picture of an organisation, to whom it is shown. */
export const openLogo = opening(
  defineRead({
    name: 'profile.view-logo',
    input: logoReference,
    load: async ({ db, scope, actor }, { id }) => {
      const row = await findPublished(db, scope, id);
      if (!row?.logoSha256 || !readableFields(row, readerOf(actor, row))('logo')) throw notFound();
      return row.logoSha256;
    },
    may: (actor) => allowed(organisationPermissions, 'view', actor),
    run: async (_context, _input, sha256) => sha256,
  }),
);

/** `profile.view-waiting-logo`: a picture that the office is to decide on. */
export const openWaitingLogo = opening(
  defineRead({
    name: 'profile.view-waiting-logo',
    input: logoReference,
    load: async (context, input) => {
      const row = await loadChange(context, input);
      if (row.status !== 'WAITING' || !row.logoSha256) throw notFound();
      return row.logoSha256;
    },
    may: (actor) => allowed(profilePermissions, 'view-change', actor),
    run: async (_context, _input, sha256) => sha256,
  }),
);
