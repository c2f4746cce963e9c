import type { z } from 'zod';
import type { Actor } from '#app/access/actor.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import type { RecordPage } from '#app/kernel/page.server.ts';
import type { UseCase } from '#app/kernel/use-case.server.ts';
import { pageContacts } from '#app/records/contact/page.server.ts';
import { pageListings } from '#app/records/listing/page.server.ts';
import { pageMeetings } from '#app/records/meeting/page.server.ts';
import { pageOrganisations } from '#app/records/organisation/page.server.ts';
import { pageProjects } from '#app/records/project/page.server.ts';
import { pageRelationships } from '#app/records/relationship/page.server.ts';
import { calendarEvent, calendarFoot, calendarHead } from './calendar.ts';
import type { Cell, Column } from './column.ts';
import { contactColumns } from './contact-columns.ts';
import { listingColumns } from './listing-columns.ts';
import { meetingColumns } from './meeting-columns.ts';
import { organisationColumns } from './organisation-columns.ts';
import { projectColumns } from './project-columns.ts';
import { relationshipColumns } from './relationship-columns.ts';
import { vcard } from './vcard.ts';

/** A page at a time is in memory. */
const pageSize = 200;

/** A file made of one text a record. */
interface TextFormat<Row> {
  readonly head: string;
  readonly text: (row: Row) => string;
  readonly foot: string;
}

interface Description<Row> {
  /** On the sheet and in the file's name. */
  readonly title: string;
  readonly page: UseCase<z.ZodType, RecordPage<Row>>;
  /** In an order in which a record that changes meanwhile may come twice, and none is missed. */
  readonly sort: string;
  readonly columns: ReadonlyArray<Column<Row>>;
  readonly texts?: Readonly<Partial<Record<'vcf' | 'ics', TextFormat<Row>>>>;
}

type Pages<Item> = AsyncGenerator<readonly Item[]>;

/** A kind of record as files know it. */
export interface ExportKind {
  readonly title: string;
  readonly texts: ReadonlyArray<'vcf' | 'ics'>;
  /** The headings, then a page of lines after the other. */
  readonly rows: (environment: Environment, actor: Actor) => Pages<readonly Cell[]>;
  /** The file of one of `texts`, page by page. */
  readonly written: (environment: Environment, actor: Actor, format: 'vcf' | 'ics') => Pages<string>;
}

/** Every page that the actor sees, one use case after the other: each asks anew what may be seen. */
async function* everyPage<Row>(
  environment: Environment,
  actor: Actor,
  { page, sort }: Pick<Description<Row>, 'page' | 'sort'>,
): Pages<Row> {
  let cursor: string | null = null;
  do {
    const asked: { sort: string; limit: number; cursor?: string } = { sort, limit: pageSize };
    if (cursor !== null) asked.cursor = cursor;
    const { items, next }: RecordPage<Row> = await page.run(environment, actor, asked);
    yield items;
    cursor = next;
  } while (cursor !== null);
}

function kind<Row>(description: Description<Row>): ExportKind {
  const { title, columns, texts = {} } = description;
  return {
    title,
    texts: Object.keys(texts) as Array<'vcf' | 'ics'>,
    async *rows(environment, actor) {
      // With the first page and not before: a refusal leaves no beginning of a file.
      let head: Cell[][] = [columns.map(([label]) => label)];
      for await (const items of everyPage(environment, actor, description)) {
        yield [...head, ...items.map((row) => columns.map(([, cell]) => cell(row)))];
        head = [];
      }
    },
    async *written(environment, actor, format) {
      const { head, text = () => '', foot = '' } = texts[format] ?? {};
      let first = [head ?? ''];
      for await (const items of everyPage(environment, actor, description)) {
        yield [...first, ...items.map(text)];
        first = [];
      }
      yield [foot];
    },
  };
}

/** What leaves as a table, by the name that commands and the API have for it. A new kind is one entry. */
export const exportKinds: Readonly<Record<string, ExportKind>> = {
  organisations: kind({
    title: 'Organisationen',
    page: pageOrganisations,
    sort: 'name',
    columns: organisationColumns,
  }),
  contacts: kind({
    title: 'Kontakte',
    page: pageContacts,
    sort: 'name',
    columns: contactColumns,
    texts: { vcf: { head: '', text: vcard, foot: '' } },
  }),
  meetings: kind({
    title: 'Treffen',
    page: pageMeetings,
    sort: 'start',
    columns: meetingColumns,
    texts: { ics: { head: calendarHead, text: calendarEvent, foot: calendarFoot } },
  }),
  relationships: kind({
    title: 'Beziehungen',
    page: pageRelationships,
    sort: 'updatedAt',
    columns: relationshipColumns,
  }),
  projects: kind({ title: 'Projekte', page: pageProjects, sort: 'title', columns: projectColumns }),
  listings: kind({
    title: 'Angebote und Gesuche',
    page: pageListings,
    sort: 'title',
    columns: listingColumns,
  }),
};
