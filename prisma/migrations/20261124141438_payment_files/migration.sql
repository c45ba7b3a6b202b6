-- CreateTable
CREATE TABLE "PaymentBatch" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "executionDate" CHAR(10) NOT NULL,
    "totalFen" BIGINT NOT NULL,
    "contentSealed" TEXT NOT NULL,
    "contentHash" CHAR(64) NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelledById" TEXT,
    "cancelledReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "PaymentBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaymentBatchItem" (
    "id" TEXT NOT NULL,
    "batchId" TEXT NOT NULL,
    "grantId" TEXT NOT NULL,
    "endToEndId" TEXT NOT NULL,
    "amountFen" BIGINT NOT NULL,
    "live" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "PaymentBatchItem_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PaymentBatch_number_key" ON "PaymentBatch"("number");

-- CreateIndex
CREATE UNIQUE INDEX "PaymentBatchItem_endToEndId_key" ON "PaymentBatchItem"("endToEndId");

-- CreateIndex
CREATE INDEX "PaymentBatchItem_grantId_idx" ON "PaymentBatchItem"("grantId");

-- CreateIndex
CREATE INDEX "PaymentBatchItem_batchId_idx" ON "PaymentBatchItem"("batchId");

-- AddForeignKey
ALTER TABLE "PaymentBatchItem" ADD CONSTRAINT "PaymentBatchItem_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "PaymentBatch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentBatchItem" ADD CONSTRAINT "PaymentBatchItem_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "Grant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What was handed to the bank never changes (it may be sealed anew; its hash stays), and an award is in one file at a time (invariant 6) ──
CREATE UNIQUE INDEX "PaymentBatchItem_one_live" ON "PaymentBatchItem" ("grantId") WHERE live;
ALTER TABLE "PaymentBatch" ADD CONSTRAINT batch_total CHECK ("totalFen" > 0);
ALTER TABLE "PaymentBatchItem" ADD CONSTRAINT batch_item_amount CHECK ("amountFen" > 0);
ALTER TABLE "PaymentBatch" ADD CONSTRAINT batch_cancelled CHECK (
  ("cancelledAt" IS NULL) = ("cancelledById" IS NULL) AND ("cancelledAt" IS NULL OR "cancelledReason" <> ''));
CREATE FUNCTION batch_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a payment file is never deleted' USING ERRCODE = 'YX010';
  END IF;
  IF TG_TABLE_NAME = 'PaymentBatch' THEN
    IF (to_jsonb(NEW) - ARRAY['contentSealed', 'cancelledAt', 'cancelledById', 'cancelledReason']) <> (to_jsonb(OLD) - ARRAY['contentSealed', 'cancelledAt', 'cancelledById', 'cancelledReason'])
       OR OLD."cancelledAt" IS NOT NULL THEN
      RAISE EXCEPTION 'a payment file never changes' USING ERRCODE = 'YX010';
    END IF;
  ELSIF (to_jsonb(NEW) - 'live') <> (to_jsonb(OLD) - 'live') OR NOT (to_jsonb(OLD)->>'live')::boolean THEN
    RAISE EXCEPTION 'a payment file never changes' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stays BEFORE UPDATE OR DELETE ON "PaymentBatch" FOR EACH ROW EXECUTE FUNCTION batch_stays();
ALTER TABLE "PaymentBatch" ENABLE ALWAYS TRIGGER stays;
CREATE TRIGGER stays BEFORE UPDATE OR DELETE ON "PaymentBatchItem" FOR EACH ROW EXECUTE FUNCTION batch_stays();
ALTER TABLE "PaymentBatchItem" ENABLE ALWAYS TRIGGER stays;
