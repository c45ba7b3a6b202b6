-- CreateTable
CREATE TABLE "BankStatement" (
    "id" TEXT NOT NULL,
    "fundId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "firstDay" CHAR(10) NOT NULL,
    "lastDay" CHAR(10) NOT NULL,
    "openingFen" BIGINT NOT NULL,
    "closingFen" BIGINT NOT NULL,
    "contentSealed" TEXT NOT NULL,
    "contentHash" CHAR(64) NOT NULL,
    "uploadedById" TEXT NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BankStatement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BankStatementLine" (
    "id" TEXT NOT NULL,
    "statementId" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "bookedOn" CHAR(10) NOT NULL,
    "amountFen" BIGINT NOT NULL,
    "endToEndId" TEXT NOT NULL DEFAULT '',
    "reference" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "BankStatementLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reconciliation" (
    "id" TEXT NOT NULL,
    "statementId" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "resultHash" CHAR(64) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "preparedById" TEXT NOT NULL,
    "preparedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reviewedById" TEXT,
    "reviewedAt" TIMESTAMPTZ(3),
    "reviewNote" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Reconciliation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "BankStatement_contentHash_key" ON "BankStatement"("contentHash");

-- CreateIndex
CREATE INDEX "BankStatement_fundId_lastDay_idx" ON "BankStatement"("fundId", "lastDay");

-- CreateIndex
CREATE UNIQUE INDEX "BankStatementLine_statementId_line_key" ON "BankStatementLine"("statementId", "line");

-- CreateIndex
CREATE UNIQUE INDEX "Reconciliation_statementId_key" ON "Reconciliation"("statementId");

-- AddForeignKey
ALTER TABLE "BankStatement" ADD CONSTRAINT "BankStatement_fundId_fkey" FOREIGN KEY ("fundId") REFERENCES "Fund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BankStatementLine" ADD CONSTRAINT "BankStatementLine_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "BankStatement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reconciliation" ADD CONSTRAINT "Reconciliation_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "BankStatement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Statements stay as they came; a reconciliation is frozen, signed off by one and reviewed by another ──
ALTER TABLE "Reconciliation" ADD CONSTRAINT reconciliation_four_eyes CHECK ("reviewedById" <> "preparedById");
ALTER TABLE "Reconciliation" ADD CONSTRAINT reconciliation_reviewed CHECK (("reviewedById" IS NULL) = ("reviewedAt" IS NULL));
CREATE FUNCTION statement_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE free text[] := CASE TG_TABLE_NAME WHEN 'BankStatement' THEN ARRAY['contentSealed'] WHEN 'Reconciliation' THEN ARRAY['reviewedById', 'reviewedAt', 'reviewNote'] ELSE ARRAY[]::text[] END;
BEGIN
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - free) <> (to_jsonb(OLD) - free) OR (TG_TABLE_NAME = 'Reconciliation' AND to_jsonb(OLD)->>'reviewedById' IS NOT NULL) THEN
    RAISE EXCEPTION 'what was reconciled never changes' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['BankStatement', 'BankStatementLine', 'Reconciliation'] LOOP
    EXECUTE format('CREATE TRIGGER stays BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION statement_stays()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER stays', t);
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;
