-- CreateTable
CREATE TABLE "NetworkView" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "places" TEXT NOT NULL,
    "opened" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "regionKey" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "removedAt" DATETIME,
    CONSTRAINT "NetworkView_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "NetworkView_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory" ("key") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "NetworkView_name_check" CHECK (length(trim("name")) > 0),
    CONSTRAINT "NetworkView_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "Presentation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "regionKey" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "removedAt" DATETIME,
    CONSTRAINT "Presentation_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Presentation_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory" ("key") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Presentation_name_check" CHECK (length(trim("name")) > 0),
    CONSTRAINT "Presentation_audience_check" CHECK ("audience" IN ('viewer', 'public')),
    CONSTRAINT "Presentation_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "PresentationStep" (
    "presentationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "viewId" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,

    PRIMARY KEY ("presentationId", "position"),
    CONSTRAINT "PresentationStep_presentationId_fkey" FOREIGN KEY ("presentationId") REFERENCES "Presentation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PresentationStep_viewId_fkey" FOREIGN KEY ("viewId") REFERENCES "NetworkView" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PresentationStep_position_check" CHECK ("position" >= 0)
);

-- CreateIndex
CREATE INDEX "NetworkView_ownerId_sortKey_idx" ON "NetworkView"("ownerId", "sortKey");

-- CreateIndex
CREATE INDEX "NetworkView_regionKey_sortKey_idx" ON "NetworkView"("regionKey", "sortKey");

-- CreateIndex
CREATE INDEX "NetworkView_removedAt_idx" ON "NetworkView"("removedAt");

-- CreateIndex
CREATE INDEX "Presentation_ownerId_sortKey_idx" ON "Presentation"("ownerId", "sortKey");

-- CreateIndex
CREATE INDEX "Presentation_regionKey_sortKey_idx" ON "Presentation"("regionKey", "sortKey");

-- CreateIndex
CREATE INDEX "Presentation_removedAt_idx" ON "Presentation"("removedAt");

-- CreateIndex
CREATE INDEX "PresentationStep_viewId_idx" ON "PresentationStep"("viewId");
