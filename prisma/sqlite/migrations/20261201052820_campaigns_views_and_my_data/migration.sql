-- AlterTable
ALTER TABLE "Relationship" ADD COLUMN "confirmedAt" DATETIME;

-- CreateTable
CREATE TABLE "NetworkView" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "places" TEXT NOT NULL,
    "opened" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "regionKey" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "removedAt" DATETIME,
    CONSTRAINT "NetworkView_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "NetworkView_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory" ("key") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "NetworkView_name_check" CHECK (length(trim("name")) > 0),
    CONSTRAINT "NetworkView_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "Presentation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "regionKey" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "removedAt" DATETIME,
    CONSTRAINT "Presentation_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Presentation_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory" ("key") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Presentation_name_check" CHECK (length(trim("name")) > 0),
    CONSTRAINT "Presentation_audience_check" CHECK ("audience" IN ('viewer', 'public')),
    CONSTRAINT "Presentation_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "PresentationStep" (
    "presentationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "viewId" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,

    PRIMARY KEY ("presentationId", "position"),
    CONSTRAINT "PresentationStep_presentationId_fkey" FOREIGN KEY ("presentationId") REFERENCES "Presentation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PresentationStep_viewId_fkey" FOREIGN KEY ("viewId") REFERENCES "NetworkView" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PresentationStep_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "regionKey" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'de',
    "note" TEXT,
    "endsOn" TEXT NOT NULL,
    "reminders" INTEGER NOT NULL DEFAULT 2,
    "remindAfterDays" INTEGER NOT NULL DEFAULT 7,
    "endedAt" DATETIME,
    "createdById" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Campaign_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory" ("key") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Campaign_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Campaign_title_check" CHECK (length(trim("title")) > 0),
    CONSTRAINT "Campaign_locale_check" CHECK ("locale" IN ('de', 'en')),
    CONSTRAINT "Campaign_endsOn_check" CHECK ("endsOn" IS NULL OR (length("endsOn") = 10 AND "endsOn" LIKE '____-__-__')),
    CONSTRAINT "Campaign_reminders_check" CHECK ("reminders" BETWEEN 0 AND 2),
    CONSTRAINT "Campaign_pause_check" CHECK ("remindAfterDays" >= 1),
    CONSTRAINT "Campaign_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "CampaignRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "campaignId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "contactId" TEXT,
    "personal" BOOLEAN NOT NULL,
    "sector" TEXT NOT NULL,
    "countyKey" TEXT,
    "confirmedBefore" DATETIME,
    "mailsWanted" INTEGER NOT NULL DEFAULT 0,
    "mailsSent" INTEGER NOT NULL DEFAULT 0,
    "lastMailAt" DATETIME,
    "bouncedAt" DATETIME,
    "bounce" TEXT,
    "linkedAt" DATETIME,
    "withdrawnAt" DATETIME,
    "answeredAt" DATETIME,
    "profileVerdict" TEXT,
    "confirmationSince" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "CampaignRequest_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CampaignRequest_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CampaignRequest_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "CampaignRequest_countyKey_fkey" FOREIGN KEY ("countyKey") REFERENCES "Territory" ("key") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CampaignRequest_sector_check" CHECK ("sector" IN ('MUNICIPAL', 'BUSINESS', 'EDUCATION', 'CIVIL_SOCIETY', 'STATE')),
    CONSTRAINT "CampaignRequest_verdict_check" CHECK ("profileVerdict" IS NULL OR "profileVerdict" IN ('CONFIRMED', 'CORRECTED')),
    CONSTRAINT "CampaignRequest_mails_check" CHECK ("mailsSent" >= 0 AND "mailsWanted" BETWEEN 0 AND 3),
    CONSTRAINT "CampaignRequest_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "CampaignLink" (
    "requestId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("requestId", "round"),
    CONSTRAINT "CampaignLink_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "CampaignRequest" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CampaignLink_round_check" CHECK ("round" IN (0, 1, 2, 9))
);

-- CreateTable
CREATE TABLE "CampaignTie" (
    "requestId" TEXT NOT NULL,
    "relationshipId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "verdict" TEXT,
    "answeredAt" DATETIME,

    PRIMARY KEY ("requestId", "relationshipId"),
    CONSTRAINT "CampaignTie_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "CampaignRequest" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CampaignTie_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CampaignTie_verdict_check" CHECK ("verdict" IS NULL OR "verdict" IN ('CONFIRMED', 'CORRECTED', 'DISPUTED', 'SET_ASIDE'))
);

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
CREATE TABLE "new_ProfileChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organisationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "contactId" TEXT,
    "status" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "accepted" TEXT,
    "logoSha256" TEXT,
    "createdById" TEXT,
    "requestId" TEXT,
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "ProfileChange_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ProfileChange_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ProfileChange_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ProfileChange_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "CampaignRequest" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ProfileChange_kind_check" CHECK ("kind" IN ('ORGANISATION', 'PERSON')),
    CONSTRAINT "ProfileChange_status_check" CHECK ("status" IN ('WAITING', 'LIVE', 'SEEN', 'DECIDED', 'WITHDRAWN')),
    CONSTRAINT "ProfileChange_logo_check" CHECK ("logoSha256" IS NULL OR length("logoSha256") = 64),
    CONSTRAINT "ProfileChange_version_check" CHECK ("version" >= 1)
);
INSERT INTO "new_ProfileChange" ("accepted", "after", "before", "contactId", "createdAt", "createdById", "decidedAt", "decidedById", "id", "kind", "logoSha256", "organisationId", "status", "updatedAt", "version") SELECT "accepted", "after", "before", "contactId", "createdAt", "createdById", "decidedAt", "decidedById", "id", "kind", "logoSha256", "organisationId", "status", "updatedAt", "version" FROM "ProfileChange";
DROP TABLE "ProfileChange";
ALTER TABLE "new_ProfileChange" RENAME TO "ProfileChange";
CREATE INDEX "ProfileChange_organisationId_status_createdAt_idx" ON "ProfileChange"("organisationId", "status", "createdAt");
CREATE INDEX "ProfileChange_status_createdAt_id_idx" ON "ProfileChange"("status", "createdAt", "id");
CREATE INDEX "ProfileChange_contactId_idx" ON "ProfileChange"("contactId");
CREATE INDEX "ProfileChange_logoSha256_idx" ON "ProfileChange"("logoSha256");
CREATE INDEX "ProfileChange_requestId_idx" ON "ProfileChange"("requestId");
CREATE TABLE "new_Claim" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organisationId" TEXT NOT NULL,
    "otherId" TEXT NOT NULL,
    "relationshipId" TEXT,
    "verdict" TEXT NOT NULL,
    "typeKey" TEXT,
    "strength" INTEGER,
    "note" TEXT,
    "standing" TEXT NOT NULL DEFAULT 'COUNTS',
    "createdById" TEXT,
    "requestId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "seenAt" DATETIME,
    CONSTRAINT "Claim_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Claim_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Claim_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Claim_typeKey_fkey" FOREIGN KEY ("typeKey") REFERENCES "RelationshipType" ("key") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Claim_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Claim_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "CampaignRequest" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Claim_verdict_check" CHECK ("verdict" IN ('CONFIRMED', 'CORRECTED', 'DISPUTED')),
    CONSTRAINT "Claim_strength_check" CHECK ("strength" IS NULL OR "strength" BETWEEN 1 AND 5),
    CONSTRAINT "Claim_ends_check" CHECK ("organisationId" <> "otherId"),
    CONSTRAINT "Claim_standing_check" CHECK ("standing" IN ('COUNTS', 'WAITS', 'REFUSED')),
    CONSTRAINT "Claim_version_check" CHECK ("version" >= 1)
);
INSERT INTO "new_Claim" ("createdAt", "createdById", "id", "note", "organisationId", "otherId", "relationshipId", "seenAt", "strength", "typeKey", "updatedAt", "verdict", "version") SELECT "createdAt", "createdById", "id", "note", "organisationId", "otherId", "relationshipId", "seenAt", "strength", "typeKey", "updatedAt", "verdict", "version" FROM "Claim";
DROP TABLE "Claim";
ALTER TABLE "new_Claim" RENAME TO "Claim";
CREATE INDEX "Claim_organisationId_otherId_idx" ON "Claim"("organisationId", "otherId");
CREATE INDEX "Claim_otherId_idx" ON "Claim"("otherId");
CREATE INDEX "Claim_requestId_idx" ON "Claim"("requestId");
CREATE INDEX "Claim_seenAt_createdAt_id_idx" ON "Claim"("seenAt", "createdAt", "id");
CREATE UNIQUE INDEX "Claim_relationshipId_organisationId_key" ON "Claim"("relationshipId", "organisationId");
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
    CONSTRAINT "OfficeText_kind_check" CHECK ("kind" IN ('INVITATION', 'RESET', 'EXPIRED', 'CAMPAIGN', 'REMINDER', 'REQUEST', 'ANSWER', 'PRIVACY')),
    CONSTRAINT "OfficeText_locale_check" CHECK ("locale" IN ('de', 'en')),
    CONSTRAINT "OfficeText_body_check" CHECK (length(trim("body")) > 0),
    CONSTRAINT "OfficeText_version_check" CHECK ("version" >= 1)
);
INSERT INTO "new_OfficeText" ("kind", "locale", "subject", "body", "version", "updatedAt") SELECT "kind", "locale", "subject", "body", "version", "updatedAt" FROM "OfficeText";
DROP TABLE "OfficeText";
ALTER TABLE "new_OfficeText" RENAME TO "OfficeText";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
