import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type { Database } from '#app/database/client.server.ts';
import { readDay } from '#app/kernel/day.ts';
import { newId } from '#app/kernel/ids.ts';

const perTransaction = 500;

interface Bare {
  readonly regionKey: string;
  readonly organisationIds: ReadonlyMap<string, string>;
}

async function insert(database: Database, rows: readonly string[][], { regionKey, organisationIds }: Bare) {
  const now = new Date();
  const times = { createdAt: now, updatedAt: now };
  const people = rows.map((cells) => ({ id: newId(), cells }));
  await database.transaction(async (db) => {
    await db.contact.createMany({
      data: people.map(({ id, cells: [firstName = '', lastName = ''] }) => ({
        id,
        firstName,
        lastName,
        sortKey: lastName,
        searchText: lastName,
        ...times,
      })),
    });
    await db.contactChannel.createMany({
      data: people.flatMap(({ id: contactId, cells: [, , email = '', phone = ''] }) => [
        { id: newId(), contactId, kind: 'EMAIL', value: email, visible: false, position: 0 },
        { id: newId(), contactId, kind: 'PHONE', value: phone, visible: false, position: 1 },
      ]),
    });
    await db.affiliation.createMany({
      data: people.map(({ id: contactId, cells: [, , , , organisation = '', position = '', from = ''] }) => ({
        id: newId(),
        contactId,
        organisationId: organisationIds.get(organisation) ?? '',
        position,
        from: readDay(from),
        primary: true,
        ...times,
      })),
    });
    await db.contactRegion.createMany({ data: people.map(({ id }) => ({ contactId: id, regionKey })) });
  });
}

/** The same list, read by the bare parser and put into the tables as it stands: nothing looked up, checked or noted. */
export async function importBare(database: Database, path: string, bare: Bare): Promise<void> {
  const parser = createReadStream(path).pipe(parse({ delimiter: ';', from_line: 2 }));
  let rows: string[][] = [];
  for await (const record of parser as AsyncIterable<string[]>) {
    rows.push(record);
    if (rows.length < perTransaction) continue;
    await insert(database, rows, bare);
    rows = [];
  }
  if (rows.length > 0) await insert(database, rows, bare);
}
