-- 经办, 复核, 审批: three people. What two people had done before is carried over: what was paid stays paid, what waited for the second
-- person waits for 复核 with its bank reference kept as a payment by hand, and what was rejected is void.
ALTER TABLE "Payout" DROP CONSTRAINT payout_four_eyes;
ALTER TABLE "Payout" DROP CONSTRAINT payout_approved;
DROP INDEX "Payout_one_live";

-- CreateEnum
CREATE TYPE "PayoutActKind" AS ENUM ('prepare', 'review', 'approve', 'endorse', 'sendBack', 'accountChanged', 'void', 'bankPaid', 'bankFailed', 'handRecorded', 'handConfirmed', 'handRefused', 'returned', 'carriedOver');

-- CreateEnum
CREATE TYPE "LimitState" AS ENUM ('proposed', 'inForce', 'refused');

-- AlterTable
ALTER TABLE "Payout" ADD COLUMN     "accountConfirmedAt" TIMESTAMPTZ(3),
ADD COLUMN     "accountFingerprint" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "approvedAt" TIMESTAMPTZ(3),
ADD COLUMN     "approvedById" TEXT,
ADD COLUMN     "byTwo" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "endorsedAt" TIMESTAMPTZ(3),
ADD COLUMN     "endorsedById" TEXT,
ADD COLUMN     "failureReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reviewedAt" TIMESTAMPTZ(3),
ADD COLUMN     "reviewedById" TEXT,
ALTER COLUMN "bankReference" SET DEFAULT '',
ALTER COLUMN "paidOn" DROP NOT NULL;

-- AlterTable
ALTER TABLE "PaymentBatchItem" ADD COLUMN     "payoutId" TEXT;

-- CreateTable
CREATE TABLE "SecondFactorProof" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "codeHash" CHAR(64) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SecondFactorProof_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PayoutAct" (
    "id" TEXT NOT NULL,
    "payoutId" TEXT NOT NULL,
    "kind" "PayoutActKind" NOT NULL,
    "from" "PayoutState",
    "to" "PayoutState" NOT NULL,
    "actorId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT NOT NULL DEFAULT '',
    "proofId" TEXT,

    CONSTRAINT "PayoutAct_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HandPayment" (
    "id" TEXT NOT NULL,
    "payoutId" TEXT NOT NULL,
    "bankReference" TEXT NOT NULL,
    "paidOn" CHAR(10) NOT NULL,
    "evidenceName" TEXT NOT NULL DEFAULT '',
    "evidenceType" TEXT NOT NULL DEFAULT '',
    "evidenceSealed" TEXT NOT NULL DEFAULT '',
    "evidenceHash" TEXT NOT NULL DEFAULT '',
    "recordedById" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "accepted" BOOLEAN,
    "refusedReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "HandPayment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PayoutLimit" (
    "id" TEXT NOT NULL,
    "fundId" TEXT NOT NULL,
    "aloneFen" BIGINT NOT NULL,
    "dailyFen" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "LimitState" NOT NULL DEFAULT 'proposed',
    "proposedById" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "proofId" TEXT,

    CONSTRAINT "PayoutLimit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SecondFactorProof_userId_at_idx" ON "SecondFactorProof"("userId", "at");

-- CreateIndex
CREATE INDEX "PayoutAct_payoutId_at_idx" ON "PayoutAct"("payoutId", "at");

-- CreateIndex
CREATE INDEX "PayoutAct_actorId_kind_at_idx" ON "PayoutAct"("actorId", "kind", "at");

-- CreateIndex
CREATE INDEX "HandPayment_payoutId_idx" ON "HandPayment"("payoutId");

-- CreateIndex
CREATE INDEX "PayoutLimit_fundId_decidedAt_idx" ON "PayoutLimit"("fundId", "decidedAt");

-- CreateIndex
CREATE INDEX "PaymentBatchItem_payoutId_idx" ON "PaymentBatchItem"("payoutId");

-- AddForeignKey
ALTER TABLE "PayoutAct" ADD CONSTRAINT "PayoutAct_payoutId_fkey" FOREIGN KEY ("payoutId") REFERENCES "Payout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PayoutAct" ADD CONSTRAINT "PayoutAct_proofId_fkey" FOREIGN KEY ("proofId") REFERENCES "SecondFactorProof"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandPayment" ADD CONSTRAINT "HandPayment_payoutId_fkey" FOREIGN KEY ("payoutId") REFERENCES "Payout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PayoutLimit" ADD CONSTRAINT "PayoutLimit_fundId_fkey" FOREIGN KEY ("fundId") REFERENCES "Fund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PayoutLimit" ADD CONSTRAINT "PayoutLimit_proofId_fkey" FOREIGN KEY ("proofId") REFERENCES "SecondFactorProof"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentBatchItem" ADD CONSTRAINT "PaymentBatchItem_payoutId_fkey" FOREIGN KEY ("payoutId") REFERENCES "Payout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What was there before ──
INSERT INTO "PayoutAct" (id, "payoutId", kind, "to", "actorId", at, reason)
  SELECT gen_random_uuid()::text, id, 'carriedOver', CASE state WHEN 'approved' THEN 'paid' ELSE state END,
         coalesce("returnedById", "decidedById", "preparedById"), coalesce("returnedAt", "decidedAt", "preparedAt"),
         CASE state WHEN 'rejected' THEN "rejectionReason" WHEN 'returned' THEN "returnReason" ELSE '' END
  FROM "Payout";
INSERT INTO "HandPayment" (id, "payoutId", "bankReference", "paidOn", "recordedById", "recordedAt")
  SELECT gen_random_uuid()::text, id, "bankReference", "paidOn", "preparedById", "preparedAt" FROM "Payout" WHERE state = 'prepared';
UPDATE "Payout" SET "approvedById" = "decidedById", "approvedAt" = "decidedAt", "byTwo" = true WHERE state IN ('approved', 'returned');
UPDATE "Payout" SET state = 'paid' WHERE state = 'approved';
UPDATE "Payout" p SET "bankReference" = '', "paidOn" = NULL, "accountConfirmedAt" = a."confirmedAt"
  FROM "PayeeAccount" a WHERE a."grantId" = p."grantId" AND p.state = 'prepared';
ALTER TABLE "PaymentBatchItem" DISABLE TRIGGER stays;
UPDATE "PaymentBatchItem" i SET "payoutId" = p.id FROM "Payout" p WHERE p."grantId" = i."grantId" AND i.live AND p.state IN ('prepared', 'paid');
ALTER TABLE "PaymentBatchItem" ENABLE ALWAYS TRIGGER stays;
ALTER TABLE "Payout" DROP COLUMN "decidedAt", DROP COLUMN "decidedById", DROP COLUMN "rejectionReason";

-- ── Three people, each with a second factor; a fourth above the limits (invariant 7) ──
-- YX021 second factor   YX022 step out of order   YX023 above the limits   YX024 the account is not the one approved
ALTER TABLE "Payout" ADD CONSTRAINT payout_three_people CHECK (
  "reviewedById" <> "preparedById" AND "approvedById" <> "preparedById" AND "endorsedById" <> "preparedById"
  AND "approvedById" <> "reviewedById" AND "endorsedById" <> "reviewedById" AND "endorsedById" <> "approvedById");
ALTER TABLE "Payout" ADD CONSTRAINT payout_signed CHECK (CASE
  WHEN state IN ('prepared', 'sentBack') THEN "reviewedById" IS NULL AND "approvedById" IS NULL AND "endorsedById" IS NULL
  WHEN state = 'reviewed' THEN "reviewedById" IS NOT NULL AND "approvedById" IS NULL AND "endorsedById" IS NULL
  WHEN state = 'endorsing' THEN "reviewedById" IS NOT NULL AND "approvedById" IS NOT NULL AND "endorsedById" IS NULL
  WHEN state IN ('approved', 'paid', 'failed', 'returned') THEN "approvedById" IS NOT NULL AND ("byTwo" OR "reviewedById" IS NOT NULL)
  ELSE true END);
ALTER TABLE "Payout" ADD CONSTRAINT payout_paid CHECK (
  (state IN ('paid', 'returned')) = ("entryId" IS NOT NULL) AND (state NOT IN ('paid', 'returned') OR "paidOn" IS NOT NULL));
ALTER TABLE "Payout" ADD CONSTRAINT payout_failed CHECK (state <> 'failed' OR "failureReason" <> '');
CREATE UNIQUE INDEX "Payout_one_live" ON "Payout" ("grantId")
  WHERE state IN ('sentBack', 'prepared', 'reviewed', 'endorsing', 'approved', 'paid');

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['PayoutAct', 'SecondFactorProof'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER append_only', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER append_only_truncate', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['HandPayment', 'PayoutLimit'] LOOP
    EXECUTE format('CREATE TRIGGER never_deleted BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;

CREATE FUNCTION code_counts_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW."userId", 4242022));
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  -- RFC 6238, 5.2: a code that was accepted is not accepted again. A code lives for 90 seconds at most; five minutes are more.
  IF EXISTS (SELECT 1 FROM "SecondFactorProof" p WHERE p."userId" = NEW."userId" AND p."codeHash" = NEW."codeHash" AND p.at > NEW.at - interval '5 minutes') THEN
    RAISE EXCEPTION 'this code was used already' USING ERRCODE = 'YX021';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER counts_once BEFORE INSERT ON "SecondFactorProof" FOR EACH ROW EXECUTE FUNCTION code_counts_once();

CREATE FUNCTION proof_of(person text, proof text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM "SecondFactorProof" p WHERE p.id = proof AND p."userId" = person AND p.at > clock_timestamp() - interval '5 minutes')
$$;

CREATE FUNCTION act_with_second_factor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  IF NEW.kind IN ('prepare', 'review', 'approve', 'endorse', 'handConfirmed') AND NOT coalesce(proof_of(NEW."actorId", NEW."proofId"), false) THEN
    RAISE EXCEPTION 'to % a payment order takes a second factor at that moment', NEW.kind USING ERRCODE = 'YX021';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER with_second_factor BEFORE INSERT ON "PayoutAct" FOR EACH ROW EXECUTE FUNCTION act_with_second_factor();

CREATE FUNCTION payout_rules() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE g record; lim record; alone numeric; now_ timestamptz := date_trunc('milliseconds', clock_timestamp());
BEGIN
  SELECT "amountFen", "fundId" INTO g FROM "Grant" WHERE id = NEW."grantId";
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'prepared' OR NEW."byTwo" OR NEW."amountFen" <> g."amountFen" THEN
      RAISE EXCEPTION 'a payment order begins with its preparation, over the amount of its award' USING ERRCODE = 'YX022';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW."grantId", NEW."amountFen", NEW."byTwo") IS DISTINCT FROM (OLD."grantId", OLD."amountFen", OLD."byTwo") THEN
    RAISE EXCEPTION 'a payment order keeps its award and amount' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = OLD.state THEN
    IF (NEW."preparedById", NEW."reviewedById", NEW."approvedById", NEW."endorsedById") IS DISTINCT FROM
       (OLD."preparedById", OLD."reviewedById", OLD."approvedById", OLD."endorsedById") THEN
      RAISE EXCEPTION 'who signed is written with the step' USING ERRCODE = 'YX022';
    END IF;
    RETURN NEW;
  END IF;
  IF NOT (OLD.state::text || '>' || NEW.state::text) = ANY (ARRAY[
    'prepared>reviewed', 'reviewed>approved', 'reviewed>endorsing', 'endorsing>approved', 'sentBack>prepared',
    'prepared>sentBack', 'reviewed>prepared', 'endorsing>reviewed', 'reviewed>sentBack', 'endorsing>sentBack', 'approved>sentBack',
    'sentBack>rejected', 'prepared>rejected', 'reviewed>rejected', 'endorsing>rejected', 'approved>rejected',
    'approved>paid', 'approved>failed', 'paid>returned']) THEN
    RAISE EXCEPTION 'a payment order does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'YX022';
  END IF;
  IF NEW."reviewedById" IS DISTINCT FROM OLD."reviewedById" THEN NEW."reviewedAt" := CASE WHEN NEW."reviewedById" IS NOT NULL THEN now_ END; END IF;
  IF NEW."approvedById" IS DISTINCT FROM OLD."approvedById" THEN NEW."approvedAt" := CASE WHEN NEW."approvedById" IS NOT NULL THEN now_ END; END IF;
  IF NEW."endorsedById" IS DISTINCT FROM OLD."endorsedById" THEN NEW."endorsedAt" := CASE WHEN NEW."endorsedById" IS NOT NULL THEN now_ END; END IF;
  IF NEW.state = 'approved' THEN
    IF NEW."accountFingerprint" = '' OR NOT EXISTS (SELECT 1 FROM "PayeeAccount" a WHERE a."grantId" = NEW."grantId" AND a."confirmedAt" = NEW."accountConfirmedAt") THEN
      RAISE EXCEPTION 'the account is not the one this order was prepared for' USING ERRCODE = 'YX024';
    END IF;
    SELECT "aloneFen", "dailyFen" INTO lim FROM "PayoutLimit" WHERE "fundId" = g."fundId" AND state = 'inForce' ORDER BY "decidedAt" DESC LIMIT 1;
    IF FOUND AND NEW."endorsedById" IS NULL THEN
      PERFORM pg_advisory_xact_lock(hashtextextended(NEW."approvedById", 4242021));
      SELECT coalesce(sum(p."amountFen"), 0) INTO alone FROM "Payout" p JOIN "Grant" o ON o.id = p."grantId"
        WHERE p."approvedById" = NEW."approvedById" AND p."endorsedById" IS NULL AND p.id <> NEW.id AND o."fundId" = g."fundId" AND NOT p."byTwo"
          AND p.state IN ('approved', 'paid', 'failed', 'returned')
          AND (p."approvedAt" AT TIME ZONE 'Asia/Shanghai')::date = (now_ AT TIME ZONE 'Asia/Shanghai')::date;
      IF NEW."amountFen" > lim."aloneFen" OR alone + NEW."amountFen" > lim."dailyFen" THEN
        RAISE EXCEPTION 'above what one person may approve alone' USING ERRCODE = 'YX023';
      END IF;
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rules BEFORE INSERT OR UPDATE ON "Payout" FOR EACH ROW EXECUTE FUNCTION payout_rules();

-- Every step is written with its act, by the one who signs it, in the same transaction.
CREATE FUNCTION payout_step_has_act() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.state = OLD.state THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM "PayoutAct" a WHERE a."payoutId" = NEW.id AND a."to" = NEW.state AND a.xmin = pg_current_xact_id()::xid AND CASE
      WHEN NEW.state = 'prepared' THEN (a.kind = 'prepare' AND a."actorId" = NEW."preparedById") OR (a.kind = 'sendBack' AND a.reason <> '')
      WHEN NEW.state = 'reviewed' THEN (a.kind = 'review' AND a."actorId" = NEW."reviewedById") OR (a.kind = 'sendBack' AND a.reason <> '')
      WHEN NEW.state = 'endorsing' THEN a.kind = 'approve' AND a."actorId" = NEW."approvedById"
      WHEN NEW.state = 'approved' THEN (a.kind = 'approve' AND NEW."endorsedById" IS NULL AND a."actorId" = NEW."approvedById")
                                    OR (a.kind = 'endorse' AND a."actorId" = NEW."endorsedById")
      WHEN NEW.state = 'sentBack' THEN a.kind IN ('sendBack', 'accountChanged') AND a.reason <> ''
      WHEN NEW.state = 'rejected' THEN a.kind = 'void' AND a.reason <> ''
      WHEN NEW.state = 'paid' THEN a.kind = 'bankPaid' OR (a.kind = 'handConfirmed' AND EXISTS (
        SELECT 1 FROM "HandPayment" h WHERE h."payoutId" = NEW.id AND h.accepted AND h."decidedById" = a."actorId"))
      WHEN NEW.state = 'failed' THEN a.kind = 'bankFailed' AND a.reason <> ''
      WHEN NEW.state = 'returned' THEN a.kind = 'returned' AND a.reason <> ''
      ELSE false END) THEN
    RAISE EXCEPTION 'a payment order is % by an act on record', NEW.state USING ERRCODE = 'YX022';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER step_has_act AFTER INSERT OR UPDATE ON "Payout" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payout_step_has_act();

-- ── Paid by hand: recorded with evidence by one, confirmed by another ──
ALTER TABLE "HandPayment" ADD CONSTRAINT hand_payment_four_eyes CHECK ("decidedById" <> "recordedById");
ALTER TABLE "HandPayment" ADD CONSTRAINT hand_payment_decided CHECK (
  ("decidedById" IS NULL) = (accepted IS NULL) AND ("decidedById" IS NULL) = ("decidedAt" IS NULL) AND (accepted IS DISTINCT FROM false OR "refusedReason" <> ''));
CREATE UNIQUE INDEX "HandPayment_one_open" ON "HandPayment" ("payoutId") WHERE accepted IS NULL;
CREATE FUNCTION hand_payment_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF length(NEW."evidenceHash") <> 64 OR NEW."evidenceSealed" = '' OR NEW.accepted IS NOT NULL THEN
      RAISE EXCEPTION 'a payment by hand is recorded with its evidence, and decided later' USING ERRCODE = 'YX022';
    END IF;
  ELSIF (to_jsonb(NEW) - ARRAY['evidenceSealed', 'decidedById', 'decidedAt', 'accepted', 'refusedReason'])
      <> (to_jsonb(OLD) - ARRAY['evidenceSealed', 'decidedById', 'decidedAt', 'accepted', 'refusedReason'])
      OR (OLD.accepted IS NOT NULL AND (to_jsonb(NEW) - 'evidenceSealed') <> (to_jsonb(OLD) - 'evidenceSealed')) THEN
    RAISE EXCEPTION 'what was recorded of a payment by hand never changes' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rules BEFORE INSERT OR UPDATE ON "HandPayment" FOR EACH ROW EXECUTE FUNCTION hand_payment_rules();

-- ── Limits: proposed by one, put in force by another ──
ALTER TABLE "PayoutLimit" ADD CONSTRAINT limit_four_eyes CHECK ("decidedById" <> "proposedById");
ALTER TABLE "PayoutLimit" ADD CONSTRAINT limit_amounts CHECK ("aloneFen" >= 0 AND "dailyFen" >= 0 AND reason <> '');
ALTER TABLE "PayoutLimit" ADD CONSTRAINT limit_decided CHECK ((state = 'proposed') = ("decidedById" IS NULL) AND (state = 'proposed') = ("decidedAt" IS NULL));
CREATE UNIQUE INDEX "PayoutLimit_one_open" ON "PayoutLimit" ("fundId") WHERE state = 'proposed';
CREATE FUNCTION limit_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'proposed' THEN RAISE EXCEPTION 'a limit is proposed first' USING ERRCODE = 'YX007'; END IF;
    RETURN NEW;
  END IF;
  IF OLD.state <> 'proposed' OR (to_jsonb(NEW) - ARRAY['state', 'decidedById', 'decidedAt', 'proofId']) <> (to_jsonb(OLD) - ARRAY['state', 'decidedById', 'decidedAt', 'proofId']) THEN
    RAISE EXCEPTION 'the history of limits never changes' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = 'inForce' THEN
    IF NOT coalesce(proof_of(NEW."decidedById", NEW."proofId"), false) THEN
      RAISE EXCEPTION 'limits change with a second factor' USING ERRCODE = 'YX021';
    END IF;
    NEW."decidedAt" := date_trunc('milliseconds', clock_timestamp());
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rules BEFORE INSERT OR UPDATE ON "PayoutLimit" FOR EACH ROW EXECUTE FUNCTION limit_rules();

-- ── Into a payment file goes only what three people approved, for the account they approved ──
CREATE FUNCTION batch_item_approved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Payout" p JOIN "PayeeAccount" a ON a."grantId" = p."grantId" AND a."confirmedAt" = p."accountConfirmedAt"
                 WHERE p.id = NEW."payoutId" AND p."grantId" = NEW."grantId" AND p.state = 'approved' AND p."amountFen" = NEW."amountFen") THEN
    RAISE EXCEPTION 'a payment file holds approved orders only' USING ERRCODE = 'YX024';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER approved BEFORE INSERT ON "PaymentBatchItem" FOR EACH ROW EXECUTE FUNCTION batch_item_approved();
