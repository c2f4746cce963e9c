import type { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { notFound } from '#app/kernel/failure.ts';
import { defineRead, type UseCase } from '#app/kernel/use-case.server.ts';
import { readStored } from '#app/platform/files.server.ts';
import { boards } from '../listing/boards.ts';
import { listingPermissions } from '../listing/policy.ts';
import {
  attachmentOfMeeting,
  attachmentReference,
  listingAttachmentReference,
  publicAttachmentReference,
} from './attachment.ts';
import { loadAttachment, loadMeetingOf } from './load.server.ts';
import { attachmentPermissions } from './policy.ts';
import { presentAttachment } from './present.ts';
import { findPublicAttachment, listAttachments } from './store.server.ts';

/** `attachment.list`: what is attached to a meeting. */
export const listAttachmentsUseCase = defineRead({
  name: 'attachment.list',
  input: attachmentOfMeeting,
  load: loadMeetingOf,
  may: (actor) => allowed(attachmentPermissions, 'view', actor),
  run: ({ db, scope }, { meetingId }) => listAttachments(db, scope, meetingId),
  present: (rows) => rows.map(presentAttachment),
});

const find = defineRead({
  name: 'attachment.view',
  input: attachmentReference,
  load: async (context, input) => {
    const row = await loadAttachment(context, input);
    if (row.meetingId !== input.meetingId) throw notFound();
    return row;
  },
  may: (actor) => allowed(attachmentPermissions, 'view', actor),
  run: async (_context, _input, row) => row,
});

const findOfListing = defineRead({
  name: 'listing.view-attachment',
  input: listingAttachmentReference,
  load: async (context, input) => {
    const row = await loadAttachment(context, input);
    if (row.listingId !== input.listingId) throw notFound();
    return row;
  },
  may: (actor) => allowed(listingPermissions, 'view', actor),
  run: async (_context, _input, row) => row,
});

const findPublic = defineRead({
  name: 'listing.view-public-attachment',
  input: publicAttachmentReference,
  load: async ({ db, today }, { board, ...reference }) => {
    const row = await findPublicAttachment(db, boards[board].kinds, today, reference);
    if (!row) throw notFound();
    return row;
  },
  may: () => true,
  run: async (_context, _input, row) => row,
});

interface Opened {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly stream: NonNullable<Awaited<ReturnType<typeof readStored>>>;
}

type Found = Omit<Opened, 'stream'> & { readonly sha256: string };

/** A way to find an attachment, with its bytes. */
function opening<Schema extends z.ZodType>(finding: UseCase<Schema, Found>): UseCase<Schema, Opened> {
  return {
    ...finding,
    async run(environment, actor, input) {
      const { name, type, bytes, sha256 } = await finding.run(environment, actor, input);
      const stream = await readStored(environment.database.files, sha256);
      if (!stream) throw new Error(`The file of attachment ${sha256} is missing.`);
      return { name, type, bytes, stream };
    },
  };
}

/** `attachment.view`: one attachment of a meeting with its bytes. */
export const openAttachment = opening(find);

/** `listing.view-attachment`: one of a listing, for whoever sees that. */
export const openListingAttachment = opening(findOfListing);

/** `listing.view-public-attachment`: one of a listing that anybody may read. */
export const openPublicAttachment = opening(findPublic);
