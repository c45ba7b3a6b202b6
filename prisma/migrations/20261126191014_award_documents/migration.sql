-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('certificate', 'notice', 'paymentsRegister', 'fundReport');

-- CreateEnum
CREATE TYPE "DocumentFormat" AS ENUM ('pdf', 'xlsx');

-- CreateEnum
CREATE TYPE "DocumentState" AS ENUM ('waiting', 'made', 'failed');

-- CreateTable
CREATE TABLE "AwardDocument" (
    "id" TEXT NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "subject" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "format" "DocumentFormat" NOT NULL,
    "title" TEXT NOT NULL,
    "grantId" TEXT,
    "fundId" TEXT,
    "content" JSONB NOT NULL,
    "codeHash" CHAR(64),
    "state" "DocumentState" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT NOT NULL DEFAULT '',
    "fileId" TEXT,
    "requestedById" TEXT,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "madeAt" TIMESTAMPTZ(3),
    "supersededAt" TIMESTAMPTZ(3),
    "supersededReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "AwardDocument_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AwardDocument_codeHash_key" ON "AwardDocument"("codeHash");

-- CreateIndex
CREATE UNIQUE INDEX "AwardDocument_fileId_key" ON "AwardDocument"("fileId");

-- CreateIndex
CREATE INDEX "AwardDocument_grantId_idx" ON "AwardDocument"("grantId");

-- CreateIndex
CREATE INDEX "AwardDocument_requestedAt_idx" ON "AwardDocument"("requestedAt");

-- CreateIndex
CREATE UNIQUE INDEX "AwardDocument_kind_subject_revision_format_key" ON "AwardDocument"("kind", "subject", "revision", "format");

-- AddForeignKey
ALTER TABLE "AwardDocument" ADD CONSTRAINT "AwardDocument_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "Grant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── A paper says what it said when it was caused, is made once, and stays on record (invariants 8 and 9) ──
ALTER TABLE "AwardDocument" ADD CONSTRAINT document_made CHECK ((state = 'made') = ("fileId" IS NOT NULL AND "madeAt" IS NOT NULL));
ALTER TABLE "AwardDocument" ADD CONSTRAINT document_superseded CHECK (("supersededAt" IS NULL) = ("supersededReason" = ''));
ALTER TABLE "AwardDocument" ADD CONSTRAINT document_code CHECK ((kind = 'certificate') = ("codeHash" IS NOT NULL));
ALTER TABLE "AwardDocument" ADD CONSTRAINT document_subject CHECK (
  CASE WHEN kind IN ('certificate', 'notice') THEN "grantId" IS NOT NULL ELSE "fundId" IS NOT NULL END);
ALTER TABLE "AwardDocument" ADD CONSTRAINT document_fund FOREIGN KEY ("fundId") REFERENCES "Fund" (id);
ALTER TABLE "AwardDocument" ADD CONSTRAINT document_file FOREIGN KEY ("fileId") REFERENCES "StoredFile" (id);
CREATE UNIQUE INDEX "AwardDocument_one_in_force" ON "AwardDocument" (kind, subject, format) WHERE "supersededAt" IS NULL;
CREATE FUNCTION document_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  making text[] := ARRAY['state', 'attempts', 'problem', 'fileId', 'madeAt'];
  superseding text[] := ARRAY['supersededAt', 'supersededReason'];
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a paper stays on record' USING ERRCODE = 'YX011';
  END IF;
  IF (to_jsonb(NEW) - making - superseding) <> (to_jsonb(OLD) - making - superseding)
     OR (OLD.state = 'made' AND (to_jsonb(NEW) - superseding) <> (to_jsonb(OLD) - superseding))
     OR (OLD."supersededAt" IS NOT NULL AND (to_jsonb(NEW) - making) <> (to_jsonb(OLD) - making)) THEN
    RAISE EXCEPTION 'a paper never changes' USING ERRCODE = 'YX011';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stays BEFORE UPDATE OR DELETE ON "AwardDocument" FOR EACH ROW EXECUTE FUNCTION document_stays();
ALTER TABLE "AwardDocument" ENABLE ALWAYS TRIGGER stays;
