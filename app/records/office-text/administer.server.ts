import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { conflict } from '#app/kernel/failure.ts';
import { defineRead, defineWrite, type ReadContext } from '#app/kernel/use-case.server.ts';
import { officeTextChange, officeTextReference, officeTextVersion } from './office-text.ts';
import { officeTextPermissions } from './policy.ts';
import { findOfficeText, listOwnTexts, removeOfficeText, writeOfficeText } from './store.server.ts';
import { type OfficeTextKind, type OfficeTextLocale, officeTextKinds, officeTextLocales } from './terms.ts';

interface Reference {
  readonly kind: OfficeTextKind;
  readonly locale: OfficeTextLocale;
}

const load = ({ db }: ReadContext, { kind, locale }: Reference) => findOfficeText(db, kind, locale);
const recordIdOf = ({ kind, locale }: Reference) => `${kind}:${locale}`;

/** `office-text.list`: every text in each language, and which of them are the office's own. */
export const listOfficeTexts = defineRead({
  name: 'office-text.list',
  input: z.strictObject({}),
  may: (actor) => allowed(officeTextPermissions, 'list', actor),
  async run({ db }) {
    const own = await listOwnTexts(db);
    return officeTextKinds.flatMap((kind) =>
      officeTextLocales.map((locale) => ({
        kind,
        locale,
        changedAt:
          own.find((row) => row.kind === kind && row.locale === locale)?.updatedAt.toISOString() ?? null,
      })),
    );
  },
});

/** `office-text.view`: one text for its form. */
export const viewOfficeText = defineRead({
  name: 'office-text.view',
  input: officeTextReference,
  load,
  may: (actor) => allowed(officeTextPermissions, 'view', actor),
  run: async (_context, _input, text) => text,
});

/** `office-text.update`: from the next mail on it goes out like this. */
export const changeOfficeText = defineWrite({
  name: 'office-text.update',
  input: officeTextChange,
  load,
  may: (actor) => allowed(officeTextPermissions, 'update', actor),
  async run({ db, now, history }, { kind, locale, version, subject, body }, before) {
    const columns = { subject, body, updatedAt: now };
    if (!(await writeOfficeText(db, { kind, locale, version }, columns))) {
      throw conflict(await findOfficeText(db, kind, locale));
    }
    history.record({
      recordKind: 'office-text',
      recordId: recordIdOf({ kind, locale }),
      version: version + 1,
      before: { subject: before.subject, body: before.body },
      after: { subject, body },
    });
  },
});

/** `office-text.reset`: the text that ships stands again; the history keeps the other. */
export const resetOfficeText = defineWrite({
  name: 'office-text.reset',
  input: officeTextVersion,
  load,
  may: (actor) => allowed(officeTextPermissions, 'reset', actor),
  async run({ db, history }, reference, before) {
    if (!(await removeOfficeText(db, reference))) throw conflict(before);
    const { subject, body } = await findOfficeText(db, reference.kind, reference.locale);
    history.record({
      recordKind: 'office-text',
      recordId: recordIdOf(reference),
      before: { subject: before.subject, body: before.body },
      after: { subject, body },
    });
  },
});
