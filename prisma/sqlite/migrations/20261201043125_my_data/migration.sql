-- CreateTable
CREATE TABLE "ContactReading" (
    "contactId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "userId" TEXT NOT NULL,

    PRIMARY KEY ("contactId", "day", "userId"),
    CONSTRAINT "ContactReading_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ContactReading_day_check" CHECK ("day" IS NULL OR (length("day") = 10 AND "day" LIKE '____-__-__'))
) WITHOUT ROWID;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Attachment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT,
    "listingId" TEXT,
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
    CONSTRAINT "Attachment_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attachment_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Attachment_of_check" CHECK (CASE WHEN "meetingId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "listingId" IS NULL THEN 0 ELSE 1 END = 1),
    CONSTRAINT "Attachment_name_check" CHECK (length(trim("name")) > 0),
    CONSTRAINT "Attachment_bytes_check" CHECK ("bytes" > 0),
    CONSTRAINT "Attachment_sha256_check" CHECK (length("sha256") = 64),
    CONSTRAINT "Attachment_version_check" CHECK ("version" >= 1)
);
INSERT INTO "new_Attachment" ("bytes", "createdAt", "createdById", "deletedAt", "deletedById", "id", "meetingId", "name", "sha256", "type", "version") SELECT "bytes", "createdAt", "createdById", "deletedAt", "deletedById", "id", "meetingId", "name", "sha256", "type", "version" FROM "Attachment";
DROP TABLE "Attachment";
ALTER TABLE "new_Attachment" RENAME TO "Attachment";
CREATE INDEX "Attachment_meetingId_deletedAt_id_idx" ON "Attachment"("meetingId", "deletedAt", "id");
CREATE INDEX "Attachment_listingId_deletedAt_id_idx" ON "Attachment"("listingId", "deletedAt", "id");
CREATE INDEX "Attachment_deletedAt_id_idx" ON "Attachment"("deletedAt", "id");
CREATE INDEX "Attachment_sha256_idx" ON "Attachment"("sha256");
CREATE TABLE "new_DataRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'OPEN',
    "contactId" TEXT,
    "requestedById" TEXT,
    "message" TEXT,
    "requestedAt" DATETIME NOT NULL,
    "dueOn" TEXT NOT NULL,
    "answeredAt" DATETIME,
    "handledById" TEXT,
    "answer" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "DataRequest_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "DataRequest_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "DataRequest_handledById_fkey" FOREIGN KEY ("handledById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "DataRequest_kind_check" CHECK ("kind" IN ('ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'PORTABILITY', 'OBJECTION', 'WITHDRAWAL')),
    CONSTRAINT "DataRequest_status_check" CHECK ("status" IN ('OPEN', 'ANSWERED', 'REJECTED')),
    CONSTRAINT "DataRequest_dueOn_check" CHECK ("dueOn" IS NULL OR (length("dueOn") = 10 AND "dueOn" LIKE '____-__-__')),
    CONSTRAINT "DataRequest_answered_check" CHECK (("status" = 'OPEN') = ("answeredAt" IS NULL)),
    CONSTRAINT "DataRequest_version_check" CHECK ("version" >= 1)
);
INSERT INTO "new_DataRequest" ("answer", "answeredAt", "contactId", "createdAt", "dueOn", "handledById", "id", "kind", "requestedAt", "status", "updatedAt", "version") SELECT "answer", "answeredAt", "contactId", "createdAt", "dueOn", "handledById", "id", "kind", "requestedAt", "status", "updatedAt", "version" FROM "DataRequest";
DROP TABLE "DataRequest";
ALTER TABLE "new_DataRequest" RENAME TO "DataRequest";
CREATE INDEX "DataRequest_status_dueOn_idx" ON "DataRequest"("status", "dueOn");
CREATE INDEX "DataRequest_contactId_idx" ON "DataRequest"("contactId");
CREATE INDEX "DataRequest_requestedById_idx" ON "DataRequest"("requestedById");
CREATE INDEX "DataRequest_handledById_idx" ON "DataRequest"("handledById");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "ContactReading_day_idx" ON "ContactReading"("day");

PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_OfficeText" (
    "kind" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("kind", "locale"),
    CONSTRAINT "OfficeText_kind_check" CHECK ("kind" IN ('INVITATION', 'RESET', 'EXPIRED', 'REQUEST', 'ANSWER', 'PRIVACY')),
    CONSTRAINT "OfficeText_locale_check" CHECK ("locale" IN ('de', 'en')),
    CONSTRAINT "OfficeText_body_check" CHECK (length(trim("body")) > 0),
    CONSTRAINT "OfficeText_version_check" CHECK ("version" >= 1)
);
INSERT INTO "new_OfficeText" ("kind", "locale", "subject", "body", "version", "updatedAt") SELECT "kind", "locale", "subject", "body", "version", "updatedAt" FROM "OfficeText";
DROP TABLE "OfficeText";
ALTER TABLE "new_OfficeText" RENAME TO "OfficeText";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
