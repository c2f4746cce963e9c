-- CreateTable
CREATE TABLE "ImportBatch" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C",
    "fileName" TEXT COLLATE "C" NOT NULL,
    "bytes" INTEGER NOT NULL,
    "storedAs" TEXT COLLATE "C",
    "status" TEXT COLLATE "C" NOT NULL DEFAULT 'UPLOADED',
    "plan" TEXT COLLATE "C",
    "position" INTEGER NOT NULL DEFAULT 0,
    "rowCount" INTEGER,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "undone" INTEGER NOT NULL DEFAULT 0,
    "keptBack" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT COLLATE "C",
    "failureLine" INTEGER,
    "leasedUntil" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT COLLATE "C",
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportBatch_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ImportBatch_kind_check" CHECK ("kind" IS NULL OR "kind" IN ('organisations', 'contacts')),
    CONSTRAINT "ImportBatch_status_check" CHECK ("status" IN ('UPLOADED', 'CHECKING', 'CHECKED', 'APPLYING', 'DONE', 'UNDOING', 'UNDONE', 'FAILED', 'DISCARDED')),
    CONSTRAINT "ImportBatch_counts_check" CHECK ("created" >= 0 AND "updated" >= 0 AND "skipped" >= 0 AND "rejected" >= 0 AND "position" >= 0),
    CONSTRAINT "ImportBatch_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "batchId" TEXT COLLATE "C" NOT NULL,
    "line" INTEGER NOT NULL,
    "recordKind" TEXT COLLATE "C" NOT NULL,
    "recordId" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "outcome" TEXT COLLATE "C" NOT NULL,
    "undo" TEXT COLLATE "C",

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("batchId","line"),
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

-- AddForeignKey
ALTER TABLE "ImportBatch" ADD CONSTRAINT "ImportBatch_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "ImportBatch"("id") ON DELETE CASCADE ON UPDATE CASCADE;
