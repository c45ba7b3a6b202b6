-- The lifecycles of awards, payment orders, their limits, caps, and what a second person decides. The lists of states in earlier triggers go;
-- their further conditions stay.

CREATE OR REPLACE FUNCTION payout_rules() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE g record; lim record; alone numeric; now_ timestamptz := date_trunc('milliseconds', clock_timestamp());
BEGIN
  SELECT "amountFen", "fundId" INTO g FROM "Grant" WHERE id = NEW."grantId";
  IF TG_OP = 'INSERT' THEN
    IF NEW."byTwo" OR NEW."amountFen" <> g."amountFen" THEN
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

CREATE OR REPLACE FUNCTION fund_cap_rules() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE used bigint;
BEGIN
  IF TG_OP = 'INSERT' THEN
    RETURN NEW;
  END IF;
  IF (to_jsonb(NEW) - ARRAY['state', 'decidedById', 'decidedAt', 'rejectionReason']) <> (to_jsonb(OLD) - ARRAY['state', 'decidedById', 'decidedAt', 'rejectionReason'])
     OR OLD.state = NEW.state
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

-- What it said besides its list is said by grant_stays_revoked.
DROP TRIGGER goes_its_way ON "Grant";
DROP FUNCTION grant_goes_its_way();

CREATE TRIGGER states_begin BEFORE INSERT ON "Grant" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'granted');
CREATE TRIGGER states_follow BEFORE UPDATE ON "Grant" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state")
  EXECUTE FUNCTION state_follows('state', 'accountConfirmed>prepared', 'accountConfirmed>revoked', 'accountConfirmed>suspended', 'granted>accountConfirmed', 'granted>revoked', 'granted>suspended', 'paid>granted', 'paid>revoked', 'prepared>accountConfirmed', 'prepared>granted', 'prepared>paid', 'prepared>revoked', 'prepared>suspended', 'suspended>accountConfirmed', 'suspended>granted', 'suspended>revoked');
CREATE TRIGGER states_begin BEFORE INSERT ON "Payout" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'prepared');
CREATE TRIGGER states_follow BEFORE UPDATE ON "Payout" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state")
  EXECUTE FUNCTION state_follows('state', 'approved>failed', 'approved>paid', 'approved>rejected', 'approved>sentBack', 'endorsing>approved', 'endorsing>rejected', 'endorsing>reviewed', 'endorsing>sentBack', 'paid>returned', 'prepared>rejected', 'prepared>reviewed', 'prepared>sentBack', 'reviewed>approved', 'reviewed>endorsing', 'reviewed>prepared', 'reviewed>rejected', 'reviewed>sentBack', 'sentBack>prepared', 'sentBack>rejected');
CREATE TRIGGER states_begin BEFORE INSERT ON "PayoutLimit" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'proposed');
CREATE TRIGGER states_follow BEFORE UPDATE ON "PayoutLimit" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state")
  EXECUTE FUNCTION state_follows('state', 'proposed>inForce', 'proposed>refused');
CREATE TRIGGER states_begin BEFORE INSERT ON "FundCap" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'proposed');
CREATE TRIGGER states_follow BEFORE UPDATE ON "FundCap" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state")
  EXECUTE FUNCTION state_follows('state', 'inForce>superseded', 'proposed>inForce', 'proposed>rejected');
CREATE TRIGGER states_begin BEFORE INSERT ON "FundProposal" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'proposed');
CREATE TRIGGER states_follow BEFORE UPDATE ON "FundProposal" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state")
  EXECUTE FUNCTION state_follows('state', 'proposed>confirmed', 'proposed>refused', 'proposed>withdrawn');
