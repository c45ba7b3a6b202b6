-- CreateEnum
CREATE TYPE "FundCapState" AS ENUM ('proposed', 'inForce', 'superseded', 'rejected');

-- AlterTable
ALTER TABLE "JournalEntry" ADD COLUMN     "budgetYear" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "FundCap" (
    "id" TEXT NOT NULL,
    "fundId" TEXT NOT NULL,
    "year" INTEGER,
    "callId" TEXT,
    "amountFen" BIGINT NOT NULL,
    "orderNumber" TEXT NOT NULL,
    "state" "FundCapState" NOT NULL DEFAULT 'proposed',
    "proposedById" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "rejectionReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "FundCap_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FundCap_fundId_idx" ON "FundCap"("fundId");

-- CreateIndex
CREATE INDEX "JournalEntry_fundId_budgetYear_idx" ON "JournalEntry"("fundId", "budgetYear");

-- CreateIndex
CREATE INDEX "JournalEntry_callId_idx" ON "JournalEntry"("callId");

-- AddForeignKey
ALTER TABLE "FundCap" ADD CONSTRAINT "FundCap_fundId_fkey" FOREIGN KEY ("fundId") REFERENCES "Fund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Caps by year and by call (invariant 6) ──────────────────────────────────────────────────────────
-- What counts against a cap is what left `available`: a hold counts, a release, a cancellation and a recovery give back; commitment, payment and
-- return move money that was counted when it was held.
ALTER TABLE "FundCap" ADD CONSTRAINT fund_cap_scope CHECK (("year" IS NULL) <> ("callId" IS NULL) AND ("year" IS NULL OR "year" BETWEEN 2000 AND 2200));
ALTER TABLE "FundCap" ADD CONSTRAINT fund_cap_amount CHECK ("amountFen" > 0 AND "orderNumber" <> '');
ALTER TABLE "FundCap" ADD CONSTRAINT fund_cap_four_eyes CHECK ("decidedById" IS NULL OR "decidedById" <> "proposedById");
ALTER TABLE "FundCap" ADD CONSTRAINT fund_cap_decided CHECK (
  (state = 'proposed') = ("decidedById" IS NULL AND "decidedAt" IS NULL) AND (state = 'rejected') = ("rejectionReason" <> ''));
ALTER TABLE "FundCap" ADD CONSTRAINT fund_cap_call FOREIGN KEY ("callId") REFERENCES "Call" (id);
CREATE UNIQUE INDEX "FundCap_one_year" ON "FundCap" ("fundId", year, state) WHERE year IS NOT NULL AND state IN ('proposed', 'inForce');
CREATE UNIQUE INDEX "FundCap_one_call" ON "FundCap" ("fundId", "callId", state) WHERE "callId" IS NOT NULL AND state IN ('proposed', 'inForce');
CREATE TRIGGER never_deleted BEFORE DELETE ON "FundCap" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON "FundCap" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The year of an entry: a hold's is that of the database's clock in Asia/Shanghai, and never before the fund's latest, so that a clock that was
-- turned back opens no year again; every later entry of that money keeps the year of its hold. The call is that of the award.
CREATE FUNCTION entry_budget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."callId" IS NULL AND NEW."grantId" IS NOT NULL THEN
    SELECT e."callId" INTO NEW."callId" FROM "JournalEntry" e WHERE e."grantId" = NEW."grantId" AND e.kind = 'commitment' LIMIT 1;
  END IF;
  NEW."budgetYear" := NULL;
  IF NEW.kind NOT IN ('appropriation', 'hold') AND NEW."callId" IS NOT NULL THEN
    SELECT e."budgetYear" INTO NEW."budgetYear" FROM "JournalEntry" e
      WHERE e."fundId" = NEW."fundId" AND e."callId" = NEW."callId" AND e.kind = 'hold' ORDER BY e.sequence DESC LIMIT 1;
  END IF;
  IF NEW."budgetYear" IS NULL THEN
    SELECT greatest(extract(year FROM clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::int, max(e."budgetYear")) INTO NEW."budgetYear"
      FROM "JournalEntry" e WHERE e."fundId" = NEW."fundId" AND e.kind IN ('appropriation', 'hold');
  END IF;
  RETURN NEW;
END $$;

-- The journal so far gets its calls and years; nothing else of it changes.
ALTER TABLE "JournalEntry" DISABLE TRIGGER append_only;
UPDATE "JournalEntry" e SET "callId" = c."callId" FROM "JournalEntry" c
  WHERE e."callId" IS NULL AND c."grantId" = e."grantId" AND c.kind = 'commitment' AND c.id <> e.id;
UPDATE "JournalEntry" e SET "budgetYear" = extract(year FROM coalesce(
  (SELECT h."createdAt" FROM "JournalEntry" h WHERE h."fundId" = e."fundId" AND h."callId" = e."callId" AND h.kind = 'hold' AND h.sequence <= e.sequence
     ORDER BY h.sequence DESC LIMIT 1), e."createdAt") AT TIME ZONE 'Asia/Shanghai')::int;
ALTER TABLE "JournalEntry" ENABLE ALWAYS TRIGGER append_only;
CREATE TRIGGER budget BEFORE INSERT ON "JournalEntry" FOR EACH ROW EXECUTE FUNCTION entry_budget();

-- What a year's, or a call's, awards have taken of a fund, in fen.
CREATE FUNCTION fund_used(of_fund text, of_year int, of_call text) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT coalesce(-sum(p."amountFen"), 0)::bigint FROM "JournalEntry" e JOIN "Posting" p ON p."entryId" = e.id JOIN "FundAccount" a ON a.id = p."accountId"
  WHERE e."fundId" = of_fund AND a.kind = 'available' AND e.kind <> 'appropriation'
    AND (of_year IS NULL OR e."budgetYear" = of_year) AND (of_call IS NULL OR e."callId" = of_call)
$$;

-- Named to fire after `post`, which has locked the account: what is counted here cannot grow elsewhere until the commit.
CREATE FUNCTION within_caps() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE entry record; cap record; used bigint;
BEGIN
  SELECT e."fundId", e."budgetYear", e."callId" INTO entry FROM "JournalEntry" e JOIN "FundAccount" a ON a.id = NEW."accountId"
    WHERE e.id = NEW."entryId" AND a.kind = 'available';
  IF NOT FOUND THEN RETURN NULL; END IF;
  FOR cap IN SELECT c.year, c."callId", c."amountFen" FROM "FundCap" c WHERE c."fundId" = entry."fundId" AND c.state = 'inForce'
             AND (c.year = entry."budgetYear" OR c."callId" = entry."callId") LOOP
    used := fund_used(entry."fundId", cap.year, cap."callId");
    IF used > cap."amountFen" THEN
      RAISE EXCEPTION 'above the cap of %: % of % fen', coalesce(cap.year::text, 'the call'), used, cap."amountFen" USING ERRCODE = 'YX008';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER within_caps AFTER INSERT ON "Posting" FOR EACH ROW WHEN (NEW."amountFen" < 0) EXECUTE FUNCTION within_caps();

CREATE FUNCTION fund_cap_rules() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE used bigint;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'proposed' THEN
      RAISE EXCEPTION 'a cap is proposed by one person and approved by another' USING ERRCODE = 'YX007';
    END IF;
    RETURN NEW;
  END IF;
  IF (to_jsonb(NEW) - ARRAY['state', 'decidedById', 'decidedAt', 'rejectionReason']) <> (to_jsonb(OLD) - ARRAY['state', 'decidedById', 'decidedAt', 'rejectionReason'])
     OR (OLD.state, NEW.state) NOT IN (('proposed', 'inForce'), ('proposed', 'rejected'), ('inForce', 'superseded'))
     OR (OLD.state = 'inForce' AND (NEW."decidedById", NEW."decidedAt") IS DISTINCT FROM (OLD."decidedById", OLD."decidedAt")) THEN
    RAISE EXCEPTION 'a decided cap never changes' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = 'inForce' THEN
    -- The lock that every posting takes: what is used cannot grow while this is decided.
    PERFORM 1 FROM "FundAccount" WHERE "fundId" = NEW."fundId" ORDER BY kind FOR UPDATE;
    used := fund_used(NEW."fundId", NEW.year, NEW."callId");
    IF used > NEW."amountFen" THEN
      RAISE EXCEPTION 'a cap is not below what was promised: % fen', used USING ERRCODE = 'YX008';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rules BEFORE INSERT OR UPDATE ON "FundCap" FOR EACH ROW EXECUTE FUNCTION fund_cap_rules();

-- A cap is raised or lowered, never taken away.
CREATE FUNCTION fund_cap_replaced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state = 'superseded' AND NOT EXISTS (SELECT 1 FROM "FundCap" c WHERE c."fundId" = NEW."fundId" AND c.state = 'inForce'
       AND (c.year, c."callId") IS NOT DISTINCT FROM (NEW.year, NEW."callId")) THEN
    RAISE EXCEPTION 'a cap is replaced by another' USING ERRCODE = 'YX008';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER replaced AFTER UPDATE ON "FundCap" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fund_cap_replaced();
