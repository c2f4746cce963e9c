-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN "fieldVisibility" TEXT;
ALTER TABLE "Organisation" ADD COLUMN "logoSha256" TEXT;

-- AlterTable
ALTER TABLE "Introduction" ADD COLUMN "wish" TEXT;
ALTER TABLE "Introduction" ADD COLUMN "wishedById" TEXT;

-- CreateTable
CREATE TABLE "OrganisationFieldOfAction" (
    "organisationId" TEXT NOT NULL,
    "fieldOfActionId" TEXT NOT NULL,

    PRIMARY KEY ("organisationId", "fieldOfActionId"),
    CONSTRAINT "OrganisationFieldOfAction_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OrganisationFieldOfAction_fieldOfActionId_fkey" FOREIGN KEY ("fieldOfActionId") REFERENCES "FieldOfAction" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProfileChange" (
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
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "ProfileChange_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ProfileChange_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ProfileChange_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ProfileChange_kind_check" CHECK ("kind" IN ('ORGANISATION', 'PERSON')),
    CONSTRAINT "ProfileChange_status_check" CHECK ("status" IN ('WAITING', 'LIVE', 'SEEN', 'DECIDED', 'WITHDRAWN')),
    CONSTRAINT "ProfileChange_logo_check" CHECK ("logoSha256" IS NULL OR length("logoSha256") = 64),
    CONSTRAINT "ProfileChange_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organisationId" TEXT NOT NULL,
    "otherId" TEXT NOT NULL,
    "relationshipId" TEXT,
    "verdict" TEXT NOT NULL,
    "typeKey" TEXT,
    "strength" INTEGER,
    "note" TEXT,
    "createdById" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "seenAt" DATETIME,
    CONSTRAINT "Claim_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Claim_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Claim_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Claim_typeKey_fkey" FOREIGN KEY ("typeKey") REFERENCES "RelationshipType" ("key") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Claim_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Claim_verdict_check" CHECK ("verdict" IN ('CONFIRMED', 'CORRECTED', 'DISPUTED')),
    CONSTRAINT "Claim_strength_check" CHECK ("strength" IS NULL OR "strength" BETWEEN 1 AND 5),
    CONSTRAINT "Claim_ends_check" CHECK ("organisationId" <> "otherId"),
    CONSTRAINT "Claim_version_check" CHECK ("version" >= 1)
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "passwordHash" TEXT,
    "organisationId" TEXT,
    "partnerAdmin" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT NOT NULL DEFAULT 'de',
    "theme" TEXT NOT NULL DEFAULT 'system',
    "density" TEXT NOT NULL DEFAULT 'comfortable',
    "listColumns" TEXT,
    "disabledAt" DATETIME,
    "lastSignInAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "User_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "User_email_check" CHECK ("email" = lower(trim("email")) AND "email" LIKE '%_@_%'),
    CONSTRAINT "User_role_check" CHECK ("role" IN ('MANAGER', 'PARTNER', 'LEADERSHIP', 'ADMIN')),
    CONSTRAINT "User_partner_check" CHECK (("role" = 'PARTNER') = ("organisationId" IS NOT NULL)),
    CONSTRAINT "User_locale_check" CHECK ("locale" IN ('de', 'en')),
    CONSTRAINT "User_theme_check" CHECK ("theme" IN ('system', 'light', 'dark')),
    CONSTRAINT "User_density_check" CHECK ("density" IN ('comfortable', 'compact'))
);
INSERT INTO "new_User" ("createdAt", "density", "disabledAt", "email", "id", "lastSignInAt", "listColumns", "locale", "name", "organisationId", "passwordHash", "role", "theme", "updatedAt", "version") SELECT "createdAt", "density", "disabledAt", "email", "id", "lastSignInAt", "listColumns", "locale", "name", "organisationId", "passwordHash", "role", "theme", "updatedAt", "version" FROM "User";
DROP TABLE "User";
ALTER TABLE "new_User" RENAME TO "User";
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");
CREATE INDEX "User_role_disabledAt_idx" ON "User"("role", "disabledAt");
CREATE INDEX "User_organisationId_idx" ON "User"("organisationId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

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

-- Whoever came first of each partner invites colleagues.
UPDATE "User" SET "partnerAdmin" = true WHERE "role" = 'PARTNER' AND "id" IN (SELECT MIN("id") FROM "User" WHERE "role" = 'PARTNER' AND "disabledAt" IS NULL GROUP BY "organisationId");
