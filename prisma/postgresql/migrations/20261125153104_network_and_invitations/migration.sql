-- DropIndex
DROP INDEX "Contact_deletedAt_sortKey_id_idx";

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
CREATE INDEX "Invitation_purpose_createdAt_id_idx" ON "Invitation"("purpose", "createdAt", "id");

CREATE UNIQUE INDEX "Invitation_open_contact" ON "Invitation" ("contactId") WHERE "purpose" = 'INVITE' AND "usedAt" IS NULL AND "revokedAt" IS NULL;
