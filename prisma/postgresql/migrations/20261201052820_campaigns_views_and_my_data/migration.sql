-- AlterTable
ALTER TABLE "ProfileChange" ADD COLUMN     "requestId" TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "requestId" TEXT COLLATE "C",
ADD COLUMN     "standing" TEXT COLLATE "C" NOT NULL DEFAULT 'COUNTS';

-- AlterTable
ALTER TABLE "Attachment" ADD COLUMN     "listingId" TEXT COLLATE "C",
ALTER COLUMN "meetingId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Relationship" ADD COLUMN     "confirmedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "DataRequest" ADD COLUMN     "message" TEXT COLLATE "C",
ADD COLUMN     "requestedById" TEXT COLLATE "C";

-- CreateTable
CREATE TABLE "NetworkView" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "sortKey" TEXT COLLATE "C" NOT NULL,
    "query" TEXT COLLATE "C" NOT NULL,
    "places" TEXT COLLATE "C" NOT NULL,
    "opened" TEXT COLLATE "C" NOT NULL,
    "ownerId" TEXT COLLATE "C" NOT NULL,
    "regionKey" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "NetworkView_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "NetworkView_name_check" CHECK (length(trim("name")) > 0),
    CONSTRAINT "NetworkView_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "Presentation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "sortKey" TEXT COLLATE "C" NOT NULL,
    "audience" TEXT COLLATE "C" NOT NULL,
    "ownerId" TEXT COLLATE "C" NOT NULL,
    "regionKey" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Presentation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Presentation_name_check" CHECK (length(trim("name")) > 0),
    CONSTRAINT "Presentation_audience_check" CHECK ("audience" IN ('viewer', 'public')),
    CONSTRAINT "Presentation_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "PresentationStep" (
    "presentationId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "viewId" TEXT COLLATE "C" NOT NULL,
    "sentence" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "PresentationStep_pkey" PRIMARY KEY ("presentationId","position"),
    CONSTRAINT "PresentationStep_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "regionKey" TEXT COLLATE "C" NOT NULL,
    "locale" TEXT COLLATE "C" NOT NULL DEFAULT 'de',
    "note" TEXT COLLATE "C",
    "endsOn" TEXT COLLATE "C" NOT NULL,
    "reminders" INTEGER NOT NULL DEFAULT 2,
    "remindAfterDays" INTEGER NOT NULL DEFAULT 7,
    "endedAt" TIMESTAMPTZ(3),
    "createdById" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Campaign_title_check" CHECK (length(trim("title")) > 0),
    CONSTRAINT "Campaign_locale_check" CHECK ("locale" IN ('de', 'en')),
    CONSTRAINT "Campaign_endsOn_check" CHECK ("endsOn" IS NULL OR (length("endsOn") = 10 AND "endsOn" LIKE '____-__-__')),
    CONSTRAINT "Campaign_reminders_check" CHECK ("reminders" BETWEEN 0 AND 2),
    CONSTRAINT "Campaign_pause_check" CHECK ("remindAfterDays" >= 1),
    CONSTRAINT "Campaign_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "CampaignRequest" (
    "id" TEXT COLLATE "C" NOT NULL,
    "campaignId" TEXT COLLATE "C" NOT NULL,
    "organisationId" TEXT COLLATE "C" NOT NULL,
    "contactId" TEXT COLLATE "C",
    "personal" BOOLEAN NOT NULL,
    "sector" TEXT COLLATE "C" NOT NULL,
    "countyKey" TEXT COLLATE "C",
    "confirmedBefore" TIMESTAMPTZ(3),
    "mailsWanted" INTEGER NOT NULL DEFAULT 0,
    "mailsSent" INTEGER NOT NULL DEFAULT 0,
    "lastMailAt" TIMESTAMPTZ(3),
    "bouncedAt" TIMESTAMPTZ(3),
    "bounce" TEXT COLLATE "C",
    "linkedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "profileVerdict" TEXT COLLATE "C",
    "confirmationSince" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CampaignRequest_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "CampaignRequest_sector_check" CHECK ("sector" IN ('MUNICIPAL', 'BUSINESS', 'EDUCATION', 'CIVIL_SOCIETY', 'STATE')),
    CONSTRAINT "CampaignRequest_verdict_check" CHECK ("profileVerdict" IS NULL OR "profileVerdict" IN ('CONFIRMED', 'CORRECTED')),
    CONSTRAINT "CampaignRequest_mails_check" CHECK ("mailsSent" >= 0 AND "mailsWanted" BETWEEN 0 AND 3),
    CONSTRAINT "CampaignRequest_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "CampaignLink" (
    "requestId" TEXT COLLATE "C" NOT NULL,
    "round" INTEGER NOT NULL,
    "tokenHash" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CampaignLink_pkey" PRIMARY KEY ("requestId","round"),
    CONSTRAINT "CampaignLink_round_check" CHECK ("round" IN (0, 1, 2, 9))
);

-- CreateTable
CREATE TABLE "CampaignTie" (
    "requestId" TEXT COLLATE "C" NOT NULL,
    "relationshipId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "verdict" TEXT COLLATE "C",
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "CampaignTie_pkey" PRIMARY KEY ("requestId","relationshipId"),
    CONSTRAINT "CampaignTie_verdict_check" CHECK ("verdict" IS NULL OR "verdict" IN ('CONFIRMED', 'CORRECTED', 'DISPUTED', 'SET_ASIDE'))
);

-- CreateTable
CREATE TABLE "ContactReading" (
    "contactId" TEXT COLLATE "C" NOT NULL,
    "day" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ContactReading_pkey" PRIMARY KEY ("contactId","day","userId"),
    CONSTRAINT "ContactReading_day_check" CHECK ("day" IS NULL OR (length("day") = 10 AND "day" LIKE '____-__-__'))
);

-- CreateIndex
CREATE INDEX "NetworkView_ownerId_sortKey_idx" ON "NetworkView"("ownerId", "sortKey");

-- CreateIndex
CREATE INDEX "NetworkView_regionKey_sortKey_idx" ON "NetworkView"("regionKey", "sortKey");

-- CreateIndex
CREATE INDEX "NetworkView_removedAt_idx" ON "NetworkView"("removedAt");

-- CreateIndex
CREATE INDEX "Presentation_ownerId_sortKey_idx" ON "Presentation"("ownerId", "sortKey");

-- CreateIndex
CREATE INDEX "Presentation_regionKey_sortKey_idx" ON "Presentation"("regionKey", "sortKey");

-- CreateIndex
CREATE INDEX "Presentation_removedAt_idx" ON "Presentation"("removedAt");

-- CreateIndex
CREATE INDEX "PresentationStep_viewId_idx" ON "PresentationStep"("viewId");

-- CreateIndex
CREATE INDEX "Campaign_regionKey_createdAt_id_idx" ON "Campaign"("regionKey", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Campaign_createdAt_id_idx" ON "Campaign"("createdAt", "id");

-- CreateIndex
CREATE INDEX "CampaignRequest_campaignId_createdAt_id_idx" ON "CampaignRequest"("campaignId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "CampaignRequest_organisationId_idx" ON "CampaignRequest"("organisationId");

-- CreateIndex
CREATE INDEX "CampaignRequest_contactId_idx" ON "CampaignRequest"("contactId");

-- CreateIndex
CREATE INDEX "CampaignRequest_countyKey_idx" ON "CampaignRequest"("countyKey");

-- CreateIndex
CREATE UNIQUE INDEX "CampaignRequest_campaignId_organisationId_key" ON "CampaignRequest"("campaignId", "organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "CampaignLink_tokenHash_key" ON "CampaignLink"("tokenHash");

-- CreateIndex
CREATE INDEX "CampaignTie_relationshipId_idx" ON "CampaignTie"("relationshipId");

-- CreateIndex
CREATE INDEX "ContactReading_day_idx" ON "ContactReading"("day");

-- CreateIndex
CREATE INDEX "ProfileChange_requestId_idx" ON "ProfileChange"("requestId");

-- CreateIndex
CREATE INDEX "Claim_requestId_idx" ON "Claim"("requestId");

-- CreateIndex
CREATE INDEX "Attachment_listingId_deletedAt_id_idx" ON "Attachment"("listingId", "deletedAt", "id");

-- CreateIndex
CREATE INDEX "DataRequest_requestedById_idx" ON "DataRequest"("requestedById");

-- AddForeignKey
ALTER TABLE "ProfileChange" ADD CONSTRAINT "ProfileChange_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "CampaignRequest"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "CampaignRequest"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NetworkView" ADD CONSTRAINT "NetworkView_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NetworkView" ADD CONSTRAINT "NetworkView_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presentation" ADD CONSTRAINT "Presentation_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presentation" ADD CONSTRAINT "Presentation_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PresentationStep" ADD CONSTRAINT "PresentationStep_presentationId_fkey" FOREIGN KEY ("presentationId") REFERENCES "Presentation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PresentationStep" ADD CONSTRAINT "PresentationStep_viewId_fkey" FOREIGN KEY ("viewId") REFERENCES "NetworkView"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignRequest" ADD CONSTRAINT "CampaignRequest_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignRequest" ADD CONSTRAINT "CampaignRequest_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignRequest" ADD CONSTRAINT "CampaignRequest_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignRequest" ADD CONSTRAINT "CampaignRequest_countyKey_fkey" FOREIGN KEY ("countyKey") REFERENCES "Territory"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignLink" ADD CONSTRAINT "CampaignLink_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "CampaignRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignTie" ADD CONSTRAINT "CampaignTie_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "CampaignRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignTie" ADD CONSTRAINT "CampaignTie_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataRequest" ADD CONSTRAINT "DataRequest_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactReading" ADD CONSTRAINT "ContactReading_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Claim" DROP CONSTRAINT IF EXISTS "Claim_standing_check";
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_standing_check" CHECK ("standing" IN ('COUNTS', 'WAITS', 'REFUSED'));

ALTER TABLE "Attachment" DROP CONSTRAINT IF EXISTS "Attachment_of_check";
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_of_check" CHECK (CASE WHEN "meetingId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "listingId" IS NULL THEN 0 ELSE 1 END = 1);

ALTER TABLE "OfficeText" DROP CONSTRAINT IF EXISTS "OfficeText_kind_check";
ALTER TABLE "OfficeText" ADD CONSTRAINT "OfficeText_kind_check" CHECK ("kind" IN ('INVITATION', 'RESET', 'EXPIRED', 'CAMPAIGN', 'REMINDER', 'REQUEST', 'ANSWER', 'PRIVACY'));

ALTER TABLE "DataRequest" DROP CONSTRAINT IF EXISTS "DataRequest_kind_check";
ALTER TABLE "DataRequest" ADD CONSTRAINT "DataRequest_kind_check" CHECK ("kind" IN ('ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'PORTABILITY', 'OBJECTION', 'WITHDRAWAL'));
ALTER TABLE "DataRequest" DROP CONSTRAINT IF EXISTS "DataRequest_answered_check";
ALTER TABLE "DataRequest" ADD CONSTRAINT "DataRequest_answered_check" CHECK (("status" = 'OPEN') = ("answeredAt" IS NULL));
ALTER TABLE "DataRequest" DROP CONSTRAINT IF EXISTS "DataRequest_version_check";
ALTER TABLE "DataRequest" ADD CONSTRAINT "DataRequest_version_check" CHECK ("version" >= 1);
