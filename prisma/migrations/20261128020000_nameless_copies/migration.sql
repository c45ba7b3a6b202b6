-- CreateTable
CREATE TABLE "NamelessCopy" (
    "fileId" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "storageKey" TEXT,
    "sha256" CHAR(64),
    "size" BIGINT,
    "refusal" TEXT,
    "left" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NamelessCopy_pkey" PRIMARY KEY ("fileId","edition")
);

-- CreateIndex
CREATE UNIQUE INDEX "NamelessCopy_storageKey_key" ON "NamelessCopy"("storageKey");

-- AddForeignKey
ALTER TABLE "NamelessCopy" ADD CONSTRAINT "NamelessCopy_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A copy is made or refused, never half of either, and stays as it was made.
ALTER TABLE "NamelessCopy" ADD CONSTRAINT nameless_copy_made CHECK (
  (refusal IS NULL) = ("storageKey" IS NOT NULL)
  AND ("storageKey" IS NULL) = (sha256 IS NULL)
  AND ("storageKey" IS NULL) = (size IS NULL)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "NamelessCopy" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "NamelessCopy" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "NamelessCopy" ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE "NamelessCopy" ENABLE ALWAYS TRIGGER append_only_truncate;
