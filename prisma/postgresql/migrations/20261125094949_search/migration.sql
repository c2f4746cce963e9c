-- CreateTable
CREATE TABLE "SearchEntry" (
    "id" SERIAL NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "recordId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "SearchEntry_kind_check" CHECK ("kind" IN ('organisation', 'contact', 'meeting', 'project'))
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "shelf" INTEGER NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,
    "age" INTEGER NOT NULL,
    "entryId" INTEGER NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("shelf","word","age","entryId"),
    CONSTRAINT "SearchWord_word_check" CHECK (length(trim("word")) > 0)
);

-- CreateIndex
CREATE UNIQUE INDEX "SearchEntry_recordId_key" ON "SearchEntry"("recordId");

-- CreateIndex
CREATE INDEX "SearchWord_entryId_word_idx" ON "SearchWord"("entryId", "word");

-- AddForeignKey
ALTER TABLE "SearchWord" ADD CONSTRAINT "SearchWord_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "SearchEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
