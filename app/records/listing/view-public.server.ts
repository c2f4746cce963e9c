import { z } from 'zod';
import { notFound } from '#app/kernel/failure.ts';
import { id } from '#app/kernel/field.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { presentPublicAttachment } from '../attachment/present.ts';
import { listAttachmentsOf } from '../attachment/store.server.ts';
import { boardNames, boards } from './boards.ts';
import { presentPublicListing } from './present-public.ts';
import { findPublicListing } from './public-store.server.ts';

/** `listing.view-public`: one listing as anybody reads it; what is not public is not there. */
export const viewPublicListing = defineRead({
  name: 'listing.view-public',
  input: z.strictObject({ board: z.enum(boardNames), id: id() }),
  async load({ db, today }, { board, id: wanted }) {
    const row = await findPublicListing(db, boards[board].kinds, today, wanted);
    if (!row) throw notFound();
    return row;
  },
  may: () => true,
  run: async ({ db }, _input, row) => ({
    listing: presentPublicListing(row),
    attachments: (await listAttachmentsOf(db, { listingId: row.id })).map(presentPublicAttachment),
    description: row.description,
  }),
});
