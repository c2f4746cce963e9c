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
CREATE TABLE "new_Introduction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "status" TEXT NOT NULL DEFAULT 'SUGGESTED',
    "aOrganisationId" TEXT,
    "aContactId" TEXT,
    "bOrganisationId" TEXT,
    "bContactId" TEXT,
    "reason" TEXT,
    "dismissReason" TEXT,
    "outcome" TEXT,
    "plannedFor" TEXT,
    "madeAt" DATETIME,
    "meetingId" TEXT,
    "managerId" TEXT,
    "regionKey" TEXT NOT NULL,
    "result" TEXT,
    "aConsent" TEXT NOT NULL DEFAULT 'OPEN',
    "aConsentOn" TEXT,
    "bConsent" TEXT NOT NULL DEFAULT 'OPEN',
    "bConsentOn" TEXT,
    "mailSubject" TEXT,
    "aMail" TEXT,
    "bMail" TEXT,
    "note" TEXT,
    "brokerId" TEXT,
    "projectId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    "deletedById" TEXT,
    CONSTRAINT "Introduction_aOrganisationId_fkey" FOREIGN KEY ("aOrganisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Introduction_aContactId_fkey" FOREIGN KEY ("aContactId") REFERENCES "Contact" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Introduction_bOrganisationId_fkey" FOREIGN KEY ("bOrganisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Introduction_bContactId_fkey" FOREIGN KEY ("bContactId") REFERENCES "Contact" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Introduction_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Introduction_managerId_fkey" FOREIGN KEY ("managerId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Introduction_brokerId_fkey" FOREIGN KEY ("brokerId") REFERENCES "Organisation" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Introduction_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Introduction_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory" ("key") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Introduction_a_check" CHECK (CASE WHEN "aOrganisationId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "aContactId" IS NULL THEN 0 ELSE 1 END >= 1),
    CONSTRAINT "Introduction_b_check" CHECK (CASE WHEN "bOrganisationId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "bContactId" IS NULL THEN 0 ELSE 1 END >= 1),
    CONSTRAINT "Introduction_status_check" CHECK ("status" IN ('SUGGESTED', 'PLANNED', 'MADE', 'OUTCOME', 'DISMISSED')),
    CONSTRAINT "Introduction_plannedFor_check" CHECK ("plannedFor" IS NULL OR (length("plannedFor") = 10 AND "plannedFor" LIKE '____-__-__')),
    CONSTRAINT "Introduction_result_check" CHECK ("result" IS NULL OR "result" IN ('MEETING', 'TIE', 'PROJECT', 'NOTHING')),
    CONSTRAINT "Introduction_outcome_check" CHECK (("status" = 'OUTCOME') = ("result" IS NOT NULL)),
    CONSTRAINT "Introduction_aConsent_check" CHECK ("aConsent" IN ('OPEN', 'ASKED', 'YES', 'NO')),
    CONSTRAINT "Introduction_bConsent_check" CHECK ("bConsent" IN ('OPEN', 'ASKED', 'YES', 'NO')),
    CONSTRAINT "Introduction_aConsentOn_check" CHECK ("aConsentOn" IS NULL OR (length("aConsentOn") = 10 AND "aConsentOn" LIKE '____-__-__')),
    CONSTRAINT "Introduction_bConsentOn_check" CHECK ("bConsentOn" IS NULL OR (length("bConsentOn") = 10 AND "bConsentOn" LIKE '____-__-__')),
    CONSTRAINT "Introduction_version_check" CHECK ("version" >= 1)
);
INSERT INTO "new_Introduction" ("aContactId", "aOrganisationId", "bContactId", "bOrganisationId", "createdAt", "deletedAt", "deletedById", "dismissReason", "id", "madeAt", "managerId", "meetingId", "outcome", "plannedFor", "reason", "regionKey", "status", "updatedAt", "version") SELECT "aContactId", "aOrganisationId", "bContactId", "bOrganisationId", "createdAt", "deletedAt", "deletedById", "dismissReason", "id", "madeAt", "managerId", "meetingId", "outcome", "plannedFor", "reason", "regionKey", "status", "updatedAt", "version" FROM "Introduction";
DROP TABLE "Introduction";
ALTER TABLE "new_Introduction" RENAME TO "Introduction";
CREATE INDEX "Introduction_regionKey_status_updatedAt_idx" ON "Introduction"("regionKey", "status", "updatedAt");
CREATE INDEX "Introduction_deletedAt_updatedAt_id_idx" ON "Introduction"("deletedAt", "updatedAt", "id");
CREATE INDEX "Introduction_brokerId_idx" ON "Introduction"("brokerId");
CREATE INDEX "Introduction_projectId_idx" ON "Introduction"("projectId");
CREATE INDEX "Introduction_meetingId_idx" ON "Introduction"("meetingId");
CREATE INDEX "Introduction_aOrganisationId_idx" ON "Introduction"("aOrganisationId");
CREATE INDEX "Introduction_bOrganisationId_idx" ON "Introduction"("bOrganisationId");
CREATE INDEX "Introduction_aContactId_idx" ON "Introduction"("aContactId");
CREATE INDEX "Introduction_bContactId_idx" ON "Introduction"("bContactId");
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
