-- CreateTable
CREATE TABLE "ShowcaseEntry" (
    "id" TEXT NOT NULL,
    "grantId" TEXT NOT NULL,
    "benchmark" TEXT,
    "summaryZh" TEXT NOT NULL DEFAULT '',
    "summaryEn" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "showPictures" BOOLEAN NOT NULL DEFAULT false,
    "showSummary" BOOLEAN NOT NULL DEFAULT false,
    "showContact" BOOLEAN NOT NULL DEFAULT false,
    "showOutcomes" BOOLEAN NOT NULL DEFAULT false,
    "shownAt" TIMESTAMPTZ(3),
    "hiddenAt" TIMESTAMPTZ(3),
    "hiddenById" TEXT,
    "hiddenReason" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ShowcaseEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShowcasePicture" (
    "id" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "altZh" TEXT NOT NULL DEFAULT '',
    "altEn" TEXT NOT NULL DEFAULT '',
    "addedById" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ShowcasePicture_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ShowcaseEntry_grantId_key" ON "ShowcaseEntry"("grantId");

-- CreateIndex
CREATE UNIQUE INDEX "ShowcasePicture_fileId_key" ON "ShowcasePicture"("fileId");

-- CreateIndex
CREATE INDEX "ShowcasePicture_entryId_idx" ON "ShowcasePicture"("entryId");

-- AddForeignKey
ALTER TABLE "ShowcaseEntry" ADD CONSTRAINT "ShowcaseEntry_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "Grant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShowcasePicture" ADD CONSTRAINT "ShowcasePicture_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "ShowcaseEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Nothing is shown that is not there; hidden with who and why; at most six pictures, each by its own file ──
ALTER TABLE "ShowcaseEntry"
  ADD CONSTRAINT showcase_benchmark CHECK (benchmark IN ('scenario', 'product', 'enterprise', 'model')),
  ADD CONSTRAINT showcase_summary CHECK (NOT "showSummary" OR "summaryZh" <> ''),
  ADD CONSTRAINT showcase_contact CHECK (NOT "showContact" OR contact <> ''),
  ADD CONSTRAINT showcase_shown CHECK (
    "shownAt" IS NOT NULL OR NOT ("showPictures" OR "showSummary" OR "showContact" OR "showOutcomes")),
  ADD CONSTRAINT showcase_hidden CHECK (
    ("hiddenAt" IS NULL) = ("hiddenReason" = '') AND ("hiddenAt" IS NULL) = ("hiddenById" IS NULL));
ALTER TABLE "ShowcasePicture" ADD CONSTRAINT showcase_picture_file FOREIGN KEY ("fileId") REFERENCES "StoredFile" (id);
CREATE FUNCTION showcase_picture_limits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "ShowcaseEntry" WHERE id = NEW."entryId" FOR UPDATE;
  IF NEW."removedAt" IS NULL
    AND (SELECT count(*) FROM "ShowcasePicture" WHERE "entryId" = NEW."entryId" AND "removedAt" IS NULL AND id <> NEW.id) >= 6 THEN
    RAISE EXCEPTION 'an entry of the showcase has at most six pictures' USING ERRCODE = 'YX015';
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM "StoredFile" f JOIN "ShowcaseEntry" e ON e."grantId" = f.scope
    WHERE f.id = NEW."fileId" AND e.id = NEW."entryId" AND f.purpose = 'showcase'
      AND f.type IN ('image/png', 'image/jpeg', 'image/webp')) THEN
    RAISE EXCEPTION 'only a picture sent for this entry is shown with it' USING ERRCODE = 'YX015';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER limits BEFORE INSERT OR UPDATE ON "ShowcasePicture" FOR EACH ROW EXECUTE FUNCTION showcase_picture_limits();
ALTER TABLE "ShowcasePicture" ENABLE ALWAYS TRIGGER limits;
