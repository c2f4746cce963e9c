-- DropIndex
DROP INDEX "Contact_deletedAt_sortKey_id_idx";

-- CreateIndex
CREATE INDEX "Contact_deletedAt_sortKey_id_restrictedAt_idx" ON "Contact"("deletedAt", "sortKey", "id", "restrictedAt");

-- CreateIndex
CREATE INDEX "Meeting_regionKey_status_deletedAt_start_id_idx" ON "Meeting"("regionKey", "status", "deletedAt", "start", "id");
