-- Nothing of a fund moves, and no order is paid, failed or returned, on one person's word (invariant 7).
-- YX007 four eyes   YX021 second factor   YX022 step out of order   YX025 no confirmed cause   YX026 a revocation waits

-- ── What was there before: the bank's answers, credits, recoveries and revocations of earlier versions are confirmed history ──
ALTER TABLE "BankAnswerLine" DISABLE TRIGGER stays;
UPDATE "BankAnswerLine" SET outcome = 'carriedOver' WHERE verdict IN ('paid', 'rejected', 'returned');
ALTER TABLE "BankAnswerLine" ENABLE ALWAYS TRIGGER stays;
INSERT INTO "FundProposal" (id, kind, state, "fundId", "grantId", "payoutId", "amountFen", reference, reason, "proposedById", "proposedAt", "entryId", "carriedOver")
  SELECT gen_random_uuid()::text, CASE e.kind WHEN 'appropriation' THEN 'appropriation' WHEN 'recovery' THEN 'recovery' ELSE 'revocation' END::"FundProposalKind", 'confirmed',
         e."fundId", e."grantId", CASE e.kind WHEN 'recovery' THEN (SELECT p.id FROM "Payout" p WHERE p."grantId" = e."grantId" AND p.state = 'paid' LIMIT 1) END,
         (SELECT max(s."amountFen") FROM "Posting" s WHERE s."entryId" = e.id), e.memo,
         coalesce((SELECT g."revokedReason" FROM "Grant" g WHERE g.id = e."grantId"), ''), coalesce(e."actorId", ''), e."createdAt", e.id, true
  FROM "JournalEntry" e WHERE e.kind IN ('appropriation', 'recovery', 'cancellation');
INSERT INTO "FundProposal" (id, kind, state, "fundId", "grantId", "amountFen", reason, "proposedById", "proposedAt", "carriedOver")
  SELECT gen_random_uuid()::text, 'revocation', 'confirmed', g."fundId", g.id, g."amountFen", g."revokedReason", g."revokedById", g."revokedAt", true
  FROM "Grant" g WHERE g.state = 'revoked' AND NOT EXISTS (SELECT 1 FROM "FundProposal" f WHERE f."grantId" = g.id AND f.kind = 'revocation');
INSERT INTO "FundProposal" (id, kind, state, "fundId", "grantId", "payoutId", "amountFen", reason, "proposedById", "proposedAt", "entryId", "carriedOver")
  SELECT gen_random_uuid()::text, 'return', 'confirmed', e."fundId", p."grantId", p.id, p."amountFen", p."returnReason", p."returnedById", p."returnedAt", e.id, true
  FROM "Payout" p JOIN "JournalEntry" e ON e.id = p."returnEntryId" WHERE p.state = 'returned'
    AND NOT EXISTS (SELECT 1 FROM "BankAnswerLine" l LEFT JOIN "BankCase" c ON c."lineId" = l.id WHERE l."payoutId" = p.id AND (l.verdict = 'returned' OR c.decision = 'recordReturned'));

CREATE FUNCTION signed_order(person text, payout text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM "Payout" p WHERE p.id = payout AND person IN (p."preparedById", p."reviewedById", p."approvedById", p."endorsedById"))
$$;

-- ── A fund's credit, money that came back, an award revoked: put down by one, confirmed by another ──
ALTER TABLE "FundProposal" ADD CONSTRAINT fund_proposal_four_eyes CHECK (
  "carriedOver" OR state = 'proposed' OR (state = 'withdrawn') = ("decidedById" = "proposedById"));
ALTER TABLE "FundProposal" ADD CONSTRAINT fund_proposal_decided CHECK (
  "carriedOver" OR ((state = 'proposed') = ("decidedById" IS NULL) AND (state = 'proposed') = ("decidedAt" IS NULL)
    AND (state = 'confirmed') = ("proofId" IS NOT NULL) AND (state <> 'refused' OR "decisionReason" <> '')));
ALTER TABLE "FundProposal" ADD CONSTRAINT fund_proposal_amount CHECK ("amountFen" > 0);
CREATE UNIQUE INDEX "FundProposal_one_open" ON "FundProposal" ("grantId", kind) WHERE state = 'proposed';
CREATE UNIQUE INDEX "FundProposal_order_once" ON "FundProposal" ("fundId", reference)
  WHERE kind = 'appropriation' AND NOT "carriedOver" AND state IN ('proposed', 'confirmed');

CREATE FUNCTION recoverable(award text) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT coalesce(sum(CASE e.kind WHEN 'payment' THEN s."amountFen" ELSE -s."amountFen" END), 0)::bigint
  FROM "JournalEntry" e JOIN "Posting" s ON s."entryId" = e.id AND s."amountFen" > 0
  WHERE e."grantId" = award AND e.kind IN ('payment', 'return', 'recovery')
$$;

CREATE FUNCTION fund_proposal_rules() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE fixed text[] := ARRAY['evidenceSealed', 'state', 'decidedById', 'decidedAt', 'decisionReason', 'proofId', 'entryId'];
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'a proposal is never deleted' USING ERRCODE = 'YX010'; END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'proposed' OR NEW."carriedOver" OR NEW."entryId" IS NOT NULL THEN
      RAISE EXCEPTION 'what moves money is proposed first' USING ERRCODE = 'YX022';
    END IF;
    NEW."proposedAt" := date_trunc('milliseconds', clock_timestamp());
    IF NEW.kind IN ('return', 'recovery') AND (length(NEW."evidenceHash") <> 64 OR NEW."evidenceSealed" = '' OR NEW.day IS NULL OR NEW.reference = '') THEN
      RAISE EXCEPTION 'money that came back is put down with its day, reference and slip' USING ERRCODE = 'YX022';
    END IF;
    IF (NEW.kind = 'appropriation' AND NEW.reference = '') OR (NEW.kind IN ('return', 'revocation') AND NEW.reason = '') OR (NEW.kind <> 'appropriation' AND NEW."grantId" IS NULL) THEN
      RAISE EXCEPTION 'a proposal says what and why' USING ERRCODE = 'YX022';
    END IF;
    IF NEW.kind = 'return' AND NOT EXISTS (SELECT 1 FROM "Payout" p WHERE p.id = NEW."payoutId" AND p."grantId" = NEW."grantId" AND p.state = 'paid' AND p."amountFen" = NEW."amountFen") THEN
      RAISE EXCEPTION 'only what was paid comes back, and whole' USING ERRCODE = 'YX022';
    END IF;
    IF NEW.kind = 'recovery' AND (NOT EXISTS (SELECT 1 FROM "Grant" g JOIN "Payout" p ON p."grantId" = g.id AND p.id = NEW."payoutId" AND p.state = 'paid' WHERE g.id = NEW."grantId" AND g.state = 'revoked')
        OR NEW."amountFen" > recoverable(NEW."grantId")) THEN
      RAISE EXCEPTION 'no more is recovered than was paid for a revoked award' USING ERRCODE = 'YX008';
    END IF;
    IF NEW."grantId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Grant" g WHERE g.id = NEW."grantId" AND g."fundId" = NEW."fundId") THEN
      RAISE EXCEPTION 'a proposal keeps to the fund of its award' USING ERRCODE = 'YX008';
    END IF;
    RETURN NEW;
  END IF;
  IF (to_jsonb(NEW) - fixed) <> (to_jsonb(OLD) - fixed) OR (OLD.state <> 'proposed' AND (to_jsonb(NEW) - 'evidenceSealed') <> (to_jsonb(OLD) - 'evidenceSealed')) THEN
    RAISE EXCEPTION 'a proposal is decided once and never changes' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = OLD.state THEN
    IF NEW."entryId" IS NOT NULL THEN RAISE EXCEPTION 'an entry is made when its proposal is confirmed' USING ERRCODE = 'YX022'; END IF;
    RETURN NEW;
  END IF;
  NEW."decidedAt" := date_trunc('milliseconds', clock_timestamp());
  IF NEW.state = 'confirmed' THEN
    IF NOT coalesce(proof_of(NEW."decidedById", NEW."proofId"), false) THEN
      RAISE EXCEPTION 'to confirm what moves money takes a second factor at that moment' USING ERRCODE = 'YX021';
    END IF;
    IF signed_order(NEW."decidedById", NEW."payoutId") THEN
      RAISE EXCEPTION 'who signed the order does not confirm what became of it' USING ERRCODE = 'YX007';
    END IF;
    IF NEW.kind <> 'revocation' AND NEW."entryId" IS NULL THEN
      RAISE EXCEPTION 'what is confirmed is in the ledger' USING ERRCODE = 'YX025';
    END IF;
  ELSIF NEW."entryId" IS NOT NULL THEN
    RAISE EXCEPTION 'only what is confirmed is in the ledger' USING ERRCODE = 'YX025';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rules BEFORE INSERT OR UPDATE OR DELETE ON "FundProposal" FOR EACH ROW EXECUTE FUNCTION fund_proposal_rules();
ALTER TABLE "FundProposal" ENABLE ALWAYS TRIGGER rules;
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON "FundProposal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The ledger's side of it: an entry that moves money has what caused it, of its amount and fund, when the transaction ends.
CREATE FUNCTION entry_has_cause() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE fen bigint := (SELECT max(s."amountFen") FROM "Posting" s WHERE s."entryId" = NEW.id);
BEGIN
  IF NOT (CASE NEW.kind::text
    WHEN 'appropriation' THEN EXISTS (SELECT 1 FROM "FundProposal" f WHERE f."entryId" = NEW.id AND f.kind = 'appropriation' AND f.state = 'confirmed' AND f."fundId" = NEW."fundId" AND f."amountFen" = fen)
    WHEN 'recovery' THEN EXISTS (SELECT 1 FROM "FundProposal" f WHERE f."entryId" = NEW.id AND f.kind = 'recovery' AND f.state = 'confirmed' AND f."grantId" = NEW."grantId" AND f."amountFen" = fen)
                         AND recoverable(NEW."grantId") >= 0
    WHEN 'cancellation' THEN EXISTS (SELECT 1 FROM "FundProposal" f WHERE f."entryId" = NEW.id AND f.kind = 'revocation' AND f.state = 'confirmed' AND f."grantId" = NEW."grantId" AND f."amountFen" = fen)
    WHEN 'payment' THEN EXISTS (SELECT 1 FROM "Payout" p WHERE p."entryId" = NEW.id AND p."grantId" = NEW."grantId" AND p."amountFen" = fen)
    WHEN 'return' THEN EXISTS (SELECT 1 FROM "Payout" p WHERE p."returnEntryId" = NEW.id AND p."grantId" = NEW."grantId" AND p."amountFen" = fen)
    ELSE true END) THEN
    RAISE EXCEPTION 'an entry of % has no confirmed cause', NEW.kind USING ERRCODE = 'YX025';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER has_cause AFTER INSERT ON "JournalEntry" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION entry_has_cause();

-- ── An award is revoked by two, for good; while it is proposed, no new step towards its payment is taken ──
CREATE FUNCTION grant_revoked_by_two() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "FundProposal" f WHERE f."grantId" = NEW.id AND f.kind = 'revocation' AND f.state = 'confirmed' AND NOT f."carriedOver"
                 AND f."decidedById" = NEW."revokedById" AND f.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'an award is revoked by two people' USING ERRCODE = 'YX007';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER revoked_by_two AFTER UPDATE ON "Grant" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.state = 'revoked' AND OLD.state <> 'revoked') EXECUTE FUNCTION grant_revoked_by_two();
CREATE FUNCTION grant_stays_revoked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a revoked award stays revoked' USING ERRCODE = 'YX010';
END $$;
CREATE TRIGGER stays_revoked BEFORE UPDATE ON "Grant" FOR EACH ROW
  WHEN (OLD.state = 'revoked' AND (NEW.state, NEW."revokedAt", NEW."revokedById", NEW."revokedReason") IS DISTINCT FROM (OLD.state, OLD."revokedAt", OLD."revokedById", OLD."revokedReason"))
  EXECUTE FUNCTION grant_stays_revoked();
CREATE FUNCTION no_step_while_revocation_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "FundProposal" f WHERE f."grantId" = NEW."grantId" AND f.kind = 'revocation' AND f.state = 'proposed') THEN
    RAISE EXCEPTION 'a revocation of this award waits to be decided' USING ERRCODE = 'YX026';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER not_while_revocation_waits BEFORE INSERT ON "Payout" FOR EACH ROW EXECUTE FUNCTION no_step_while_revocation_waits();
CREATE TRIGGER not_while_revocation_waits_signed BEFORE UPDATE ON "Payout" FOR EACH ROW
  WHEN (NEW.state <> OLD.state AND (NEW.state IN ('reviewed', 'endorsing', 'approved') OR (OLD.state = 'sentBack' AND NEW.state = 'prepared'))) EXECUTE FUNCTION no_step_while_revocation_waits();
CREATE TRIGGER not_while_revocation_waits BEFORE INSERT ON "PaymentBatchItem" FOR EACH ROW EXECUTE FUNCTION no_step_while_revocation_waits();

-- ── The bank's word counts once a second person confirmed it ──
CREATE OR REPLACE FUNCTION bank_answer_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE free text[] := ARRAY['contentSealed', 'rawSealed'];
BEGIN
  IF TG_TABLE_NAME = 'BankAnswerLine' AND TG_OP = 'UPDATE' AND to_jsonb(OLD)->>'outcome' = 'waiting' AND to_jsonb(NEW)->>'outcome' <> 'waiting' THEN
    free := free || ARRAY['outcome', 'decidedById', 'decidedAt', 'decisionReason', 'proofId'];
  END IF;
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - free) <> (to_jsonb(OLD) - free) THEN
    RAISE EXCEPTION 'what the bank answered never changes' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION bank_line_decided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.outcome::text <> (CASE WHEN NEW.verdict IN ('paid', 'rejected', 'returned') THEN 'waiting' ELSE 'noted' END) OR NEW."decidedById" IS NOT NULL THEN
      RAISE EXCEPTION 'what a line would do waits for a second person' USING ERRCODE = 'YX022';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.outcome = OLD.outcome THEN RETURN NEW; END IF;
  NEW."decidedAt" := date_trunc('milliseconds', clock_timestamp());
  IF NEW.outcome NOT IN ('carriedOut', 'refused', 'overtaken') OR NEW."decidedById" IS NULL OR (NEW.outcome = 'refused' AND NEW."decisionReason" = '') THEN
    RAISE EXCEPTION 'a line is decided by a person' USING ERRCODE = 'YX022';
  END IF;
  IF signed_order(NEW."decidedById", NEW."payoutId") OR EXISTS (SELECT 1 FROM "BankAnswer" a WHERE a.id = NEW."answerId" AND a."uploadedById" = NEW."decidedById") THEN
    RAISE EXCEPTION 'who read the answer or signed the order does not confirm it' USING ERRCODE = 'YX007';
  END IF;
  IF NEW.outcome <> 'refused' AND NOT coalesce(proof_of(NEW."decidedById", NEW."proofId"), false) THEN
    RAISE EXCEPTION 'to confirm what the bank answered takes a second factor at that moment' USING ERRCODE = 'YX021';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decided BEFORE INSERT OR UPDATE ON "BankAnswerLine" FOR EACH ROW EXECUTE FUNCTION bank_line_decided();
ALTER TABLE "BankAnswerLine" ENABLE ALWAYS TRIGGER decided;

CREATE OR REPLACE FUNCTION bank_case_rules() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE line record;
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'a case is never deleted' USING ERRCODE = 'YX010'; END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.decision IS NOT NULL THEN RAISE EXCEPTION 'a case is opened before it is decided' USING ERRCODE = 'YX022'; END IF;
    RETURN NEW;
  END IF;
  IF OLD.decision IS NOT NULL OR (NEW.id, NEW."lineId", NEW.problem, NEW."openedAt") IS DISTINCT FROM (OLD.id, OLD."lineId", OLD.problem, OLD."openedAt") THEN
    RAISE EXCEPTION 'a case is decided once' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.decision IS NOT NULL THEN
    SELECT l."payoutId", a."uploadedById" INTO line FROM "BankAnswerLine" l JOIN "BankAnswer" a ON a.id = l."answerId" WHERE l.id = NEW."lineId";
    IF line."uploadedById" = NEW."closedById" OR signed_order(NEW."closedById", line."payoutId") THEN
      RAISE EXCEPTION 'who read the answer or signed the order does not decide its case' USING ERRCODE = 'YX007';
    END IF;
    IF NEW."closedById" IS NOT NULL AND NOT coalesce(proof_of(NEW."closedById", NEW."proofId"), false) THEN
      RAISE EXCEPTION 'to decide a case takes a second factor at that moment' USING ERRCODE = 'YX021';
    END IF;
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER rules ON "BankCase";
CREATE TRIGGER rules BEFORE INSERT OR UPDATE OR DELETE ON "BankCase" FOR EACH ROW EXECUTE FUNCTION bank_case_rules();

CREATE OR REPLACE FUNCTION act_with_second_factor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  IF NEW.kind IN ('prepare', 'review', 'approve', 'endorse', 'handConfirmed', 'bankPaid', 'bankFailed', 'returned') AND NOT coalesce(proof_of(NEW."actorId", NEW."proofId"), false) THEN
    RAISE EXCEPTION 'to % a payment order takes a second factor at that moment', NEW.kind USING ERRCODE = 'YX021';
  END IF;
  RETURN NEW;
END $$;

-- Whether this person has just confirmed, in this transaction, that the bank said so of an order: of a line that waited, or by deciding a case.
CREATE FUNCTION bank_word(payout text, person text, said text, decided text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT signed_order(person, payout) AND (
    EXISTS (SELECT 1 FROM "BankAnswerLine" l JOIN "BankAnswer" a ON a.id = l."answerId" WHERE l."payoutId" = payout AND l.verdict::text = said AND l.outcome = 'carriedOut'
            AND l."decidedById" = person AND a."uploadedById" <> person AND l.xmin = pg_current_xact_id()::xid)
    OR EXISTS (SELECT 1 FROM "BankCase" c JOIN "BankAnswerLine" l ON l.id = c."lineId" JOIN "BankAnswer" a ON a.id = l."answerId" WHERE l."payoutId" = payout AND c.decision::text = decided
               AND c."closedById" = person AND a."uploadedById" <> person AND c.xmin = pg_current_xact_id()::xid))
$$;
CREATE OR REPLACE FUNCTION payout_step_has_act() RETURNS trigger LANGUAGE plpgsql AS $$
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
      WHEN NEW.state = 'paid' THEN (a.kind = 'bankPaid' AND bank_word(NEW.id, a."actorId", 'paid', 'recordPaid')) OR (a.kind = 'handConfirmed' AND EXISTS (
        SELECT 1 FROM "HandPayment" h WHERE h."payoutId" = NEW.id AND h.accepted AND h."decidedById" = a."actorId"))
      WHEN NEW.state = 'failed' THEN a.kind = 'bankFailed' AND a.reason <> '' AND bank_word(NEW.id, a."actorId", 'rejected', 'recordFailed')
      WHEN NEW.state = 'returned' THEN a.kind = 'returned' AND a.reason <> '' AND (bank_word(NEW.id, a."actorId", 'returned', 'recordReturned') OR EXISTS (
        SELECT 1 FROM "FundProposal" f WHERE f."payoutId" = NEW.id AND f.kind = 'return' AND f.state = 'confirmed' AND f."decidedById" = a."actorId" AND f."entryId" = NEW."returnEntryId"
          AND f.xmin = pg_current_xact_id()::xid))
      ELSE false END) THEN
    RAISE EXCEPTION 'a payment order is % by an act on record', NEW.state USING ERRCODE = 'YX022';
  END IF;
  RETURN NULL;
END $$;
