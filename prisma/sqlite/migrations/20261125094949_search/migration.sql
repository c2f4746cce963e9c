-- CreateTable
CREATE TABLE "SearchEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    CONSTRAINT "SearchEntry_kind_check" CHECK ("kind" IN ('organisation', 'contact', 'meeting', 'project'))
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "shelf" INTEGER NOT NULL,
    "word" TEXT NOT NULL,
    "age" INTEGER NOT NULL,
    "entryId" INTEGER NOT NULL,

    PRIMARY KEY ("shelf", "word", "age", "entryId"),
    CONSTRAINT "SearchWord_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "SearchEntry" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SearchWord_word_check" CHECK (length(trim("word")) > 0)
) WITHOUT ROWID;

-- CreateIndex
CREATE UNIQUE INDEX "SearchEntry_recordId_key" ON "SearchEntry"("recordId");

-- CreateIndex
CREATE INDEX "SearchWord_entryId_word_idx" ON "SearchWord"("entryId", "word");
