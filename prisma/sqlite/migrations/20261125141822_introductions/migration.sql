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
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
