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

-- CreateIndex
CREATE INDEX "Introduction_deletedAt_updatedAt_id_idx" ON "Introduction"("deletedAt", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Introduction_brokerId_idx" ON "Introduction"("brokerId");

-- CreateIndex
CREATE INDEX "Introduction_projectId_idx" ON "Introduction"("projectId");

-- CreateIndex
CREATE INDEX "Introduction_meetingId_idx" ON "Introduction"("meetingId");

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
