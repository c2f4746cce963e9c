-- AlterTable
ALTER TABLE "Attachment" ADD COLUMN     "listingId" TEXT COLLATE "C",
ALTER COLUMN "meetingId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "DataRequest" ADD COLUMN     "message" TEXT COLLATE "C",
ADD COLUMN     "requestedById" TEXT COLLATE "C";

-- CreateTable
CREATE TABLE "ContactReading" (
    "contactId" TEXT COLLATE "C" NOT NULL,
    "day" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ContactReading_pkey" PRIMARY KEY ("contactId","day","userId"),
    CONSTRAINT "ContactReading_day_check" CHECK ("day" IS NULL OR (length("day") = 10 AND "day" LIKE '____-__-__'))
);

-- CreateIndex
CREATE INDEX "ContactReading_day_idx" ON "ContactReading"("day");

-- CreateIndex
CREATE INDEX "Attachment_listingId_deletedAt_id_idx" ON "Attachment"("listingId", "deletedAt", "id");

-- CreateIndex
CREATE INDEX "DataRequest_requestedById_idx" ON "DataRequest"("requestedById");

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataRequest" ADD CONSTRAINT "DataRequest_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactReading" ADD CONSTRAINT "ContactReading_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Attachment" DROP CONSTRAINT IF EXISTS "Attachment_of_check";
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_of_check" CHECK (CASE WHEN "meetingId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "listingId" IS NULL THEN 0 ELSE 1 END = 1);

ALTER TABLE "OfficeText" DROP CONSTRAINT IF EXISTS "OfficeText_kind_check";
ALTER TABLE "OfficeText" ADD CONSTRAINT "OfficeText_kind_check" CHECK ("kind" IN ('INVITATION', 'RESET', 'EXPIRED', 'REQUEST', 'ANSWER', 'PRIVACY'));

ALTER TABLE "DataRequest" DROP CONSTRAINT IF EXISTS "DataRequest_kind_check";
ALTER TABLE "DataRequest" ADD CONSTRAINT "DataRequest_kind_check" CHECK ("kind" IN ('ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'PORTABILITY', 'OBJECTION', 'WITHDRAWAL'));
ALTER TABLE "DataRequest" DROP CONSTRAINT IF EXISTS "DataRequest_answered_check";
ALTER TABLE "DataRequest" ADD CONSTRAINT "DataRequest_answered_check" CHECK (("status" = 'OPEN') = ("answeredAt" IS NULL));
ALTER TABLE "DataRequest" DROP CONSTRAINT IF EXISTS "DataRequest_version_check";
ALTER TABLE "DataRequest" ADD CONSTRAINT "DataRequest_version_check" CHECK ("version" >= 1);
