-- AlterTable
ALTER TABLE "User" ADD COLUMN "listColumns" TEXT;

-- CreateTable
CREATE TABLE "OwnField" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "labelKey" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "public" BOOLEAN NOT NULL DEFAULT false,
    "retiredAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "OwnField_kind_check" CHECK ("kind" IN ('organisation', 'contact')),
    CONSTRAINT "OwnField_type_check" CHECK ("type" IN ('TEXT', 'NUMBER', 'DATE', 'CHOICE', 'LINK')),
    CONSTRAINT "OwnField_key_check" CHECK (length(trim("key")) > 0),
    CONSTRAINT "OwnField_label_check" CHECK (length(trim("label")) > 0),
    CONSTRAINT "OwnField_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "OwnFieldOption" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fieldId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "labelKey" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "retiredAt" DATETIME,
    CONSTRAINT "OwnFieldOption_fieldId_fkey" FOREIGN KEY ("fieldId") REFERENCES "OwnField" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OwnFieldOption_label_check" CHECK (length(trim("label")) > 0)
);

-- CreateTable
CREATE TABLE "OwnFieldValue" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fieldId" TEXT NOT NULL,
    "organisationId" TEXT,
    "contactId" TEXT,
    "text" TEXT,
    "textKey" TEXT,
    "number" REAL,
    "day" TEXT,
    "optionId" TEXT,
    CONSTRAINT "OwnFieldValue_fieldId_fkey" FOREIGN KEY ("fieldId") REFERENCES "OwnField" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OwnFieldValue_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OwnFieldValue_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OwnFieldValue_optionId_fkey" FOREIGN KEY ("optionId") REFERENCES "OwnFieldOption" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OwnFieldValue_record_check" CHECK (CASE WHEN "organisationId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "contactId" IS NULL THEN 0 ELSE 1 END = 1),
    CONSTRAINT "OwnFieldValue_value_check" CHECK (CASE WHEN "text" IS NULL THEN 0 ELSE 1 END + CASE WHEN "number" IS NULL THEN 0 ELSE 1 END + CASE WHEN "day" IS NULL THEN 0 ELSE 1 END + CASE WHEN "optionId" IS NULL THEN 0 ELSE 1 END = 1),
    CONSTRAINT "OwnFieldValue_day_check" CHECK ("day" IS NULL OR (length("day") = 10 AND "day" LIKE '____-__-__'))
);

-- CreateTable
CREATE TABLE "MeetingSeries" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "rule" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "MeetingSeries_rule_check" CHECK (length(trim("rule")) > 0),
    CONSTRAINT "MeetingSeries_start_check" CHECK ("start" LIKE '____-__-__T__:__')
);

-- CreateTable
CREATE TABLE "MeetingOccurrence" (
    "meetingId" TEXT NOT NULL PRIMARY KEY,
    "seriesId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    CONSTRAINT "MeetingOccurrence_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MeetingOccurrence_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "MeetingSeries" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MeetingOccurrence_day_check" CHECK ("day" IS NULL OR (length("day") = 10 AND "day" LIKE '____-__-__'))
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdById" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    "deletedById" TEXT,
    CONSTRAINT "Attachment_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attachment_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Attachment_name_check" CHECK (length(trim("name")) > 0),
    CONSTRAINT "Attachment_bytes_check" CHECK ("bytes" > 0),
    CONSTRAINT "Attachment_sha256_check" CHECK (length("sha256") = 64),
    CONSTRAINT "Attachment_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "OrganisationLastContact" (
    "organisationId" TEXT NOT NULL,
    "circle" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("organisationId", "circle"),
    CONSTRAINT "OrganisationLastContact_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ContactLastContact" (
    "contactId" TEXT NOT NULL,
    "circle" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("contactId", "circle"),
    CONSTRAINT "ContactLastContact_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SavedFilter" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "regionKey" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "SavedFilter_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SavedFilter_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory" ("key") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SavedFilter_list_check" CHECK ("list" IN ('organisation', 'contact', 'meeting')),
    CONSTRAINT "SavedFilter_name_check" CHECK (length(trim("name")) > 0),
    CONSTRAINT "SavedFilter_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "BulkRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "list" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "value" TEXT,
    "target" TEXT,
    "status" TEXT NOT NULL DEFAULT 'PLANNED',
    "ownerId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "BulkRun_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "BulkRun_list_check" CHECK ("list" IN ('organisation', 'contact', 'meeting', 'tagged')),
    CONSTRAINT "BulkRun_verb_check" CHECK ("verb" IN ('ADD_TAG', 'REMOVE_TAG', 'STEWARD', 'BIN', 'REPLACE_TAG')),
    CONSTRAINT "BulkRun_status_check" CHECK ("status" IN ('PLANNED', 'RUNNING', 'DONE', 'UNDOING', 'UNDONE'))
);

-- CreateTable
CREATE TABLE "BulkItem" (
    "runId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "before" TEXT,

    PRIMARY KEY ("runId", "recordId"),
    CONSTRAINT "BulkItem_runId_fkey" FOREIGN KEY ("runId") REFERENCES "BulkRun" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "BulkItem_outcome_check" CHECK ("outcome" IN ('PENDING', 'CHANGED', 'UNCHANGED', 'STALE', 'GONE', 'UNDONE', 'KEPT')),
    CONSTRAINT "BulkItem_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "ImportBatch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT,
    "fileName" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "storedAs" TEXT,
    "status" TEXT NOT NULL DEFAULT 'UPLOADED',
    "plan" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "rowCount" INTEGER,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "undone" INTEGER NOT NULL DEFAULT 0,
    "keptBack" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "failureLine" INTEGER,
    "leasedUntil" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,
    "undoneAt" DATETIME,
    CONSTRAINT "ImportBatch_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ImportBatch_kind_check" CHECK ("kind" IS NULL OR "kind" IN ('organisations', 'contacts')),
    CONSTRAINT "ImportBatch_status_check" CHECK ("status" IN ('UPLOADED', 'CHECKING', 'CHECKED', 'APPLYING', 'DONE', 'UNDOING', 'UNDONE', 'FAILED', 'DISCARDED')),
    CONSTRAINT "ImportBatch_counts_check" CHECK ("created" >= 0 AND "updated" >= 0 AND "skipped" >= 0 AND "rejected" >= 0 AND "position" >= 0),
    CONSTRAINT "ImportBatch_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "batchId" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "recordKind" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "undo" TEXT,

    PRIMARY KEY ("batchId", "line"),
    CONSTRAINT "ImportRow_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "ImportBatch" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ImportRow_outcome_check" CHECK ("outcome" IN ('CREATED', 'UPDATED')),
    CONSTRAINT "ImportRow_undo_check" CHECK ("undo" IS NULL OR "undo" IN ('UNDONE', 'KEPT')),
    CONSTRAINT "ImportRow_recordKind_check" CHECK ("recordKind" IN ('organisation', 'contact'))
);

-- CreateTable
CREATE TABLE "SearchEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    CONSTRAINT "SearchEntry_kind_check" CHECK ("kind" IN ('organisation', 'contact', 'meeting', 'project'))
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "shelf" INTEGER NOT NULL,
    "word" TEXT NOT NULL,
    "age" INTEGER NOT NULL,
    "entryId" INTEGER NOT NULL,

    PRIMARY KEY ("shelf", "word", "age", "entryId"),
    CONSTRAINT "SearchWord_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "SearchEntry" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SearchWord_word_check" CHECK (length(trim("word")) > 0)
) WITHOUT ROWID;

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

CREATE TRIGGER "LastContact_attendance_insert" AFTER INSERT ON "Attendance" WHEN NEW."status" = 'ATTENDED' BEGIN INSERT INTO "OrganisationLastContact" ("organisationId", "circle", "at") SELECT a."organisationId", CASE WHEN c."name" = '*' THEN '*' ELSE m."regionKey" || c."name" END, MAX(m."start") FROM "Attendance" a JOIN "Meeting" m ON m."id" = a."meetingId" CROSS JOIN (SELECT '*' AS "name", 1 AS "all" UNION ALL SELECT '+', 1 UNION ALL SELECT '', 0) AS c WHERE a."status" = 'ATTENDED' AND m."status" = 'TOOK_PLACE' AND m."deletedAt" IS NULL AND (c."all" = 1 OR m."confidential" = 0) AND a."id" = NEW."id" AND a."organisationId" IS NOT NULL GROUP BY 1, 2 ON CONFLICT ("organisationId", "circle") DO UPDATE SET "at" = MAX("OrganisationLastContact"."at", excluded."at"); INSERT INTO "ContactLastContact" ("contactId", "circle", "at") SELECT a."contactId", CASE WHEN c."name" = '*' THEN '*' ELSE m."regionKey" || c."name" END, MAX(m."start") FROM "Attendance" a JOIN "Meeting" m ON m."id" = a."meetingId" CROSS JOIN (SELECT '*' AS "name", 1 AS "all" UNION ALL SELECT '+', 1 UNION ALL SELECT '', 0) AS c WHERE a."status" = 'ATTENDED' AND m."status" = 'TOOK_PLACE' AND m."deletedAt" IS NULL AND (c."all" = 1 OR m."confidential" = 0) AND a."id" = NEW."id" AND a."contactId" IS NOT NULL GROUP BY 1, 2 ON CONFLICT ("contactId", "circle") DO UPDATE SET "at" = MAX("ContactLastContact"."at", excluded."at"); END;

CREATE TRIGGER "LastContact_attendance_update" AFTER UPDATE OF "meetingId", "organisationId", "contactId", "status" ON "Attendance" WHEN NEW."meetingId" IS NOT OLD."meetingId" OR NEW."organisationId" IS NOT OLD."organisationId" OR NEW."contactId" IS NOT OLD."contactId" OR NEW."status" IS NOT OLD."status" BEGIN DELETE FROM "OrganisationLastContact" WHERE "organisationId" IN (OLD."organisationId", NEW."organisationId"); INSERT INTO "OrganisationLastContact" ("organisationId", "circle", "at") SELECT a."organisationId", CASE WHEN c."name" = '*' THEN '*' ELSE m."regionKey" || c."name" END, MAX(m."start") FROM "Attendance" a JOIN "Meeting" m ON m."id" = a."meetingId" CROSS JOIN (SELECT '*' AS "name", 1 AS "all" UNION ALL SELECT '+', 1 UNION ALL SELECT '', 0) AS c WHERE a."status" = 'ATTENDED' AND m."status" = 'TOOK_PLACE' AND m."deletedAt" IS NULL AND (c."all" = 1 OR m."confidential" = 0) AND a."organisationId" IN (OLD."organisationId", NEW."organisationId") GROUP BY 1, 2 ON CONFLICT ("organisationId", "circle") DO UPDATE SET "at" = MAX("OrganisationLastContact"."at", excluded."at"); DELETE FROM "ContactLastContact" WHERE "contactId" IN (OLD."contactId", NEW."contactId"); INSERT INTO "ContactLastContact" ("contactId", "circle", "at") SELECT a."contactId", CASE WHEN c."name" = '*' THEN '*' ELSE m."regionKey" || c."name" END, MAX(m."start") FROM "Attendance" a JOIN "Meeting" m ON m."id" = a."meetingId" CROSS JOIN (SELECT '*' AS "name", 1 AS "all" UNION ALL SELECT '+', 1 UNION ALL SELECT '', 0) AS c WHERE a."status" = 'ATTENDED' AND m."status" = 'TOOK_PLACE' AND m."deletedAt" IS NULL AND (c."all" = 1 OR m."confidential" = 0) AND a."contactId" IN (OLD."contactId", NEW."contactId") GROUP BY 1, 2 ON CONFLICT ("contactId", "circle") DO UPDATE SET "at" = MAX("ContactLastContact"."at", excluded."at"); END;

CREATE TRIGGER "LastContact_attendance_delete" AFTER DELETE ON "Attendance" WHEN OLD."status" = 'ATTENDED' BEGIN DELETE FROM "OrganisationLastContact" WHERE "organisationId" IN (OLD."organisationId"); INSERT INTO "OrganisationLastContact" ("organisationId", "circle", "at") SELECT a."organisationId", CASE WHEN c."name" = '*' THEN '*' ELSE m."regionKey" || c."name" END, MAX(m."start") FROM "Attendance" a JOIN "Meeting" m ON m."id" = a."meetingId" CROSS JOIN (SELECT '*' AS "name", 1 AS "all" UNION ALL SELECT '+', 1 UNION ALL SELECT '', 0) AS c WHERE a."status" = 'ATTENDED' AND m."status" = 'TOOK_PLACE' AND m."deletedAt" IS NULL AND (c."all" = 1 OR m."confidential" = 0) AND a."organisationId" IN (OLD."organisationId") GROUP BY 1, 2 ON CONFLICT ("organisationId", "circle") DO UPDATE SET "at" = MAX("OrganisationLastContact"."at", excluded."at"); DELETE FROM "ContactLastContact" WHERE "contactId" IN (OLD."contactId"); INSERT INTO "ContactLastContact" ("contactId", "circle", "at") SELECT a."contactId", CASE WHEN c."name" = '*' THEN '*' ELSE m."regionKey" || c."name" END, MAX(m."start") FROM "Attendance" a JOIN "Meeting" m ON m."id" = a."meetingId" CROSS JOIN (SELECT '*' AS "name", 1 AS "all" UNION ALL SELECT '+', 1 UNION ALL SELECT '', 0) AS c WHERE a."status" = 'ATTENDED' AND m."status" = 'TOOK_PLACE' AND m."deletedAt" IS NULL AND (c."all" = 1 OR m."confidential" = 0) AND a."contactId" IN (OLD."contactId") GROUP BY 1, 2 ON CONFLICT ("contactId", "circle") DO UPDATE SET "at" = MAX("ContactLastContact"."at", excluded."at"); END;

CREATE TRIGGER "LastContact_meeting_update" AFTER UPDATE OF "start", "status", "confidential", "regionKey", "deletedAt" ON "Meeting" WHEN NEW."start" IS NOT OLD."start" OR NEW."status" IS NOT OLD."status" OR NEW."confidential" IS NOT OLD."confidential" OR NEW."regionKey" IS NOT OLD."regionKey" OR NEW."deletedAt" IS NOT OLD."deletedAt" BEGIN DELETE FROM "OrganisationLastContact" WHERE "organisationId" IN (SELECT "organisationId" FROM "Attendance" WHERE "meetingId" = NEW."id" AND "organisationId" IS NOT NULL); INSERT INTO "OrganisationLastContact" ("organisationId", "circle", "at") SELECT a."organisationId", CASE WHEN c."name" = '*' THEN '*' ELSE m."regionKey" || c."name" END, MAX(m."start") FROM "Attendance" a JOIN "Meeting" m ON m."id" = a."meetingId" CROSS JOIN (SELECT '*' AS "name", 1 AS "all" UNION ALL SELECT '+', 1 UNION ALL SELECT '', 0) AS c WHERE a."status" = 'ATTENDED' AND m."status" = 'TOOK_PLACE' AND m."deletedAt" IS NULL AND (c."all" = 1 OR m."confidential" = 0) AND a."organisationId" IN (SELECT "organisationId" FROM "Attendance" WHERE "meetingId" = NEW."id" AND "organisationId" IS NOT NULL) GROUP BY 1, 2 ON CONFLICT ("organisationId", "circle") DO UPDATE SET "at" = MAX("OrganisationLastContact"."at", excluded."at"); DELETE FROM "ContactLastContact" WHERE "contactId" IN (SELECT "contactId" FROM "Attendance" WHERE "meetingId" = NEW."id" AND "contactId" IS NOT NULL); INSERT INTO "ContactLastContact" ("contactId", "circle", "at") SELECT a."contactId", CASE WHEN c."name" = '*' THEN '*' ELSE m."regionKey" || c."name" END, MAX(m."start") FROM "Attendance" a JOIN "Meeting" m ON m."id" = a."meetingId" CROSS JOIN (SELECT '*' AS "name", 1 AS "all" UNION ALL SELECT '+', 1 UNION ALL SELECT '', 0) AS c WHERE a."status" = 'ATTENDED' AND m."status" = 'TOOK_PLACE' AND m."deletedAt" IS NULL AND (c."all" = 1 OR m."confidential" = 0) AND a."contactId" IN (SELECT "contactId" FROM "Attendance" WHERE "meetingId" = NEW."id" AND "contactId" IS NOT NULL) GROUP BY 1, 2 ON CONFLICT ("contactId", "circle") DO UPDATE SET "at" = MAX("ContactLastContact"."at", excluded."at"); END;

INSERT INTO "OrganisationLastContact" ("organisationId", "circle", "at") SELECT a."organisationId", CASE WHEN c."name" = '*' THEN '*' ELSE m."regionKey" || c."name" END, MAX(m."start") FROM "Attendance" a JOIN "Meeting" m ON m."id" = a."meetingId" CROSS JOIN (SELECT '*' AS "name", 1 AS "all" UNION ALL SELECT '+', 1 UNION ALL SELECT '', 0) AS c WHERE a."status" = 'ATTENDED' AND m."status" = 'TOOK_PLACE' AND m."deletedAt" IS NULL AND (c."all" = 1 OR m."confidential" = 0) AND a."organisationId" IS NOT NULL GROUP BY 1, 2 ON CONFLICT ("organisationId", "circle") DO UPDATE SET "at" = MAX("OrganisationLastContact"."at", excluded."at");

INSERT INTO "ContactLastContact" ("contactId", "circle", "at") SELECT a."contactId", CASE WHEN c."name" = '*' THEN '*' ELSE m."regionKey" || c."name" END, MAX(m."start") FROM "Attendance" a JOIN "Meeting" m ON m."id" = a."meetingId" CROSS JOIN (SELECT '*' AS "name", 1 AS "all" UNION ALL SELECT '+', 1 UNION ALL SELECT '', 0) AS c WHERE a."status" = 'ATTENDED' AND m."status" = 'TOOK_PLACE' AND m."deletedAt" IS NULL AND (c."all" = 1 OR m."confidential" = 0) AND a."contactId" IS NOT NULL GROUP BY 1, 2 ON CONFLICT ("contactId", "circle") DO UPDATE SET "at" = MAX("ContactLastContact"."at", excluded."at");
