import { lastContactStatements } from './last-contact.ts';

/**
 * What the database itself must refuse and Prisma's schema language can't say:
 * value lists, ranges, either-or references, partial uniqueness, and the
 * append-only protocol. scripts/db writes these into the migrations of both
 * dialects; every expression is plain SQL that SQLite and PostgreSQL read alike.
 */

const list = (column: string, values: readonly string[]) =>
  `"${column}" IN (${values.map((value) => `'${value}'`).join(', ')})`;

/** A day is ten characters, 'YYYY-MM-DD', or absent; LIKE with _ works alike in both dialects. */
const day = (column: string) =>
  `"${column}" IS NULL OR (length("${column}") = 10 AND "${column}" LIKE '____-__-__')`;

const ordered = (from: string, to: string) => `"${from}" IS NULL OR "${to}" IS NULL OR "${from}" <= "${to}"`;

const filled = (column: string) => `length(trim("${column}")) > 0`;

const present = (column: string) => `CASE WHEN "${column}" IS NULL THEN 0 ELSE 1 END`;
const count = (columns: readonly string[]) => columns.map(present).join(' + ');

/** Table → name of the constraint (without the table's prefix) → expression. */
export const checks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Territory: { kind: list('kind', ['REGION', 'COUNTY', 'TOWN', 'MUNICIPALITY']), name: filled('name') },
  Organisation: {
    name: filled('name'),
    sector: list('sector', ['MUNICIPAL', 'BUSINESS', 'EDUCATION', 'CIVIL_SOCIETY', 'STATE']),
    visibility: list('visibility', ['PUBLIC', 'PARTNERS', 'OFFICE']),
    version: '"version" >= 1',
    employees: '"employees" IS NULL OR "employees" >= 0',
  },
  ProfileChange: {
    kind: list('kind', ['ORGANISATION', 'PERSON']),
    status: list('status', ['WAITING', 'LIVE', 'SEEN', 'DECIDED', 'WITHDRAWN']),
    logo: '"logoSha256" IS NULL OR length("logoSha256") = 64',
    version: '"version" >= 1',
  },
  Claim: {
    verdict: list('verdict', ['CONFIRMED', 'CORRECTED', 'DISPUTED']),
    strength: '"strength" IS NULL OR "strength" BETWEEN 1 AND 5',
    ends: '"organisationId" <> "otherId"',
    standing: list('standing', ['COUNTS', 'WAITS', 'REFUSED']),
    version: '"version" >= 1',
  },
  Campaign: {
    title: filled('title'),
    locale: list('locale', ['de', 'en']),
    endsOn: day('endsOn'),
    reminders: '"reminders" BETWEEN 0 AND 2',
    pause: '"remindAfterDays" >= 1',
    version: '"version" >= 1',
  },
  CampaignRequest: {
    sector: list('sector', ['MUNICIPAL', 'BUSINESS', 'EDUCATION', 'CIVIL_SOCIETY', 'STATE']),
    verdict: `"profileVerdict" IS NULL OR ${list('profileVerdict', ['CONFIRMED', 'CORRECTED'])}`,
    mails: '"mailsSent" >= 0 AND "mailsWanted" BETWEEN 0 AND 3',
    version: '"version" >= 1',
  },
  CampaignLink: { round: '"round" IN (0, 1, 2, 9)' },
  CampaignTie: {
    verdict: `"verdict" IS NULL OR ${list('verdict', ['CONFIRMED', 'CORRECTED', 'DISPUTED', 'SET_ASIDE'])}`,
  },
  Contact: {
    lastName: filled('lastName'),
    legalBasis: list('legalBasis', [
      'CONSENT',
      'CONTRACT',
      'LEGAL_OBLIGATION',
      'PUBLIC_TASK',
      'LEGITIMATE_INTEREST',
    ]),
    retainUntil: day('retainUntil'),
    version: '"version" >= 1',
  },
  ContactChannel: { kind: list('kind', ['EMAIL', 'PHONE', 'MOBILE']), value: filled('value') },
  Affiliation: { from: day('from'), to: day('to'), order: ordered('from', 'to') },
  Meeting: {
    title: filled('title'),
    kind: list('kind', ['MEETING', 'CALL', 'EMAIL', 'WORKSHOP', 'SITE_VISIT', 'EVENT']),
    status: list('status', ['PLANNED', 'TOOK_PLACE', 'CANCELLED']),
    order: '"end" IS NULL OR "start" <= "end"',
    version: '"version" >= 1',
  },
  Attendance: {
    who: `${count(['contactId', 'organisationId'])} >= 1`,
    role: list('role', ['HOST', 'GUEST', 'SPEAKER', 'EXHIBITOR']),
    status: list('status', ['INVITED', 'ACCEPTED', 'DECLINED', 'ATTENDED']),
  },
  MeetingSeries: { rule: filled('rule'), start: `"start" LIKE '____-__-__T__:__'` },
  MeetingOccurrence: { day: day('day') },
  Attachment: {
    of: `${count(['meetingId', 'listingId'])} = 1`,
    name: filled('name'),
    bytes: '"bytes" > 0',
    sha256: 'length("sha256") = 64',
    version: '"version" >= 1',
  },
  FollowUp: {
    title: filled('title'),
    status: list('status', ['OPEN', 'DONE', 'DROPPED']),
    due: day('due'),
    subject: `${count(['meetingId', 'contactId', 'organisationId', 'projectId', 'introductionId'])} <= 1`,
    done: `("status" = 'DONE') = ("doneAt" IS NOT NULL)`,
    version: '"version" >= 1',
  },
  Relationship: {
    from: `${count(['fromOrganisationId', 'fromContactId'])} = 1`,
    to: `${count(['toOrganisationId', 'toContactId'])} = 1`,
    self: `("fromOrganisationId" IS NULL OR "toOrganisationId" IS NULL OR "fromOrganisationId" <> "toOrganisationId") AND ("fromContactId" IS NULL OR "toContactId" IS NULL OR "fromContactId" <> "toContactId")`,
    strength: '"strength" BETWEEN 1 AND 5',
    status: list('status', ['PROPOSED', 'CONFIRMED_BY_ONE', 'CONFIRMED_BY_BOTH', 'DISPUTED']),
    since: day('since'),
    until: day('until'),
    order: ordered('since', 'until'),
    version: '"version" >= 1',
  },
  Introduction: {
    a: `${count(['aOrganisationId', 'aContactId'])} >= 1`,
    b: `${count(['bOrganisationId', 'bContactId'])} >= 1`,
    status: list('status', ['SUGGESTED', 'PLANNED', 'MADE', 'OUTCOME', 'DISMISSED']),
    plannedFor: day('plannedFor'),
    result: `"result" IS NULL OR ${list('result', ['MEETING', 'TIE', 'PROJECT', 'NOTHING'])}`,
    outcome: `("status" = 'OUTCOME') = ("result" IS NOT NULL)`,
    aConsent: list('aConsent', ['OPEN', 'ASKED', 'YES', 'NO']),
    bConsent: list('bConsent', ['OPEN', 'ASKED', 'YES', 'NO']),
    aConsentOn: day('aConsentOn'),
    bConsentOn: day('bConsentOn'),
    version: '"version" >= 1',
  },
  Project: {
    title: filled('title'),
    status: list('status', ['IDEA', 'APPLIED', 'APPROVED', 'RUNNING', 'DONE', 'CANCELLED']),
    startsOn: day('startsOn'),
    endsOn: day('endsOn'),
    order: ordered('startsOn', 'endsOn'),
    money:
      '("budgetCents" IS NULL OR "budgetCents" >= 0) AND ("fundingCents" IS NULL OR "fundingCents" >= 0)',
    version: '"version" >= 1',
  },
  ProjectParticipant: {
    role: list('role', ['LEAD', 'PARTNER', 'FUNDER']),
    money: '"amountCents" IS NULL OR "amountCents" >= 0',
    from: day('from'),
    to: day('to'),
    order: ordered('from', 'to'),
  },
  ConceptVersion: { adoptedOn: day('adoptedOn'), validTo: day('validTo') },
  Indicator: {
    direction: list('direction', ['MORE', 'LESS']),
    subject: `${count(['fieldOfActionId', 'measureId'])} = 1`,
  },
  IndicatorValue: { kind: list('kind', ['TARGET', 'ACTUAL']), day: day('day') },
  FundingPeriod: {
    from: day('from'),
    to: day('to'),
    order: ordered('from', 'to'),
    approvedOn: day('approvedOn'),
  },
  BudgetItem: {
    money: '"plannedCents" >= 0 AND "committedCents" >= 0 AND "spentCents" >= 0',
  },
  Listing: {
    direction: list('direction', ['OFFER', 'NEED']),
    kind: list('kind', ['SERVICE', 'VACANCY', 'APPRENTICESHIP', 'COOPERATION', 'ROOM', 'EXPERTISE']),
    occupation: list('occupation', ['1', '2', '3', '4', '5', '6', '7', '8', '9']),
    validUntil: day('validUntil'),
    title: filled('title'),
    version: '"version" >= 1',
  },
  EventRegistration: {
    who: `${count(['contactId', 'organisationId'])} >= 1`,
    status: list('status', ['REGISTERED', 'WAITING', 'CANCELLED', 'ATTENDED']),
  },
  User: {
    email: `"email" = lower(trim("email")) AND "email" LIKE '%_@_%'`,
    role: list('role', ['MANAGER', 'PARTNER', 'LEADERSHIP', 'ADMIN']),
    partner: `("role" = 'PARTNER') = ("organisationId" IS NOT NULL)`,
    locale: list('locale', ['de', 'en']),
    theme: list('theme', ['system', 'light', 'dark']),
    density: list('density', ['comfortable', 'compact']),
  },
  ApiToken: { name: filled('name'), scope: list('scope', ['READ', 'WRITE']) },
  ApiAllowance: { taken: '"taken" >= 0' },
  OwnField: {
    kind: list('kind', ['organisation', 'contact']),
    type: list('type', ['TEXT', 'NUMBER', 'DATE', 'CHOICE', 'LINK']),
    key: filled('key'),
    label: filled('label'),
    version: '"version" >= 1',
  },
  OwnFieldOption: { label: filled('label') },
  OwnFieldValue: {
    record: `${count(['organisationId', 'contactId'])} = 1`,
    value: `${count(['text', 'number', 'day', 'optionId'])} = 1`,
    day: day('day'),
  },
  SavedFilter: {
    list: list('list', ['organisation', 'contact', 'meeting']),
    name: filled('name'),
    version: '"version" >= 1',
  },
  NetworkView: { name: filled('name'), version: '"version" >= 1' },
  Presentation: {
    name: filled('name'),
    audience: list('audience', ['viewer', 'public']),
    version: '"version" >= 1',
  },
  PresentationStep: { position: '"position" >= 0' },
  BulkRun: {
    list: list('list', ['organisation', 'contact', 'meeting', 'tagged']),
    verb: list('verb', ['ADD_TAG', 'REMOVE_TAG', 'STEWARD', 'BIN', 'REPLACE_TAG']),
    status: list('status', ['PLANNED', 'RUNNING', 'DONE', 'UNDOING', 'UNDONE']),
  },
  BulkItem: {
    outcome: list('outcome', ['PENDING', 'CHANGED', 'UNCHANGED', 'STALE', 'GONE', 'UNDONE', 'KEPT']),
    version: '"version" >= 1',
  },
  Invitation: { purpose: list('purpose', ['INVITE', 'RESET']) },
  OfficeText: {
    kind: list('kind', [
      'INVITATION',
      'RESET',
      'EXPIRED',
      'CAMPAIGN',
      'REMINDER',
      'REQUEST',
      'ANSWER',
      'PRIVACY',
    ]),
    locale: list('locale', ['de', 'en']),
    body: filled('body'),
    version: '"version" >= 1',
  },
  DataRequest: {
    kind: list('kind', [
      'ACCESS',
      'RECTIFICATION',
      'ERASURE',
      'RESTRICTION',
      'PORTABILITY',
      'OBJECTION',
      'WITHDRAWAL',
    ]),
    status: list('status', ['OPEN', 'ANSWERED', 'REJECTED']),
    channel: list('channel', ['ACCOUNT', 'LETTER', 'PHONE', 'EMAIL', 'IN_PERSON']),
    dueOn: day('dueOn'),
    receivedOn: day('receivedOn'),
    extendedFrom: day('extendedFrom'),
    extension: `("extension" IS NULL) = ("extendedFrom" IS NULL)`,
    answered: `("status" = 'OPEN') = ("answeredAt" IS NULL)`,
    version: '"version" >= 1',
  },
  ContactReading: { day: day('day') },
  ImportBatch: {
    kind: `"kind" IS NULL OR ${list('kind', ['organisations', 'contacts'])}`,
    status: list('status', [
      'UPLOADED',
      'CHECKING',
      'CHECKED',
      'APPLYING',
      'DONE',
      'UNDOING',
      'UNDONE',
      'FAILED',
      'DISCARDED',
    ]),
    counts: '"created" >= 0 AND "updated" >= 0 AND "skipped" >= 0 AND "rejected" >= 0 AND "position" >= 0',
    version: '"version" >= 1',
  },
  ImportRow: {
    outcome: list('outcome', ['CREATED', 'UPDATED']),
    undo: `"undo" IS NULL OR ${list('undo', ['UNDONE', 'KEPT'])}`,
    recordKind: list('recordKind', ['organisation', 'contact']),
  },
  SearchEntry: { kind: list('kind', ['organisation', 'contact', 'meeting', 'project']) },
  SearchWord: { word: filled('word') },
};

/** Tables that are nothing but their key: SQLite keeps them in it, and not once more beside it. */
export const keyOnlyTables: readonly string[] = ['SearchWord', 'ContactReading'];

/** Indexes with a condition, one statement each; both dialects take them as they stand. */
export const partialIndexes: readonly string[] = [
  // An organisation attends once as such; its people beside it are rows of their own.
  'CREATE UNIQUE INDEX "Attendance_meeting_organisation_alone" ON "Attendance" ("meetingId", "organisationId") WHERE "contactId" IS NULL',
  // Nobody has two invitations that still open something.
  'CREATE UNIQUE INDEX "Invitation_open_contact" ON "Invitation" ("contactId") WHERE "purpose" = \'INVITE\' AND "usedAt" IS NULL AND "revokedAt" IS NULL',
  'CREATE INDEX "FollowUp_open" ON "FollowUp" ("assigneeId", "due", "id") WHERE "status" = \'OPEN\' AND "deletedAt" IS NULL',
];

/**
 * Statements per dialect that keep the protocol append-only (erasure may only
 * empty `before` and `after`) and the last contact of each actor true.
 */
export const triggers: Readonly<Record<'sqlite' | 'postgresql', readonly string[]>> = {
  sqlite: [
    `CREATE TRIGGER "AuditEntry_no_delete" BEFORE DELETE ON "AuditEntry" BEGIN SELECT RAISE(ABORT, 'AuditEntry is append-only'); END`,
    `CREATE TRIGGER "AuditEntry_no_update" BEFORE UPDATE ON "AuditEntry" WHEN NEW."id" IS NOT OLD."id" OR NEW."at" IS NOT OLD."at" OR NEW."actorId" IS NOT OLD."actorId" OR NEW."action" IS NOT OLD."action" OR NEW."recordKind" IS NOT OLD."recordKind" OR NEW."recordId" IS NOT OLD."recordId" OR NEW."version" IS NOT OLD."version" OR NEW."before" IS NOT NULL OR NEW."after" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'AuditEntry is append-only'); END`,
    ...lastContactStatements.sqlite,
  ],
  postgresql: [
    `CREATE FUNCTION "AuditEntry_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."at" IS NOT DISTINCT FROM OLD."at" AND NEW."actorId" IS NOT DISTINCT FROM OLD."actorId" AND NEW."action" IS NOT DISTINCT FROM OLD."action" AND NEW."recordKind" IS NOT DISTINCT FROM OLD."recordKind" AND NEW."recordId" IS NOT DISTINCT FROM OLD."recordId" AND NEW."version" IS NOT DISTINCT FROM OLD."version" AND NEW."before" IS NULL AND NEW."after" IS NULL THEN RETURN NEW; END IF; END IF; RAISE EXCEPTION 'AuditEntry is append-only'; END $$`,
    `CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION "AuditEntry_append_only"()`,
    // TRUNCATE would walk past a row trigger.
    `CREATE TRIGGER "AuditEntry_no_truncate" BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION "AuditEntry_append_only"()`,
    ...lastContactStatements.postgresql,
  ],
};
