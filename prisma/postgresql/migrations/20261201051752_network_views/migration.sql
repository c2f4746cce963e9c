-- CreateTable
CREATE TABLE "NetworkView" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "sortKey" TEXT COLLATE "C" NOT NULL,
    "query" TEXT COLLATE "C" NOT NULL,
    "places" TEXT COLLATE "C" NOT NULL,
    "opened" TEXT COLLATE "C" NOT NULL,
    "ownerId" TEXT COLLATE "C" NOT NULL,
    "regionKey" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "NetworkView_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "NetworkView_name_check" CHECK (length(trim("name")) > 0),
    CONSTRAINT "NetworkView_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "Presentation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "sortKey" TEXT COLLATE "C" NOT NULL,
    "audience" TEXT COLLATE "C" NOT NULL,
    "ownerId" TEXT COLLATE "C" NOT NULL,
    "regionKey" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Presentation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Presentation_name_check" CHECK (length(trim("name")) > 0),
    CONSTRAINT "Presentation_audience_check" CHECK ("audience" IN ('viewer', 'public')),
    CONSTRAINT "Presentation_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "PresentationStep" (
    "presentationId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "viewId" TEXT COLLATE "C" NOT NULL,
    "sentence" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "PresentationStep_pkey" PRIMARY KEY ("presentationId","position"),
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

-- AddForeignKey
ALTER TABLE "NetworkView" ADD CONSTRAINT "NetworkView_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NetworkView" ADD CONSTRAINT "NetworkView_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presentation" ADD CONSTRAINT "Presentation_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presentation" ADD CONSTRAINT "Presentation_regionKey_fkey" FOREIGN KEY ("regionKey") REFERENCES "Territory"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PresentationStep" ADD CONSTRAINT "PresentationStep_presentationId_fkey" FOREIGN KEY ("presentationId") REFERENCES "Presentation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PresentationStep" ADD CONSTRAINT "PresentationStep_viewId_fkey" FOREIGN KEY ("viewId") REFERENCES "NetworkView"("id") ON DELETE CASCADE ON UPDATE CASCADE;
