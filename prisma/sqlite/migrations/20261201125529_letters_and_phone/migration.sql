-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_DataRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'OPEN',
    "contactId" TEXT,
    "requestedById" TEXT,
    "channel" TEXT NOT NULL DEFAULT 'ACCOUNT',
    "recordedById" TEXT,
    "personName" TEXT,
    "message" TEXT,
    "requestedAt" DATETIME NOT NULL,
    "receivedOn" TEXT,
    "dueOn" TEXT NOT NULL,
    "extendedFrom" TEXT,
    "extension" TEXT,
    "answeredAt" DATETIME,
    "handledById" TEXT,
    "answer" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "DataRequest_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "DataRequest_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "DataRequest_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "DataRequest_handledById_fkey" FOREIGN KEY ("handledById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "DataRequest_kind_check" CHECK ("kind" IN ('ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'PORTABILITY', 'OBJECTION', 'WITHDRAWAL')),
    CONSTRAINT "DataRequest_status_check" CHECK ("status" IN ('OPEN', 'ANSWERED', 'REJECTED')),
    CONSTRAINT "DataRequest_channel_check" CHECK ("channel" IN ('ACCOUNT', 'LETTER', 'PHONE', 'EMAIL', 'IN_PERSON')),
    CONSTRAINT "DataRequest_dueOn_check" CHECK ("dueOn" IS NULL OR (length("dueOn") = 10 AND "dueOn" LIKE '____-__-__')),
    CONSTRAINT "DataRequest_receivedOn_check" CHECK ("receivedOn" IS NULL OR (length("receivedOn") = 10 AND "receivedOn" LIKE '____-__-__')),
    CONSTRAINT "DataRequest_extendedFrom_check" CHECK ("extendedFrom" IS NULL OR (length("extendedFrom") = 10 AND "extendedFrom" LIKE '____-__-__')),
    CONSTRAINT "DataRequest_extension_check" CHECK (("extension" IS NULL) = ("extendedFrom" IS NULL)),
    CONSTRAINT "DataRequest_answered_check" CHECK (("status" = 'OPEN') = ("answeredAt" IS NULL)),
    CONSTRAINT "DataRequest_version_check" CHECK ("version" >= 1)
);
INSERT INTO "new_DataRequest" ("answer", "answeredAt", "contactId", "createdAt", "dueOn", "handledById", "id", "kind", "message", "requestedAt", "requestedById", "status", "updatedAt", "version") SELECT "answer", "answeredAt", "contactId", "createdAt", "dueOn", "handledById", "id", "kind", "message", "requestedAt", "requestedById", "status", "updatedAt", "version" FROM "DataRequest";
DROP TABLE "DataRequest";
ALTER TABLE "new_DataRequest" RENAME TO "DataRequest";
CREATE INDEX "DataRequest_status_dueOn_idx" ON "DataRequest"("status", "dueOn");
CREATE INDEX "DataRequest_contactId_idx" ON "DataRequest"("contactId");
CREATE INDEX "DataRequest_requestedById_idx" ON "DataRequest"("requestedById");
CREATE INDEX "DataRequest_handledById_idx" ON "DataRequest"("handledById");
CREATE INDEX "DataRequest_recordedById_idx" ON "DataRequest"("recordedById");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
