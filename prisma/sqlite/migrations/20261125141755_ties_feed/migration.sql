-- CreateTable
CREATE TABLE "RevisionEntry" (
    "scope" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "recordKind" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,

    PRIMARY KEY ("scope", "number", "recordKind", "recordId")
);
