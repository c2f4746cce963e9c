-- AlterTable
ALTER TABLE "Listing" ADD COLUMN     "expiryAskedAt" TIMESTAMPTZ(3),
ADD COLUMN     "link" TEXT COLLATE "C",
ADD COLUMN     "occupation" TEXT COLLATE "C";

-- CreateIndex
CREATE INDEX "Listing_published_publishedAt_id_idx" ON "Listing"("published", "publishedAt", "id");

ALTER TABLE "Listing" DROP CONSTRAINT IF EXISTS "Listing_occupation_check";
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_occupation_check" CHECK ("occupation" IN ('1', '2', '3', '4', '5', '6', '7', '8', '9'));

ALTER TABLE "OfficeText" DROP CONSTRAINT IF EXISTS "OfficeText_kind_check";
ALTER TABLE "OfficeText" ADD CONSTRAINT "OfficeText_kind_check" CHECK ("kind" IN ('INVITATION', 'RESET', 'EXPIRED', 'PRIVACY'));
