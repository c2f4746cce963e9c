/**
 * Keeps `OrganisationLastContact` and `ContactLastContact` with every write to
 * meetings and attendances, whoever writes: form, import, seed or erasure. A
 * contact is an attendance `ATTENDED` of a meeting that `TOOK_PLACE` and is not
 * in the bin. Per actor up to three kinds of circle (app/access/circle.ts):
 * `*`, `R+` and, without the confidential ones, `R`.
 */

const subjects = [
  { table: 'OrganisationLastContact', column: 'organisationId', actor: 'Organisation' },
  { table: 'ContactLastContact', column: 'contactId', actor: 'Contact' },
] as const;

type Subject = (typeof subjects)[number];

/** Each contact once a circle that may know of it; `open` is the dialect's "not confidential". */
function selectContacts({ column }: Subject, open: string, which: string): string {
  const circles = `SELECT '*' AS "name", 1 AS "all" UNION ALL SELECT '+', 1 UNION ALL SELECT '', 0`;
  return `SELECT a."${column}", CASE WHEN c."name" = '*' THEN '*' ELSE m."regionKey" || c."name" END, MAX(m."start") FROM "Attendance" a JOIN "Meeting" m ON m."id" = a."meetingId" CROSS JOIN (${circles}) AS c WHERE a."status" = 'ATTENDED' AND m."status" = 'TOOK_PLACE' AND m."deletedAt" IS NULL AND (c."all" = 1 OR ${open}) AND ${which} GROUP BY 1, 2`;
}

const greatest = { sqlite: 'MAX', postgresql: 'GREATEST' } as const;

function insertContacts(subject: Subject, dialect: keyof typeof greatest, which: string): string {
  const { table, column } = subject;
  const open = dialect === 'sqlite' ? 'm."confidential" = 0' : 'NOT m."confidential"';
  return `INSERT INTO "${table}" ("${column}", "circle", "at") ${selectContacts(subject, open, which)} ON CONFLICT ("${column}", "circle") DO UPDATE SET "at" = ${greatest[dialect]}("${table}"."at", excluded."at")`;
}

// ── SQLite: a trigger a row ──────────────────────────────────────────────────

function refreshOne(subject: Subject, ids: string): string {
  const { table, column } = subject;
  return `DELETE FROM "${table}" WHERE "${column}" IN (${ids}); ${insertContacts(subject, 'sqlite', `a."${column}" IN (${ids})`)};`;
}

const meetingColumns = ['start', 'status', 'confidential', 'regionKey', 'deletedAt'];
const attendanceColumns = ['meetingId', 'organisationId', 'contactId', 'status'];
const changed = (columns: readonly string[]) =>
  columns.map((column) => `NEW."${column}" IS NOT OLD."${column}"`).join(' OR ');
const quoted = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(', ');

const sqlite: readonly string[] = [
  `CREATE TRIGGER "LastContact_attendance_insert" AFTER INSERT ON "Attendance" WHEN NEW."status" = 'ATTENDED' BEGIN ${subjects
    .map(
      (subject) =>
        `${insertContacts(subject, 'sqlite', `a."id" = NEW."id" AND a."${subject.column}" IS NOT NULL`)};`,
    )
    .join(' ')} END`,
  `CREATE TRIGGER "LastContact_attendance_update" AFTER UPDATE OF ${quoted(attendanceColumns)} ON "Attendance" WHEN ${changed(attendanceColumns)} BEGIN ${subjects
    .map((subject) => refreshOne(subject, `OLD."${subject.column}", NEW."${subject.column}"`))
    .join(' ')} END`,
  `CREATE TRIGGER "LastContact_attendance_delete" AFTER DELETE ON "Attendance" WHEN OLD."status" = 'ATTENDED' BEGIN ${subjects
    .map((subject) => refreshOne(subject, `OLD."${subject.column}"`))
    .join(' ')} END`,
  `CREATE TRIGGER "LastContact_meeting_update" AFTER UPDATE OF ${quoted(meetingColumns)} ON "Meeting" WHEN ${changed(meetingColumns)} BEGIN ${subjects
    .map((subject) =>
      refreshOne(
        subject,
        `SELECT "${subject.column}" FROM "Attendance" WHERE "meetingId" = NEW."id" AND "${subject.column}" IS NOT NULL`,
      ),
    )
    .join(' ')} END`,
];

// ── PostgreSQL: a trigger a statement, over the rows it touched ──────────────

// The actors are locked first, in one order: of two writers the second counts what the first has written.
function refreshFunction(subject: Subject): string {
  const { table, column, actor } = subject;
  return `CREATE FUNCTION "${table}_refresh"(ids text[]) RETURNS void LANGUAGE plpgsql AS $$ BEGIN PERFORM 1 FROM "${actor}" WHERE "id" = ANY(ids) ORDER BY "id" FOR NO KEY UPDATE; DELETE FROM "${table}" WHERE "${column}" = ANY(ids); ${insertContacts(subject, 'postgresql', `a."${column}" = ANY(ids)`)}; END $$`;
}

function refreshed(subject: Subject, from: string): string {
  const { table, column } = subject;
  return `PERFORM "${table}_refresh"(COALESCE((SELECT array_agg(DISTINCT "${column}") FROM (${from}) AS touched WHERE "${column}" IS NOT NULL), '{}'));`;
}

function statementTrigger(name: string, event: string, table: string, transition: string, body: string) {
  return [
    `CREATE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} RETURN NULL; END $$`,
    `CREATE TRIGGER "${name}" AFTER ${event} ON "${table}" REFERENCING ${transition} FOR EACH STATEMENT EXECUTE FUNCTION "${name}"()`,
  ];
}

const differs = (columns: readonly string[]) =>
  columns.map((column) => `n."${column}" IS DISTINCT FROM o."${column}"`).join(' OR ');

const postgresql: readonly string[] = [
  ...subjects.map(refreshFunction),
  ...statementTrigger(
    'LastContact_attendance_insert',
    'INSERT',
    'Attendance',
    'NEW TABLE AS added',
    subjects
      .map(
        (subject) =>
          `${insertContacts(subject, 'postgresql', `a."id" IN (SELECT "id" FROM added) AND a."${subject.column}" IS NOT NULL`)};`,
      )
      .join(' '),
  ),
  ...statementTrigger(
    'LastContact_attendance_update',
    'UPDATE',
    'Attendance',
    'OLD TABLE AS before NEW TABLE AS after',
    subjects
      .map((subject) =>
        refreshed(
          subject,
          ['o', 'n']
            .map(
              (side) =>
                `SELECT ${side}."${subject.column}" FROM before o JOIN after n ON n."id" = o."id" WHERE ${differs(attendanceColumns)}`,
            )
            .join(' UNION ALL '),
        ),
      )
      .join(' '),
  ),
  ...statementTrigger(
    'LastContact_attendance_delete',
    'DELETE',
    'Attendance',
    'OLD TABLE AS removed',
    subjects
      .map((subject) =>
        refreshed(subject, `SELECT "${subject.column}" FROM removed WHERE "status" = 'ATTENDED'`),
      )
      .join(' '),
  ),
  ...statementTrigger(
    'LastContact_meeting_update',
    'UPDATE',
    'Meeting',
    'OLD TABLE AS before NEW TABLE AS after',
    subjects
      .map((subject) =>
        refreshed(
          subject,
          `SELECT a."${subject.column}" FROM "Attendance" a JOIN after n ON n."id" = a."meetingId" JOIN before o ON o."id" = n."id" WHERE ${differs(meetingColumns)}`,
        ),
      )
      .join(' '),
  ),
];

/** Counts what was there before the tables were: run once, by the migration that makes them. */
function fill(dialect: keyof typeof greatest): readonly string[] {
  return subjects.map((subject) => insertContacts(subject, dialect, `a."${subject.column}" IS NOT NULL`));
}

export const lastContactStatements = {
  sqlite: [...sqlite, ...fill('sqlite')],
  postgresql: [...postgresql, ...fill('postgresql')],
} as const;
