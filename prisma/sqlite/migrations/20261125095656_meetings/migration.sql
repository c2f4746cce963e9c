-- CreateTable
CREATE TABLE "MeetingSeries" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "rule" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "MeetingSeries_rule_check" CHECK (length(trim("rule")) > 0),
    CONSTRAINT "MeetingSeries_start_check" CHECK ("start" LIKE '____-__-__T__:__')
);

-- CreateTable
CREATE TABLE "MeetingOccurrence" (
    "meetingId" TEXT NOT NULL PRIMARY KEY,
    "seriesId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    CONSTRAINT "MeetingOccurrence_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MeetingOccurrence_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "MeetingSeries" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MeetingOccurrence_day_check" CHECK ("day" IS NULL OR (length("day") = 10 AND "day" LIKE '____-__-__'))
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
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
    CONSTRAINT "Attachment_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
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
