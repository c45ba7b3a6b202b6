-- CreateTable
CREATE TABLE "FollowUp" (
    "id" TEXT NOT NULL,
    "grantId" TEXT NOT NULL,
    "months" INTEGER NOT NULL,
    "dueOn" CHAR(10) NOT NULL,
    "draft" JSONB NOT NULL DEFAULT '{}',
    "draftRevision" INTEGER NOT NULL DEFAULT 0,
    "draftSavedAt" TIMESTAMPTZ(3),
    "remindedBeforeAt" TIMESTAMPTZ(3),
    "remindedAfterAt" TIMESTAMPTZ(3),

    CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowUpVersion" (
    "id" TEXT NOT NULL,
    "followUpId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "submittedById" TEXT NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FollowUpVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowUpFile" (
    "id" TEXT NOT NULL,
    "followUpId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "addedById" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FollowUpFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FollowUp_dueOn_idx" ON "FollowUp"("dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUp_grantId_months_key" ON "FollowUp"("grantId", "months");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUpVersion_followUpId_number_key" ON "FollowUpVersion"("followUpId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUpFile_fileId_key" ON "FollowUpFile"("fileId");

-- CreateIndex
CREATE INDEX "FollowUpFile_followUpId_idx" ON "FollowUpFile"("followUpId");

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "Grant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUpVersion" ADD CONSTRAINT "FollowUpVersion_followUpId_fkey" FOREIGN KEY ("followUpId") REFERENCES "FollowUp"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUpFile" ADD CONSTRAINT "FollowUpFile_followUpId_fkey" FOREIGN KEY ("followUpId") REFERENCES "FollowUp"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What was reported stays as it was reported; versions are counted without a gap ──
ALTER TABLE "FollowUp" ADD CONSTRAINT follow_up_term CHECK (months > 0 AND "dueOn" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "FollowUpVersion" ADD CONSTRAINT follow_up_amended CHECK (number = 1 OR reason <> '');
ALTER TABLE "FollowUpFile" ADD CONSTRAINT follow_up_file FOREIGN KEY ("fileId") REFERENCES "StoredFile" (id);
CREATE FUNCTION follow_up_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'a report never changes once it is submitted' USING ERRCODE = 'YX012';
  END IF;
  PERFORM 1 FROM "FollowUp" WHERE id = NEW."followUpId" FOR UPDATE;
  IF NEW.number <> (SELECT count(*) + 1 FROM "FollowUpVersion" WHERE "followUpId" = NEW."followUpId") THEN
    RAISE EXCEPTION 'versions of a report follow one another' USING ERRCODE = 'YX012';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stays BEFORE INSERT OR UPDATE OR DELETE ON "FollowUpVersion" FOR EACH ROW EXECUTE FUNCTION follow_up_stays();
ALTER TABLE "FollowUpVersion" ENABLE ALWAYS TRIGGER stays;
