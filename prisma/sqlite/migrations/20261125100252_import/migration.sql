-- CreateTable
CREATE TABLE "ImportBatch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT,
    "fileName" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "storedAs" TEXT,
    "status" TEXT NOT NULL DEFAULT 'UPLOADED',
    "plan" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "rowCount" INTEGER,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "undone" INTEGER NOT NULL DEFAULT 0,
    "keptBack" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "failureLine" INTEGER,
    "leasedUntil" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,
    "undoneAt" DATETIME,
    CONSTRAINT "ImportBatch_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ImportBatch_kind_check" CHECK ("kind" IS NULL OR "kind" IN ('organisations', 'contacts')),
    CONSTRAINT "ImportBatch_status_check" CHECK ("status" IN ('UPLOADED', 'CHECKING', 'CHECKED', 'APPLYING', 'DONE', 'UNDOING', 'UNDONE', 'FAILED', 'DISCARDED')),
    CONSTRAINT "ImportBatch_counts_check" CHECK ("created" >= 0 AND "updated" >= 0 AND "skipped" >= 0 AND "rejected" >= 0 AND "position" >= 0),
    CONSTRAINT "ImportBatch_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "batchId" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "recordKind" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "undo" TEXT,

    PRIMARY KEY ("batchId", "line"),
    CONSTRAINT "ImportRow_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "ImportBatch" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ImportRow_outcome_check" CHECK ("outcome" IN ('CREATED', 'UPDATED')),
    CONSTRAINT "ImportRow_undo_check" CHECK ("undo" IS NULL OR "undo" IN ('UNDONE', 'KEPT')),
    CONSTRAINT "ImportRow_recordKind_check" CHECK ("recordKind" IN ('organisation', 'contact'))
);

-- CreateIndex
CREATE INDEX "ImportBatch_createdById_createdAt_id_idx" ON "ImportBatch"("createdById", "createdAt", "id");

-- CreateIndex
CREATE INDEX "ImportBatch_createdAt_id_idx" ON "ImportBatch"("createdAt", "id");

-- CreateIndex
CREATE INDEX "ImportBatch_storedAs_idx" ON "ImportBatch"("storedAs");

-- CreateIndex
CREATE INDEX "ImportRow_recordId_idx" ON "ImportRow"("recordId");

-- CreateIndex
CREATE INDEX "ImportRow_batchId_undo_line_idx" ON "ImportRow"("batchId", "undo", "line");

-- CreateIndex
CREATE INDEX "Organisation_email_idx" ON "Organisation"("email");
