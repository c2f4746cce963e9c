-- CreateTable
CREATE TABLE "MeetingSeries" (
    "id" TEXT COLLATE "C" NOT NULL,
    "rule" TEXT COLLATE "C" NOT NULL,
    "start" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MeetingSeries_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "MeetingSeries_rule_check" CHECK (length(trim("rule")) > 0),
    CONSTRAINT "MeetingSeries_start_check" CHECK ("start" LIKE '____-__-__T__:__')
);

-- CreateTable
CREATE TABLE "MeetingOccurrence" (
    "meetingId" TEXT COLLATE "C" NOT NULL,
    "seriesId" TEXT COLLATE "C" NOT NULL,
    "day" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "MeetingOccurrence_pkey" PRIMARY KEY ("meetingId"),
    CONSTRAINT "MeetingOccurrence_day_check" CHECK ("day" IS NULL OR (length("day") = 10 AND "day" LIKE '____-__-__'))
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" TEXT COLLATE "C" NOT NULL,
    "meetingId" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "type" TEXT COLLATE "C" NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT COLLATE "C" NOT NULL,
    "createdById" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedById" TEXT COLLATE "C",

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Attachment_name_check" CHECK (length(trim("name")) > 0),
    CONSTRAINT "Attachment_bytes_check" CHECK ("bytes" > 0),
    CONSTRAINT "Attachment_sha256_check" CHECK (length("sha256") = 64),
    CONSTRAINT "Attachment_version_check" CHECK ("version" >= 1)
);

-- CreateIndex
CREATE UNIQUE INDEX "MeetingOccurrence_seriesId_day_key" ON "MeetingOccurrence"("seriesId", "day");

-- CreateIndex
CREATE INDEX "Attachment_meetingId_deletedAt_id_idx" ON "Attachment"("meetingId", "deletedAt", "id");

-- CreateIndex
CREATE INDEX "Attachment_deletedAt_id_idx" ON "Attachment"("deletedAt", "id");

-- CreateIndex
CREATE INDEX "Attachment_sha256_idx" ON "Attachment"("sha256");

-- CreateIndex
CREATE INDEX "Meeting_status_start_idx" ON "Meeting"("status", "start");

-- AddForeignKey
ALTER TABLE "MeetingOccurrence" ADD CONSTRAINT "MeetingOccurrence_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingOccurrence" ADD CONSTRAINT "MeetingOccurrence_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "MeetingSeries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
