-- AlterTable
ALTER TABLE "User" ADD COLUMN     "listColumns" TEXT COLLATE "C";

-- CreateTable
CREATE TABLE "OwnField" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "label" TEXT COLLATE "C" NOT NULL,
    "labelKey" TEXT COLLATE "C" NOT NULL,
    "type" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "public" BOOLEAN NOT NULL DEFAULT false,
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OwnField_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "OwnField_kind_check" CHECK ("kind" IN ('organisation', 'contact')),
    CONSTRAINT "OwnField_type_check" CHECK ("type" IN ('TEXT', 'NUMBER', 'DATE', 'CHOICE', 'LINK')),
    CONSTRAINT "OwnField_key_check" CHECK (length(trim("key")) > 0),
    CONSTRAINT "OwnField_label_check" CHECK (length(trim("label")) > 0),
    CONSTRAINT "OwnField_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "OwnFieldOption" (
    "id" TEXT COLLATE "C" NOT NULL,
    "fieldId" TEXT COLLATE "C" NOT NULL,
    "label" TEXT COLLATE "C" NOT NULL,
    "labelKey" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "OwnFieldOption_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "OwnFieldOption_label_check" CHECK (length(trim("label")) > 0)
);

-- CreateTable
CREATE TABLE "OwnFieldValue" (
    "id" TEXT COLLATE "C" NOT NULL,
    "fieldId" TEXT COLLATE "C" NOT NULL,
    "organisationId" TEXT COLLATE "C",
    "contactId" TEXT COLLATE "C",
    "text" TEXT COLLATE "C",
    "textKey" TEXT COLLATE "C",
    "number" DOUBLE PRECISION,
    "day" TEXT COLLATE "C",
    "optionId" TEXT COLLATE "C",

    CONSTRAINT "OwnFieldValue_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "OwnFieldValue_record_check" CHECK (CASE WHEN "organisationId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "contactId" IS NULL THEN 0 ELSE 1 END = 1),
    CONSTRAINT "OwnFieldValue_value_check" CHECK (CASE WHEN "text" IS NULL THEN 0 ELSE 1 END + CASE WHEN "number" IS NULL THEN 0 ELSE 1 END + CASE WHEN "day" IS NULL THEN 0 ELSE 1 END + CASE WHEN "optionId" IS NULL THEN 0 ELSE 1 END = 1),
    CONSTRAINT "OwnFieldValue_day_check" CHECK ("day" IS NULL OR (length("day") = 10 AND "day" LIKE '____-__-__'))
);

-- CreateTable
CREATE TABLE "MeetingSeries" (
    "id" TEXT COLLATE "C" NOT NULL,
    "rule" TEXT COLLATE "C" NOT NULL,
    "start" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MeetingSeries_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "MeetingSeries_rule_check" CHECK (length(trim("rule")) > 0),
    CONSTRAINT "MeetingSeries_start_check" CHECK ("start" LIKE '____-__-__T__:__')
);

-- CreateTable
CREATE TABLE "MeetingOccurrence" (
    "meetingId" TEXT COLLATE "C" NOT NULL,
    "seriesId" TEXT COLLATE "C" NOT NULL,
    "day" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "MeetingOccurrence_pkey" PRIMARY KEY ("meetingId"),
    CONSTRAINT "MeetingOccurrence_day_check" CHECK ("day" IS NULL OR (length("day") = 10 AND "day" LIKE '____-__-__'))
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" TEXT COLLATE "C" NOT NULL,
    "meetingId" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "type" TEXT COLLATE "C" NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT COLLATE "C" NOT NULL,
    "createdById" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedById" TEXT COLLATE "C",

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Attachment_name_check" CHECK (length(trim("name")) > 0),
    CONSTRAINT "Attachment_bytes_check" CHECK ("bytes" > 0),
    CONSTRAINT "Attachment_sha256_check" CHECK (length("sha256") = 64),
    CONSTRAINT "Attachment_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "OrganisationLastContact" (
    "organisationId" TEXT COLLATE "C" NOT NULL,
    "circle" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OrganisationLastContact_pkey" PRIMARY KEY ("organisationId","circle")
);

-- CreateTable
CREATE TABLE "ContactLastContact" (
    "contactId" TEXT COLLATE "C" NOT NULL,
    "circle" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ContactLastContact_pkey" PRIMARY KEY ("contactId","circle")
);

-- CreateTable
CREATE TABLE "SavedFilter" (
    "id" TEXT COLLATE "C" NOT NULL,
    "list" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "sortKey" TEXT COLLATE "C" NOT NULL,
    "query" TEXT COLLATE "C" NOT NULL,
    "ownerId" TEXT COLLATE "C" NOT NULL,
    "regionKey" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedFilter_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "SavedFilter_list_check" CHECK ("list" IN ('organisation', 'contact', 'meeting')),
    CONSTRAINT "SavedFilter_name_check" CHECK (length(trim("name")) > 0),
    CONSTRAINT "SavedFilter_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "BulkRun" (
    "id" TEXT COLLATE "C" NOT NULL,
    "list" TEXT COLLATE "C" NOT NULL,
    "verb" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C",
    "target" TEXT COLLATE "C",
    "status" TEXT COLLATE "C" NOT NULL DEFAULT 'PLANNED',
    "ownerId" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BulkRun_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "BulkRun_list_check" CHECK ("list" IN ('organisation', 'contact', 'meeting', 'tagged')),
    CONSTRAINT "BulkRun_verb_check" CHECK ("verb" IN ('ADD_TAG', 'REMOVE_TAG', 'STEWARD', 'BIN', 'REPLACE_TAG')),
    CONSTRAINT "BulkRun_status_check" CHECK ("status" IN ('PLANNED', 'RUNNING', 'DONE', 'UNDOING', 'UNDONE'))
);

-- CreateTable
CREATE TABLE "BulkItem" (
    "runId" TEXT COLLATE "C" NOT NULL,
    "recordId" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "outcome" TEXT COLLATE "C" NOT NULL,
    "before" TEXT COLLATE "C",

    CONSTRAINT "BulkItem_pkey" PRIMARY KEY ("runId","recordId"),
    CONSTRAINT "BulkItem_outcome_check" CHECK ("outcome" IN ('PENDING', 'CHANGED', 'UNCHANGED', 'STALE', 'GONE', 'UNDONE', 'KEPT')),
    CONSTRAINT "BulkItem_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "ImportBatch" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C",
    "fileName" TEXT COLLATE "C" NOT NULL,
    "bytes" INTEGER NOT NULL,
    "storedAs" TEXT COLLATE "C",
    "status" TEXT COLLATE "C" NOT NULL DEFAULT 'UPLOADED',
    "plan" TEXT COLLATE "C",
    "position" INTEGER NOT NULL DEFAULT 0,
    "rowCount" INTEGER,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "undone" INTEGER NOT NULL DEFAULT 0,
    "keptBack" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT COLLATE "C",
    "failureLine" INTEGER,
    "leasedUntil" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT COLLATE "C",
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportBatch_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ImportBatch_kind_check" CHECK ("kind" IS NULL OR "kind" IN ('organisations', 'contacts')),
    CONSTRAINT "ImportBatch_status_check" CHECK ("status" IN ('UPLOADED', 'CHECKING', 'CHECKED', 'APPLYING', 'DONE', 'UNDOING', 'UNDONE', 'FAILED', 'DISCARDED')),
    CONSTRAINT "ImportBatch_counts_check" CHECK ("created" >= 0 AND "updated" >= 0 AND "skipped" >= 0 AND "rejected" >= 0 AND "position" >= 0),
    CONSTRAINT "ImportBatch_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "batchId" TEXT COLLATE "C" NOT NULL,
    "line" INTEGER NOT NULL,
    "recordKind" TEXT COLLATE "C" NOT NULL,
    "recordId" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "outcome" TEXT COLLATE "C" NOT NULL,
    "undo" TEXT COLLATE "C",

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("batchId","line"),
    CONSTRAINT "ImportRow_outcome_check" CHECK ("outcome" IN ('CREATED', 'UPDATED')),
    CONSTRAINT "ImportRow_undo_check" CHECK ("undo" IS NULL OR "undo" IN ('UNDONE', 'KEPT')),
    CONSTRAINT "ImportRow_recordKind_check" CHECK ("recordKind" IN ('organisation', 'contact'))
);

-- CreateTable
CREATE TABLE "SearchEntry" (
    "id" SERIAL NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "recordId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "SearchEntry_kind_check" CHECK ("kind" IN ('organisation', 'contact', 'meeting', 'project'))
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "shelf" INTEGER NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,
    "age" INTEGER NOT NULL,
    "entryId" INTEGER NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("shelf","word","age","entryId"),
    CONSTRAINT "SearchWord_word_check" CHECK (length(trim("word")) > 0)
);

-- CreateIndex
CREATE UNIQUE INDEX "OwnField_kind_key_key" ON "OwnField"("kind", "key");

-- CreateIndex
CREATE UNIQUE INDEX "OwnField_kind_labelKey_key" ON "OwnField"("kind", "labelKey");

-- CreateIndex
CREATE UNIQUE INDEX "OwnFieldOption_fieldId_labelKey_key" ON "OwnFieldOption"("fieldId", "labelKey");

-- CreateIndex
CREATE INDEX "OwnFieldValue_fieldId_number_idx" ON "OwnFieldValue"("fieldId", "number");

-- CreateIndex
CREATE INDEX "OwnFieldValue_fieldId_day_idx" ON "OwnFieldValue"("fieldId", "day");

-- CreateIndex
CREATE INDEX "OwnFieldValue_optionId_idx" ON "OwnFieldValue"("optionId");

-- CreateIndex
CREATE UNIQUE INDEX "OwnFieldValue_organisationId_fieldId_key" ON "OwnFieldValue"("organisationId", "fieldId");

-- CreateIndex
CREATE UNIQUE INDEX "OwnFieldValue_contactId_fieldId_key" ON "OwnFieldValue"("contactId", "fieldId");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingOccurrence_seriesId_day_key" ON "MeetingOccurrence"("seriesId", "day");

-- CreateIndex
CREATE INDEX "Attachment_meetingId_deletedAt_id_idx" ON "Attachment"("meetingId", "deletedAt", "id");

-- CreateIndex
CREATE INDEX "Attachment_deletedAt_id_idx" ON "Attachment"("deletedAt", "id");

-- CreateIndex
CREATE INDEX "Attachment_sha256_idx" ON "Attachment"("sha256");

-- CreateIndex
CREATE INDEX "OrganisationLastContact_circle_at_organisationId_idx" ON "OrganisationLastContact"("circle", "at", "organisationId");

-- CreateIndex
CREATE INDEX "ContactLastContact_circle_at_contactId_idx" ON "ContactLastContact"("circle", "at", "contactId");

-- CreateIndex
CREATE INDEX "SavedFilter_regionKey_list_sortKey_idx" ON "SavedFilter"("regionKey", "list", "sortKey");

-- CreateIndex
CREATE UNIQUE INDEX "SavedFilter_ownerId_list_sortKey_key" ON "SavedFilter"("ownerId", "list", "sortKey");

-- CreateIndex
CREATE INDEX "BulkRun_ownerId_createdAt_idx" ON "BulkRun"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "BulkItem_runId_outcome_recordId_idx" ON "BulkItem"("runId", "outcome", "recordId");

-- CreateIndex
CREATE INDEX "ImportBatch_createdById_createdAt_id_idx" ON "ImportBatch"("createdById", "createdAt", "id");

-- CreateIndex
CREATE INDEX "ImportBatch_createdAt_id_idx" ON "ImportBatch"("createdAt", "id");

-- CreateIndex
CREATE INDEX "ImportBatch_storedAs_idx" ON "ImportBatch"("storedAs");

-- CreateIndex
CREATE INDEX "ImportRow_recordId_idx" ON "ImportRow"("recordId");

-- CreateIndex
CREATE INDEX "ImportRow_batchId_undo_line_idx" ON "ImportRow"("batchId", "undo", "line");

-- CreateIndex
CREATE UNIQUE INDEX "SearchEntry_recordId_key" ON "SearchEntry"("recordId");

-- CreateIndex
CREATE INDEX "SearchWord_entryId_word_idx" ON "SearchWord"("entryId", "word");

-- CreateIndex
CREATE INDEX "Organisation_deletedAt_confirmedAt_id_idx" ON "Organisation"("deletedAt", "confirmedAt", "id");

-- CreateIndex
CREATE INDEX "Organisation_email_idx" ON "Organisation"("email");

-- CreateIndex
CREATE INDEX "Meeting_status_start_idx" ON "Meeting"("status", "start");

-- CreateIndex
CREATE INDEX "Meeting_deletedAt_searchText_id_idx" ON "Meeting"("deletedAt", "searchText", "id");

-- AddForeignKey
ALTER TABLE "OwnFieldOption" ADD CONSTRAINT "OwnFieldOption_fieldId_fkey" FOREIGN KEY ("fieldId") REFERENCES "OwnField"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnFieldValue" ADD CONSTRAINT "OwnFieldValue_fieldId_fkey" FOREIGN KEY ("fieldId") REFERENCES "OwnField"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnFieldValue" ADD CONSTRAINT "OwnFieldValue_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnFieldValue" ADD CONSTRAINT "OwnFieldValue_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnFieldValue" ADD CONSTRAINT "OwnFieldValue_optionId_fkey" FOREIGN KEY ("optionId") REFERENCES "OwnFieldOption"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingOccurrence" ADD CONSTRAINT "MeetingOccurrence_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingOccurrence" ADD CONSTRAINT "MeetingOccurrence_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "MeetingSeries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationLastContact" ADD CONSTRAINT "OrganisationLastContact_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactLastContact" ADD CONSTRAINT "ContactLastContact_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedFilter" ADD CONSTRAINT "SavedFilter_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedFilter" ADD CONSTRAINT "SavedFilter_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkRun" ADD CONSTRAINT "BulkRun_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkItem" ADD CONSTRAINT "BulkItem_runId_fkey" FOREIGN KEY ("runId") REFERENCES "BulkRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportBatch" ADD CONSTRAINT "ImportBatch_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "ImportBatch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchWord" ADD CONSTRAINT "SearchWord_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "SearchEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE FUNCTION "OrganisationLastContact_refresh"(ids text[]) RETURNS void LANGUAGE plpgsql AS $$ BEGIN PERFORM 1 FROM "Organisation" WHERE "id" = ANY(ids) ORDER BY "id" FOR NO KEY UPDATE; DELETE FROM "OrganisationLastContact" WHERE "organisationId" = ANY(ids); INSERT INTO "OrganisationLastContact" ("organisationId", "circle", "at") SELECT a."organisationId", CASE WHEN c."name" = '*' THEN '*' ELSE m."regionKey" || c."name" END, MAX(m."start") FROM "Attendance" a JOIN "Meeting" m ON m."id" = a."meetingId" CROSS JOIN (SELECT '*' AS "name", 1 AS "all" UNION ALL SELECT '+', 1 UNION ALL SELECT '', 0) AS c WHERE a."status" = 'ATTENDED' AND m."status" = 'TOOK_PLACE' AND m."deletedAt" IS NULL AND (c."all" = 1 OR NOT m."confidential") AND a."organisationId" = ANY(ids) GROUP BY 1, 2 ON CONFLICT ("organisationId", "circle") DO UPDATE SET "at" = GREATEST("OrganisationLastContact"."at", excluded."at"); END $$;

CREATE FUNCTION "ContactLastContact_refresh"(ids text[]) RETURNS void LANGUAGE plpgsql AS $$ BEGIN PERFORM 1 FROM "Contact" WHERE "id" = ANY(ids) ORDER BY "id" FOR NO KEY UPDATE; DELETE FROM "ContactLastContact" WHERE "contactId" = ANY(ids); INSERT INTO "ContactLastContact" ("contactId", "circle", "at") SELECT a."contactId", CASE WHEN c."name" = '*' THEN '*' ELSE m."regionKey" || c."name" END, MAX(m."start") FROM "Attendance" a JOIN "Meeting" m ON m."id" = a."meetingId" CROSS JOIN (SELECT '*' AS "name", 1 AS "all" UNION ALL SELECT '+', 1 UNION ALL SELECT '', 0) AS c WHERE a."status" = 'ATTENDED' AND m."status" = 'TOOK_PLACE' AND m."deletedAt" IS NULL AND (c."all" = 1 OR NOT m."confidential") AND a."contactId" = ANY(ids) GROUP BY 1, 2 ON CONFLICT ("contactId", "circle") DO UPDATE SET "at" = GREATEST("ContactLastContact"."at", excluded."at"); END $$;

CREATE FUNCTION "LastContact_attendance_insert"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO "OrganisationLastContact" ("organisationId", "circle", "at") SELECT a."organisationId", CASE WHEN c."name" = '*' THEN '*' ELSE m."regionKey" || c."name" END, MAX(m."start") FROM "Attendance" a JOIN "Meeting" m ON m."id" = a."meetingId" CROSS JOIN (SELECT '*' AS "name", 1 AS "all" UNION ALL SELECT '+', 1 UNION ALL SELECT '', 0) AS c WHERE a."status" = 'ATTENDED' AND m."status" = 'TOOK_PLACE' AND m."deletedAt" IS NULL AND (c."all" = 1 OR NOT m."confidential") AND a."id" IN (SELECT "id" FROM added) AND a."organisationId" IS NOT NULL GROUP BY 1, 2 ON CONFLICT ("organisationId", "circle") DO UPDATE SET "at" = GREATEST("OrganisationLastContact"."at", excluded."at"); INSERT INTO "ContactLastContact" ("contactId", "circle", "at") SELECT a."contactId", CASE WHEN c."name" = '*' THEN '*' ELSE m."regionKey" || c."name" END, MAX(m."start") FROM "Attendance" a JOIN "Meeting" m ON m."id" = a."meetingId" CROSS JOIN (SELECT '*' AS "name", 1 AS "all" UNION ALL SELECT '+', 1 UNION ALL SELECT '', 0) AS c WHERE a."status" = 'ATTENDED' AND m."status" = 'TOOK_PLACE' AND m."deletedAt" IS NULL AND (c."all" = 1 OR NOT m."confidential") AND a."id" IN (SELECT "id" FROM added) AND a."contactId" IS NOT NULL GROUP BY 1, 2 ON CONFLICT ("contactId", "circle") DO UPDATE SET "at" = GREATEST("ContactLastContact"."at", excluded."at"); RETURN NULL; END $$;

CREATE TRIGGER "LastContact_attendance_insert" AFTER INSERT ON "Attendance" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "LastContact_attendance_insert"();

CREATE FUNCTION "LastContact_attendance_update"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM "OrganisationLastContact_refresh"(COALESCE((SELECT array_agg(DISTINCT "organisationId") FROM (SELECT o."organisationId" FROM before o JOIN after n ON n."id" = o."id" WHERE n."meetingId" IS DISTINCT FROM o."meetingId" OR n."organisationId" IS DISTINCT FROM o."organisationId" OR n."contactId" IS DISTINCT FROM o."contactId" OR n."status" IS DISTINCT FROM o."status" UNION ALL SELECT n."organisationId" FROM before o JOIN after n ON n."id" = o."id" WHERE n."meetingId" IS DISTINCT FROM o."meetingId" OR n."organisationId" IS DISTINCT FROM o."organisationId" OR n."contactId" IS DISTINCT FROM o."contactId" OR n."status" IS DISTINCT FROM o."status") AS touched WHERE "organisationId" IS NOT NULL), '{}')); PERFORM "ContactLastContact_refresh"(COALESCE((SELECT array_agg(DISTINCT "contactId") FROM (SELECT o."contactId" FROM before o JOIN after n ON n."id" = o."id" WHERE n."meetingId" IS DISTINCT FROM o."meetingId" OR n."organisationId" IS DISTINCT FROM o."organisationId" OR n."contactId" IS DISTINCT FROM o."contactId" OR n."status" IS DISTINCT FROM o."status" UNION ALL SELECT n."contactId" FROM before o JOIN after n ON n."id" = o."id" WHERE n."meetingId" IS DISTINCT FROM o."meetingId" OR n."organisationId" IS DISTINCT FROM o."organisationId" OR n."contactId" IS DISTINCT FROM o."contactId" OR n."status" IS DISTINCT FROM o."status") AS touched WHERE "contactId" IS NOT NULL), '{}')); RETURN NULL; END $$;

CREATE TRIGGER "LastContact_attendance_update" AFTER UPDATE ON "Attendance" REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "LastContact_attendance_update"();

CREATE FUNCTION "LastContact_attendance_delete"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM "OrganisationLastContact_refresh"(COALESCE((SELECT array_agg(DISTINCT "organisationId") FROM (SELECT "organisationId" FROM removed WHERE "status" = 'ATTENDED') AS touched WHERE "organisationId" IS NOT NULL), '{}')); PERFORM "ContactLastContact_refresh"(COALESCE((SELECT array_agg(DISTINCT "contactId") FROM (SELECT "contactId" FROM removed WHERE "status" = 'ATTENDED') AS touched WHERE "contactId" IS NOT NULL), '{}')); RETURN NULL; END $$;

CREATE TRIGGER "LastContact_attendance_delete" AFTER DELETE ON "Attendance" REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION "LastContact_attendance_delete"();

CREATE FUNCTION "LastContact_meeting_update"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM "OrganisationLastContact_refresh"(COALESCE((SELECT array_agg(DISTINCT "organisationId") FROM (SELECT a."organisationId" FROM "Attendance" a JOIN after n ON n."id" = a."meetingId" JOIN before o ON o."id" = n."id" WHERE n."start" IS DISTINCT FROM o."start" OR n."status" IS DISTINCT FROM o."status" OR n."confidential" IS DISTINCT FROM o."confidential" OR n."regionKey" IS DISTINCT FROM o."regionKey" OR n."deletedAt" IS DISTINCT FROM o."deletedAt") AS touched WHERE "organisationId" IS NOT NULL), '{}')); PERFORM "ContactLastContact_refresh"(COALESCE((SELECT array_agg(DISTINCT "contactId") FROM (SELECT a."contactId" FROM "Attendance" a JOIN after n ON n."id" = a."meetingId" JOIN before o ON o."id" = n."id" WHERE n."start" IS DISTINCT FROM o."start" OR n."status" IS DISTINCT FROM o."status" OR n."confidential" IS DISTINCT FROM o."confidential" OR n."regionKey" IS DISTINCT FROM o."regionKey" OR n."deletedAt" IS DISTINCT FROM o."deletedAt") AS touched WHERE "contactId" IS NOT NULL), '{}')); RETURN NULL; END $$;

CREATE TRIGGER "LastContact_meeting_update" AFTER UPDATE ON "Meeting" REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION "LastContact_meeting_update"();

INSERT INTO "OrganisationLastContact" ("organisationId", "circle", "at") SELECT a."organisationId", CASE WHEN c."name" = '*' THEN '*' ELSE m."regionKey" || c."name" END, MAX(m."start") FROM "Attendance" a JOIN "Meeting" m ON m."id" = a."meetingId" CROSS JOIN (SELECT '*' AS "name", 1 AS "all" UNION ALL SELECT '+', 1 UNION ALL SELECT '', 0) AS c WHERE a."status" = 'ATTENDED' AND m."status" = 'TOOK_PLACE' AND m."deletedAt" IS NULL AND (c."all" = 1 OR NOT m."confidential") AND a."organisationId" IS NOT NULL GROUP BY 1, 2 ON CONFLICT ("organisationId", "circle") DO UPDATE SET "at" = GREATEST("OrganisationLastContact"."at", excluded."at");

INSERT INTO "ContactLastContact" ("contactId", "circle", "at") SELECT a."contactId", CASE WHEN c."name" = '*' THEN '*' ELSE m."regionKey" || c."name" END, MAX(m."start") FROM "Attendance" a JOIN "Meeting" m ON m."id" = a."meetingId" CROSS JOIN (SELECT '*' AS "name", 1 AS "all" UNION ALL SELECT '+', 1 UNION ALL SELECT '', 0) AS c WHERE a."status" = 'ATTENDED' AND m."status" = 'TOOK_PLACE' AND m."deletedAt" IS NULL AND (c."all" = 1 OR NOT m."confidential") AND a."contactId" IS NOT NULL GROUP BY 1, 2 ON CONFLICT ("contactId", "circle") DO UPDATE SET "at" = GREATEST("ContactLastContact"."at", excluded."at");
