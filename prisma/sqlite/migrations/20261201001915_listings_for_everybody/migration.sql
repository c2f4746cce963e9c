-- AlterTable
ALTER TABLE "Listing" ADD COLUMN "expiryAskedAt" DATETIME;
ALTER TABLE "Listing" ADD COLUMN "link" TEXT;
ALTER TABLE "Listing" ADD COLUMN "occupation" TEXT;

-- CreateIndex
CREATE INDEX "Listing_published_publishedAt_id_idx" ON "Listing"("published", "publishedAt", "id");

PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Listing" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "organisationId" TEXT NOT NULL,
    "contactId" TEXT,
    "territoryKey" TEXT,
    "direction" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "occupation" TEXT,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "link" TEXT,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "publishedAt" DATETIME,
    "validUntil" TEXT,
    "expiryAskedAt" DATETIME,
    "sortKey" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    "deletedById" TEXT,
    CONSTRAINT "Listing_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Listing_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Listing_territoryKey_fkey" FOREIGN KEY ("territoryKey") REFERENCES "Territory" ("key") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Listing_direction_check" CHECK ("direction" IN ('OFFER', 'NEED')),
    CONSTRAINT "Listing_kind_check" CHECK ("kind" IN ('SERVICE', 'VACANCY', 'APPRENTICESHIP', 'COOPERATION', 'ROOM', 'EXPERTISE')),
    CONSTRAINT "Listing_occupation_check" CHECK ("occupation" IN ('1', '2', '3', '4', '5', '6', '7', '8', '9')),
    CONSTRAINT "Listing_validUntil_check" CHECK ("validUntil" IS NULL OR (length("validUntil") = 10 AND "validUntil" LIKE '____-__-__')),
    CONSTRAINT "Listing_title_check" CHECK (length(trim("title")) > 0),
    CONSTRAINT "Listing_version_check" CHECK ("version" >= 1)
);
INSERT INTO "new_Listing" ("id", "organisationId", "contactId", "territoryKey", "direction", "kind", "occupation", "title", "description", "link", "published", "publishedAt", "validUntil", "expiryAskedAt", "sortKey", "searchText", "version", "createdAt", "updatedAt", "deletedAt", "deletedById") SELECT "id", "organisationId", "contactId", "territoryKey", "direction", "kind", "occupation", "title", "description", "link", "published", "publishedAt", "validUntil", "expiryAskedAt", "sortKey", "searchText", "version", "createdAt", "updatedAt", "deletedAt", "deletedById" FROM "Listing";
DROP TABLE "Listing";
ALTER TABLE "new_Listing" RENAME TO "Listing";
CREATE INDEX "Listing_organisationId_idx" ON "Listing"("organisationId");
CREATE INDEX "Listing_contactId_idx" ON "Listing"("contactId");
CREATE INDEX "Listing_territoryKey_idx" ON "Listing"("territoryKey");
CREATE INDEX "Listing_published_kind_validUntil_idx" ON "Listing"("published", "kind", "validUntil");
CREATE INDEX "Listing_published_publishedAt_id_idx" ON "Listing"("published", "publishedAt", "id");
CREATE INDEX "Listing_deletedAt_sortKey_id_idx" ON "Listing"("deletedAt", "sortKey", "id");
CREATE INDEX "Listing_deletedAt_updatedAt_id_idx" ON "Listing"("deletedAt", "updatedAt", "id");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

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
    CONSTRAINT "OfficeText_kind_check" CHECK ("kind" IN ('INVITATION', 'RESET', 'EXPIRED', 'PRIVACY')),
    CONSTRAINT "OfficeText_locale_check" CHECK ("locale" IN ('de', 'en')),
    CONSTRAINT "OfficeText_body_check" CHECK (length(trim("body")) > 0),
    CONSTRAINT "OfficeText_version_check" CHECK ("version" >= 1)
);
INSERT INTO "new_OfficeText" ("kind", "locale", "subject", "body", "version", "updatedAt") SELECT "kind", "locale", "subject", "body", "version", "updatedAt" FROM "OfficeText";
DROP TABLE "OfficeText";
ALTER TABLE "new_OfficeText" RENAME TO "OfficeText";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
