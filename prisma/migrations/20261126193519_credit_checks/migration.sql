-- CreateEnum
CREATE TYPE "CreditList" AS ENUM ('seriousViolation', 'abnormalOperation', 'judgmentDebtor');

-- CreateEnum
CREATE TYPE "CreditMethod" AS ENUM ('byHand', 'http');

-- CreateEnum
CREATE TYPE "CreditInquiryState" AS ENUM ('waiting', 'answered', 'failed');

-- CreateEnum
CREATE TYPE "CreditVerdict" AS ENUM ('confirmed', 'dismissed');

-- AlterTable
ALTER TABLE "Grant" ADD COLUMN     "suspendedAt" TIMESTAMPTZ(3),
ADD COLUMN     "suspendedById" TEXT,
ADD COLUMN     "suspendedFrom" "GrantState",
ADD COLUMN     "suspendedReason" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "CreditInquiry" (
    "id" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "method" "CreditMethod" NOT NULL,
    "state" "CreditInquiryState" NOT NULL DEFAULT 'waiting',
    "source" TEXT NOT NULL DEFAULT '',
    "reference" TEXT NOT NULL DEFAULT '',
    "requestedById" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checkedAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT NOT NULL DEFAULT '',
    "evidenceFileId" TEXT,
    "rawAnswer" TEXT,
    "rawHash" CHAR(64),

    CONSTRAINT "CreditInquiry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CreditCheck" (
    "id" TEXT NOT NULL,
    "inquiryId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "list" "CreditList" NOT NULL,
    "matched" BOOLEAN NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "verdict" "CreditVerdict",
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decisionNote" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "CreditCheck_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CreditInquiry_evidenceFileId_key" ON "CreditInquiry"("evidenceFileId");

-- CreateIndex
CREATE INDEX "CreditInquiry_providerId_idx" ON "CreditInquiry"("providerId");

-- CreateIndex
CREATE INDEX "CreditCheck_providerId_list_checkedAt_idx" ON "CreditCheck"("providerId", "list", "checkedAt");

-- CreateIndex
CREATE UNIQUE INDEX "CreditCheck_inquiryId_list_key" ON "CreditCheck"("inquiryId", "list");

-- AddForeignKey
ALTER TABLE "CreditCheck" ADD CONSTRAINT "CreditCheck_inquiryId_fkey" FOREIGN KEY ("inquiryId") REFERENCES "CreditInquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Credit checks ───────────────────────────────────────────────────────────────────────────────────
ALTER TABLE "CreditInquiry" ADD CONSTRAINT credit_inquiry_provider FOREIGN KEY ("providerId") REFERENCES "Provider" (id);
ALTER TABLE "CreditCheck" ADD CONSTRAINT credit_check_provider FOREIGN KEY ("providerId") REFERENCES "Provider" (id);
ALTER TABLE "CreditInquiry" ADD CONSTRAINT credit_inquiry_answered CHECK (
  (state = 'answered') = ("checkedAt" IS NOT NULL) AND ("rawAnswer" IS NULL) = ("rawHash" IS NULL)
  AND (state <> 'answered' OR method <> 'http' OR "rawHash" IS NOT NULL)
  AND (state <> 'answered' OR method <> 'byHand' OR reference <> '' OR "evidenceFileId" IS NOT NULL));
ALTER TABLE "CreditCheck" ADD CONSTRAINT credit_check_decided CHECK (
  (verdict IS NULL) = ("decidedById" IS NULL) AND (verdict IS NULL) = ("decidedAt" IS NULL) AND (matched OR verdict IS NULL));
CREATE UNIQUE INDEX "CreditInquiry_one_waiting" ON "CreditInquiry" ("providerId") WHERE state = 'waiting';

CREATE FUNCTION credit_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'CreditInquiry' THEN
    IF OLD.state <> 'waiting' OR NEW."providerId" <> OLD."providerId" OR NEW.method <> OLD.method OR NEW."requestedById" <> OLD."requestedById" THEN
      RAISE EXCEPTION 'an answered credit check never changes' USING ERRCODE = 'YX010';
    END IF;
  ELSIF (to_jsonb(NEW) - ARRAY['verdict', 'decidedById', 'decidedAt', 'decisionNote']) <> (to_jsonb(OLD) - ARRAY['verdict', 'decidedById', 'decidedAt', 'decisionNote'])
     OR OLD.verdict IS NOT NULL THEN
    RAISE EXCEPTION 'a credit check is decided once and never changes' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stays BEFORE UPDATE ON "CreditInquiry" FOR EACH ROW EXECUTE FUNCTION credit_stays();
CREATE TRIGGER stays BEFORE UPDATE ON "CreditCheck" FOR EACH ROW EXECUTE FUNCTION credit_stays();

-- A check is written with the answer of its inquiry: it has its unit and its time.
CREATE FUNCTION credit_check_belongs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "CreditInquiry" i WHERE i.id = NEW."inquiryId" AND i."providerId" = NEW."providerId" AND i.state = 'answered'
      AND i."checkedAt" = NEW."checkedAt" AND i.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a credit check is written with its inquiry' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER belongs BEFORE INSERT ON "CreditCheck" FOR EACH ROW EXECUTE FUNCTION credit_check_belongs();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['CreditInquiry', 'CreditCheck'] LOOP
    EXECUTE format('CREATE TRIGGER never_deleted BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;

-- No unit of an award that a list names, and none whose match nobody has looked at, is paid (invariant 6).
CREATE FUNCTION without_credit_match() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NOT (NEW.state = 'approved' AND OLD.state <> 'approved') THEN RETURN NEW; END IF;
  IF EXISTS (
    SELECT 1 FROM (
      SELECT DISTINCT ON (c."providerId", c.list) c.matched, c.verdict
      FROM "Grant" g JOIN "Submission" s ON s.id = g."submissionId" JOIN "CreditCheck" c ON c."providerId" = s."leadProviderId"
        OR c."providerId" IN (SELECT m."providerId" FROM "ConsortiumMember" m WHERE m."submissionId" = s.id AND m."removedAt" IS NULL AND m."confirmedAt" IS NOT NULL)
      WHERE g.id = NEW."grantId" ORDER BY c."providerId", c.list, c."checkedAt" DESC, c.id DESC) latest
    WHERE latest.matched AND latest.verdict IS DISTINCT FROM 'dismissed') THEN
    RAISE EXCEPTION 'a unit of this award stands on a credit list' USING ERRCODE = 'YX008';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER without_credit_match BEFORE INSERT OR UPDATE ON "Payout" FOR EACH ROW EXECUTE FUNCTION without_credit_match();

-- ── Suspended awards ────────────────────────────────────────────────────────────────────────────────
ALTER TABLE "Grant" ADD CONSTRAINT grant_suspended CHECK (
  (state = 'suspended') = ("suspendedAt" IS NOT NULL AND "suspendedById" IS NOT NULL AND "suspendedReason" <> '' AND "suspendedFrom" IS NOT NULL));
