-- DropIndex
DROP INDEX "Contact_deletedAt_sortKey_id_idx";

-- AlterTable
ALTER TABLE "Introduction" ADD COLUMN     "aConsent" TEXT COLLATE "C" NOT NULL DEFAULT 'OPEN',
ADD COLUMN     "aConsentOn" TEXT COLLATE "C",
ADD COLUMN     "aMail" TEXT COLLATE "C",
ADD COLUMN     "bConsent" TEXT COLLATE "C" NOT NULL DEFAULT 'OPEN',
ADD COLUMN     "bConsentOn" TEXT COLLATE "C",
ADD COLUMN     "bMail" TEXT COLLATE "C",
ADD COLUMN     "brokerId" TEXT COLLATE "C",
ADD COLUMN     "mailSubject" TEXT COLLATE "C",
ADD COLUMN     "note" TEXT COLLATE "C",
ADD COLUMN     "projectId" TEXT COLLATE "C",
ADD COLUMN     "result" TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "bounce" TEXT COLLATE "C",
ADD COLUMN     "bouncedAt" TIMESTAMPTZ(3),
ADD COLUMN     "linkedAt" TIMESTAMPTZ(3),
ADD COLUMN     "locale" TEXT COLLATE "C" NOT NULL DEFAULT 'de',
ADD COLUMN     "note" TEXT COLLATE "C",
ADD COLUMN     "sentAt" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Job" ADD COLUMN     "failedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "OfficeText" (
    "kind" TEXT COLLATE "C" NOT NULL,
    "locale" TEXT COLLATE "C" NOT NULL,
    "subject" TEXT COLLATE "C",
    "body" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OfficeText_pkey" PRIMARY KEY ("kind","locale"),
    CONSTRAINT "OfficeText_kind_check" CHECK ("kind" IN ('INVITATION', 'RESET', 'PRIVACY')),
    CONSTRAINT "OfficeText_locale_check" CHECK ("locale" IN ('de', 'en')),
    CONSTRAINT "OfficeText_body_check" CHECK (length(trim("body")) > 0),
    CONSTRAINT "OfficeText_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "RevisionEntry" (
    "scope" TEXT COLLATE "C" NOT NULL,
    "number" INTEGER NOT NULL,
    "recordKind" TEXT COLLATE "C" NOT NULL,
    "recordId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RevisionEntry_pkey" PRIMARY KEY ("scope","number","recordKind","recordId")
);

-- CreateIndex
CREATE INDEX "Contact_deletedAt_sortKey_id_restrictedAt_idx" ON "Contact"("deletedAt", "sortKey", "id", "restrictedAt");

-- CreateIndex
CREATE INDEX "Meeting_regionKey_status_deletedAt_start_id_idx" ON "Meeting"("regionKey", "status", "deletedAt", "start", "id");

-- CreateIndex
CREATE INDEX "Introduction_deletedAt_updatedAt_id_idx" ON "Introduction"("deletedAt", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Introduction_brokerId_idx" ON "Introduction"("brokerId");

-- CreateIndex
CREATE INDEX "Introduction_projectId_idx" ON "Introduction"("projectId");

-- CreateIndex
CREATE INDEX "Introduction_meetingId_idx" ON "Introduction"("meetingId");

-- CreateIndex
CREATE INDEX "Invitation_purpose_createdAt_id_idx" ON "Invitation"("purpose", "createdAt", "id");

-- AddForeignKey
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_brokerId_fkey" FOREIGN KEY ("brokerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Introduction" DROP CONSTRAINT IF EXISTS "Introduction_result_check";
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_result_check" CHECK ("result" IS NULL OR "result" IN ('MEETING', 'TIE', 'PROJECT', 'NOTHING'));
ALTER TABLE "Introduction" DROP CONSTRAINT IF EXISTS "Introduction_outcome_check";
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_outcome_check" CHECK (("status" = 'OUTCOME') = ("result" IS NOT NULL));
ALTER TABLE "Introduction" DROP CONSTRAINT IF EXISTS "Introduction_aConsent_check";
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_aConsent_check" CHECK ("aConsent" IN ('OPEN', 'ASKED', 'YES', 'NO'));
ALTER TABLE "Introduction" DROP CONSTRAINT IF EXISTS "Introduction_bConsent_check";
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_bConsent_check" CHECK ("bConsent" IN ('OPEN', 'ASKED', 'YES', 'NO'));
ALTER TABLE "Introduction" DROP CONSTRAINT IF EXISTS "Introduction_aConsentOn_check";
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_aConsentOn_check" CHECK ("aConsentOn" IS NULL OR (length("aConsentOn") = 10 AND "aConsentOn" LIKE '____-__-__'));
ALTER TABLE "Introduction" DROP CONSTRAINT IF EXISTS "Introduction_bConsentOn_check";
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_bConsentOn_check" CHECK ("bConsentOn" IS NULL OR (length("bConsentOn") = 10 AND "bConsentOn" LIKE '____-__-__'));
ALTER TABLE "Introduction" DROP CONSTRAINT IF EXISTS "Introduction_version_check";
ALTER TABLE "Introduction" ADD CONSTRAINT "Introduction_version_check" CHECK ("version" >= 1);

CREATE UNIQUE INDEX "Invitation_open_contact" ON "Invitation" ("contactId") WHERE "purpose" = 'INVITE' AND "usedAt" IS NULL AND "revokedAt" IS NULL;
