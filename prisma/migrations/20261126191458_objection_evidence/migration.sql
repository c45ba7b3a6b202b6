-- CreateEnum
CREATE TYPE "ObjectionFileKind" AS ENUM ('sealed', 'evidence');

-- AlterTable
ALTER TABLE "Objection" ADD COLUMN     "locale" TEXT NOT NULL DEFAULT 'zh-CN',
ADD COLUMN     "tokenHash" CHAR(64);

-- CreateTable
CREATE TABLE "ObjectionFile" (
    "fileId" TEXT NOT NULL,
    "objectionId" TEXT NOT NULL,
    "kind" "ObjectionFileKind" NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ObjectionFile_pkey" PRIMARY KEY ("fileId")
);

-- CreateIndex
CREATE INDEX "ObjectionFile_objectionId_idx" ON "ObjectionFile"("objectionId");

-- CreateIndex
CREATE UNIQUE INDEX "Objection_tokenHash_key" ON "Objection"("tokenHash");

-- AddForeignKey
ALTER TABLE "ObjectionFile" ADD CONSTRAINT "ObjectionFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObjectionFile" ADD CONSTRAINT "ObjectionFile_objectionId_fkey" FOREIGN KEY ("objectionId") REFERENCES "Objection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What an objector hands in stays, comes while the objection is open, and is theirs: a file of its purpose and its objection.
CREATE FUNCTION objection_file_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE o "Objection"; s "Selection"; f "StoredFile";
BEGIN
  -- The objection's row is the lock: no file slips in beside its answer, or past the number of files it may have.
  SELECT * INTO o FROM "Objection" WHERE id = NEW."objectionId" FOR UPDATE;
  SELECT * INTO s FROM "Selection" WHERE id = o."selectionId";
  IF o.state NOT IN ('received', 'accepted') OR s.state <> 'inPublicity' THEN
    RAISE EXCEPTION 'objection % is answered', o.number USING ERRCODE = 'YX002';
  END IF;
  IF (SELECT count(*) FROM "ObjectionFile" WHERE "objectionId" = o.id) >= 10 THEN
    RAISE EXCEPTION 'objection % has its files', o.number USING ERRCODE = 'YX003';
  END IF;
  SELECT * INTO f FROM "StoredFile" WHERE id = NEW."fileId";
  IF f.purpose <> 'objection' OR f.scope <> NEW."objectionId" THEN
    RAISE EXCEPTION 'file % was not sent for objection %', NEW."fileId", o.number USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER in_time BEFORE INSERT ON "ObjectionFile" FOR EACH ROW EXECUTE FUNCTION objection_file_in_time();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "ObjectionFile" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "ObjectionFile" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "ObjectionFile" ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE "ObjectionFile" ENABLE ALWAYS TRIGGER append_only_truncate;

-- A unit objects under its seal: without the sealed paper its objection is not accepted. What the objector said never changes.
CREATE FUNCTION objection_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state = 'accepted' AND OLD.state = 'received' AND NEW."byKind" = 'unit'
     AND NOT EXISTS (SELECT 1 FROM "ObjectionFile" WHERE "objectionId" = NEW.id AND kind = 'sealed') THEN
    RAISE EXCEPTION 'objection % of a unit has no sealed paper', NEW.number USING ERRCODE = 'YX010';
  END IF;
  IF (NEW."selectionId", NEW."submissionId", NEW.number, NEW."byKind", NEW."byName", NEW."byCode", NEW.email, NEW.ground, NEW.statement, NEW.evidence, NEW."receivedAt")
     IS DISTINCT FROM
     (OLD."selectionId", OLD."submissionId", OLD.number, OLD."byKind", OLD."byName", OLD."byCode", OLD.email, OLD.ground, OLD.statement, OLD.evidence, OLD."receivedAt") THEN
    RAISE EXCEPTION 'what objection % says never changes', OLD.number USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rules BEFORE UPDATE ON "Objection" FOR EACH ROW EXECUTE FUNCTION objection_rules();
