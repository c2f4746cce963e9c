-- DropIndex
DROP INDEX "Contact_deletedAt_sortKey_id_idx";

-- AlterTable
ALTER TABLE "Job" ADD COLUMN "failedAt" DATETIME;

-- CreateTable
CREATE TABLE "OfficeText" (
    "kind" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("kind", "locale"),
    CONSTRAINT "OfficeText_kind_check" CHECK ("kind" IN ('INVITATION', 'RESET', 'PRIVACY')),
    CONSTRAINT "OfficeText_locale_check" CHECK ("locale" IN ('de', 'en')),
    CONSTRAINT "OfficeText_body_check" CHECK (length(trim("body")) > 0),
    CONSTRAINT "OfficeText_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "RevisionEntry" (
    "scope" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "recordKind" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,

    PRIMARY KEY ("scope", "number", "recordKind", "recordId")
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "purpose" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT,
    "userId" TEXT,
    "contactId" TEXT,
    "organisationId" TEXT,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "revokedAt" DATETIME,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'de',
    "note" TEXT,
    "sentAt" DATETIME,
    "linkedAt" DATETIME,
    "bouncedAt" DATETIME,
    "bounce" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Invitation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Invitation_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Invitation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Invitation_purpose_check" CHECK ("purpose" IN ('INVITE', 'RESET'))
);
INSERT INTO "new_Invitation" ("contactId", "createdAt", "createdById", "email", "expiresAt", "id", "organisationId", "purpose", "revokedAt", "role", "tokenHash", "usedAt", "userId") SELECT "contactId", "createdAt", "createdById", "email", "expiresAt", "id", "organisationId", "purpose", "revokedAt", "role", "tokenHash", "usedAt", "userId" FROM "Invitation";
DROP TABLE "Invitation";
ALTER TABLE "new_Invitation" RENAME TO "Invitation";
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");
CREATE INDEX "Invitation_userId_idx" ON "Invitation"("userId");
CREATE INDEX "Invitation_contactId_idx" ON "Invitation"("contactId");
CREATE INDEX "Invitation_organisationId_idx" ON "Invitation"("organisationId");
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");
CREATE INDEX "Invitation_purpose_createdAt_id_idx" ON "Invitation"("purpose", "createdAt", "id");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Contact_deletedAt_sortKey_id_restrictedAt_idx" ON "Contact"("deletedAt", "sortKey", "id", "restrictedAt");

-- CreateIndex
CREATE INDEX "Meeting_regionKey_status_deletedAt_start_id_idx" ON "Meeting"("regionKey", "status", "deletedAt", "start", "id");

CREATE UNIQUE INDEX "Invitation_open_contact" ON "Invitation" ("contactId") WHERE "purpose" = 'INVITE' AND "usedAt" IS NULL AND "revokedAt" IS NULL;
