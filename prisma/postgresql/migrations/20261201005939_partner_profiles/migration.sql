-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "fieldVisibility" TEXT COLLATE "C",
ADD COLUMN     "logoSha256" TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "Introduction" ADD COLUMN     "wish" TEXT COLLATE "C",
ADD COLUMN     "wishedById" TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "partnerAdmin" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "OrganisationFieldOfAction" (
    "organisationId" TEXT COLLATE "C" NOT NULL,
    "fieldOfActionId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "OrganisationFieldOfAction_pkey" PRIMARY KEY ("organisationId","fieldOfActionId")
);

-- CreateTable
CREATE TABLE "ProfileChange" (
    "id" TEXT COLLATE "C" NOT NULL,
    "organisationId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "contactId" TEXT COLLATE "C",
    "status" TEXT COLLATE "C" NOT NULL,
    "before" TEXT COLLATE "C" NOT NULL,
    "after" TEXT COLLATE "C" NOT NULL,
    "accepted" TEXT COLLATE "C",
    "logoSha256" TEXT COLLATE "C",
    "createdById" TEXT COLLATE "C",
    "decidedById" TEXT COLLATE "C",
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProfileChange_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ProfileChange_kind_check" CHECK ("kind" IN ('ORGANISATION', 'PERSON')),
    CONSTRAINT "ProfileChange_status_check" CHECK ("status" IN ('WAITING', 'LIVE', 'SEEN', 'DECIDED', 'WITHDRAWN')),
    CONSTRAINT "ProfileChange_logo_check" CHECK ("logoSha256" IS NULL OR length("logoSha256") = 64),
    CONSTRAINT "ProfileChange_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" TEXT COLLATE "C" NOT NULL,
    "organisationId" TEXT COLLATE "C" NOT NULL,
    "otherId" TEXT COLLATE "C" NOT NULL,
    "relationshipId" TEXT COLLATE "C",
    "verdict" TEXT COLLATE "C" NOT NULL,
    "typeKey" TEXT COLLATE "C",
    "strength" INTEGER,
    "note" TEXT COLLATE "C",
    "createdById" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Claim_verdict_check" CHECK ("verdict" IN ('CONFIRMED', 'CORRECTED', 'DISPUTED')),
    CONSTRAINT "Claim_strength_check" CHECK ("strength" IS NULL OR "strength" BETWEEN 1 AND 5),
    CONSTRAINT "Claim_ends_check" CHECK ("organisationId" <> "otherId"),
    CONSTRAINT "Claim_version_check" CHECK ("version" >= 1)
);

-- CreateIndex
CREATE INDEX "OrganisationFieldOfAction_fieldOfActionId_idx" ON "OrganisationFieldOfAction"("fieldOfActionId");

-- CreateIndex
CREATE INDEX "ProfileChange_organisationId_status_createdAt_idx" ON "ProfileChange"("organisationId", "status", "createdAt");

-- CreateIndex
CREATE INDEX "ProfileChange_status_createdAt_id_idx" ON "ProfileChange"("status", "createdAt", "id");

-- CreateIndex
CREATE INDEX "ProfileChange_contactId_idx" ON "ProfileChange"("contactId");

-- CreateIndex
CREATE INDEX "ProfileChange_logoSha256_idx" ON "ProfileChange"("logoSha256");

-- CreateIndex
CREATE INDEX "Claim_organisationId_otherId_idx" ON "Claim"("organisationId", "otherId");

-- CreateIndex
CREATE INDEX "Claim_otherId_idx" ON "Claim"("otherId");

-- CreateIndex
CREATE INDEX "Claim_seenAt_createdAt_id_idx" ON "Claim"("seenAt", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_relationshipId_organisationId_key" ON "Claim"("relationshipId", "organisationId");

-- CreateIndex
CREATE INDEX "Organisation_logoSha256_idx" ON "Organisation"("logoSha256");

-- AddForeignKey
ALTER TABLE "OrganisationFieldOfAction" ADD CONSTRAINT "OrganisationFieldOfAction_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationFieldOfAction" ADD CONSTRAINT "OrganisationFieldOfAction_fieldOfActionId_fkey" FOREIGN KEY ("fieldOfActionId") REFERENCES "FieldOfAction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileChange" ADD CONSTRAINT "ProfileChange_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileChange" ADD CONSTRAINT "ProfileChange_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileChange" ADD CONSTRAINT "ProfileChange_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_typeKey_fkey" FOREIGN KEY ("typeKey") REFERENCES "RelationshipType"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Whoever came first of each partner invites colleagues.
UPDATE "User" SET "partnerAdmin" = true WHERE "role" = 'PARTNER' AND "id" IN (SELECT MIN("id") FROM "User" WHERE "role" = 'PARTNER' AND "disabledAt" IS NULL GROUP BY "organisationId");
