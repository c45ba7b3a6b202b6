-- CreateEnum
CREATE TYPE "BankAnswerKind" AS ENUM ('pain002', 'camt054', 'csv');

-- CreateEnum
CREATE TYPE "BankVerdict" AS ENUM ('paid', 'confirmed', 'rejected', 'pending', 'returned', 'case');

-- CreateEnum
CREATE TYPE "BankCaseProblem" AS ENUM ('unknown', 'repeated', 'amountDiffers', 'wrongDate', 'paidTwice', 'contradicts', 'statusUnknown');

-- CreateEnum
CREATE TYPE "BankCaseDecision" AS ENUM ('noAction', 'recordPaid', 'recordFailed', 'recordReturned');

-- CreateTable
CREATE TABLE "BankAnswer" (
    "id" TEXT NOT NULL,
    "kind" "BankAnswerKind" NOT NULL,
    "name" TEXT NOT NULL,
    "contentSealed" TEXT NOT NULL,
    "contentHash" CHAR(64) NOT NULL,
    "uploadedById" TEXT NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BankAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BankAnswerLine" (
    "id" TEXT NOT NULL,
    "answerId" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "endToEndId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "amountFen" BIGINT,
    "reference" TEXT NOT NULL DEFAULT '',
    "bookedOn" TEXT NOT NULL DEFAULT '',
    "rawSealed" TEXT NOT NULL,
    "verdict" "BankVerdict" NOT NULL,
    "payoutId" TEXT,

    CONSTRAINT "BankAnswerLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BankCase" (
    "id" TEXT NOT NULL,
    "lineId" TEXT NOT NULL,
    "problem" "BankCaseProblem" NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decision" "BankCaseDecision",
    "reason" TEXT NOT NULL DEFAULT '',
    "closedById" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "proofId" TEXT,

    CONSTRAINT "BankCase_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "BankAnswer_contentHash_key" ON "BankAnswer"("contentHash");

-- CreateIndex
CREATE INDEX "BankAnswerLine_payoutId_idx" ON "BankAnswerLine"("payoutId");

-- CreateIndex
CREATE UNIQUE INDEX "BankAnswerLine_answerId_line_key" ON "BankAnswerLine"("answerId", "line");

-- CreateIndex
CREATE UNIQUE INDEX "BankCase_lineId_key" ON "BankCase"("lineId");

-- CreateIndex
CREATE INDEX "BankCase_closedAt_idx" ON "BankCase"("closedAt");

-- AddForeignKey
ALTER TABLE "BankAnswerLine" ADD CONSTRAINT "BankAnswerLine_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "BankAnswer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BankAnswerLine" ADD CONSTRAINT "BankAnswerLine_payoutId_fkey" FOREIGN KEY ("payoutId") REFERENCES "Payout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BankCase" ADD CONSTRAINT "BankCase_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "BankAnswerLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BankCase" ADD CONSTRAINT "BankCase_proofId_fkey" FOREIGN KEY ("proofId") REFERENCES "SecondFactorProof"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── The bank's answers stay as they came; a case is decided once, and money is recorded by another person than the one who read the answer ──
ALTER TABLE "BankCase" ADD CONSTRAINT case_decided CHECK (
  (decision IS NULL) = ("closedById" IS NULL) AND (decision IS NULL) = ("closedAt" IS NULL) AND (decision IS NULL OR reason <> ''));
CREATE FUNCTION bank_answer_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - ARRAY['contentSealed', 'rawSealed']) <> (to_jsonb(OLD) - ARRAY['contentSealed', 'rawSealed']) THEN
    RAISE EXCEPTION 'what the bank answered never changes' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION bank_line_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "BankAnswer" a WHERE a.id = NEW."answerId" AND a.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a line is written with its answer' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER with_its_answer BEFORE INSERT ON "BankAnswerLine" FOR EACH ROW EXECUTE FUNCTION bank_line_whole();
-- Nothing is dropped: a line that nothing was done with has its case.
CREATE FUNCTION bank_line_has_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.verdict = 'case' AND NOT EXISTS (SELECT 1 FROM "BankCase" c WHERE c."lineId" = NEW.id) THEN
    RAISE EXCEPTION 'a line for a person has its case' USING ERRCODE = 'YX010';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER has_case AFTER INSERT ON "BankAnswerLine" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION bank_line_has_case();
CREATE FUNCTION bank_case_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'a case is never deleted' USING ERRCODE = 'YX010'; END IF;
  IF OLD.decision IS NOT NULL OR (NEW.id, NEW."lineId", NEW.problem, NEW."openedAt") IS DISTINCT FROM (OLD.id, OLD."lineId", OLD.problem, OLD."openedAt") THEN
    RAISE EXCEPTION 'a case is decided once' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.decision = 'recordPaid' THEN
    IF EXISTS (SELECT 1 FROM "BankAnswerLine" l JOIN "BankAnswer" a ON a.id = l."answerId" WHERE l.id = NEW."lineId" AND a."uploadedById" = NEW."closedById") THEN
      RAISE EXCEPTION 'who read the answer does not record its payment' USING ERRCODE = 'YX007';
    END IF;
    IF NOT coalesce(proof_of(NEW."closedById", NEW."proofId"), false) THEN
      RAISE EXCEPTION 'to record a payment takes a second factor at that moment' USING ERRCODE = 'YX021';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rules BEFORE UPDATE OR DELETE ON "BankCase" FOR EACH ROW EXECUTE FUNCTION bank_case_rules();
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['BankAnswer', 'BankAnswerLine'] LOOP
    EXECUTE format('CREATE TRIGGER stays BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION bank_answer_stays()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER stays', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['BankAnswer', 'BankAnswerLine', 'BankCase'] LOOP
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;
