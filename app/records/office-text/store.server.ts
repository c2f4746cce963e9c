import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { shipped } from './shipped.ts';
import type { OfficeTextKind, OfficeTextLocale } from './terms.ts';

export interface OfficeText {
  readonly kind: OfficeTextKind;
  readonly locale: OfficeTextLocale;
  readonly subject: string | null;
  readonly body: string;
  /** 0 where the text that ships stands. */
  readonly version: number;
}

/** The office's text, or the one that ships. */
export async function findOfficeText(
  db: Transaction,
  kind: OfficeTextKind,
  locale: OfficeTextLocale,
): Promise<OfficeText> {
  const own = await db.officeText.findUnique({ where: { kind_locale: { kind, locale } } });
  const { subject, body, version } = own ?? { ...shipped[kind][locale], version: 0 };
  return { kind, locale, subject, body, version };
}

/** Which texts the office has set itself. */
export function listOwnTexts(db: Transaction) {
  return db.officeText.findMany({ select: { kind: true, locale: true, updatedAt: true } });
}

type Columns = Pick<Prisma.OfficeTextUncheckedCreateInput, 'subject' | 'body' | 'updatedAt'>;

/** Writes the text if it still has the version that was read; false if somebody was faster. */
export async function writeOfficeText(
  db: Transaction,
  { kind, locale, version }: Pick<OfficeText, 'kind' | 'locale' | 'version'>,
  columns: Columns,
): Promise<boolean> {
  if (version === 0) {
    if (await db.officeText.findUnique({ where: { kind_locale: { kind, locale } } })) return false;
    await db.officeText.create({ data: { kind, locale, ...columns } });
    return true;
  }
  const { count } = await db.officeText.updateMany({
    where: { kind, locale, version },
    data: { ...columns, version: version + 1 },
  });
  return count === 1;
}

/** Gives the text up in favour of the one that ships; false if somebody was faster. */
export async function removeOfficeText(
  db: Transaction,
  { kind, locale, version }: Pick<OfficeText, 'kind' | 'locale' | 'version'>,
): Promise<boolean> {
  const { count } = await db.officeText.deleteMany({ where: { kind, locale, version } });
  return count === 1;
}
