-- AlterTable
ALTER TABLE "DataRequest" ADD COLUMN     "channel" TEXT COLLATE "C" NOT NULL DEFAULT 'ACCOUNT',
ADD COLUMN     "extendedFrom" TEXT COLLATE "C",
ADD COLUMN     "extension" TEXT COLLATE "C",
ADD COLUMN     "personName" TEXT COLLATE "C",
ADD COLUMN     "receivedOn" TEXT COLLATE "C",
ADD COLUMN     "recordedById" TEXT COLLATE "C";

-- CreateIndex
CREATE INDEX "DataRequest_recordedById_idx" ON "DataRequest"("recordedById");

-- AddForeignKey
ALTER TABLE "DataRequest" ADD CONSTRAINT "DataRequest_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "DataRequest" DROP CONSTRAINT IF EXISTS "DataRequest_channel_check";
ALTER TABLE "DataRequest" ADD CONSTRAINT "DataRequest_channel_check" CHECK ("channel" IN ('ACCOUNT', 'LETTER', 'PHONE', 'EMAIL', 'IN_PERSON'));
ALTER TABLE "DataRequest" DROP CONSTRAINT IF EXISTS "DataRequest_receivedOn_check";
ALTER TABLE "DataRequest" ADD CONSTRAINT "DataRequest_receivedOn_check" CHECK ("receivedOn" IS NULL OR (length("receivedOn") = 10 AND "receivedOn" LIKE '____-__-__'));
ALTER TABLE "DataRequest" DROP CONSTRAINT IF EXISTS "DataRequest_extendedFrom_check";
ALTER TABLE "DataRequest" ADD CONSTRAINT "DataRequest_extendedFrom_check" CHECK ("extendedFrom" IS NULL OR (length("extendedFrom") = 10 AND "extendedFrom" LIKE '____-__-__'));
ALTER TABLE "DataRequest" DROP CONSTRAINT IF EXISTS "DataRequest_extension_check";
ALTER TABLE "DataRequest" ADD CONSTRAINT "DataRequest_extension_check" CHECK (("extension" IS NULL) = ("extendedFrom" IS NULL));
