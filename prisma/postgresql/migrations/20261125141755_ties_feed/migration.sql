-- CreateTable
CREATE TABLE "RevisionEntry" (
    "scope" TEXT COLLATE "C" NOT NULL,
    "number" INTEGER NOT NULL,
    "recordKind" TEXT COLLATE "C" NOT NULL,
    "recordId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RevisionEntry_pkey" PRIMARY KEY ("scope","number","recordKind","recordId")
);
