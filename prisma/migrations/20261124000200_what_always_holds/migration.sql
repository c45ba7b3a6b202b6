-- What always holds (docs/architecture.md), held by the database whatever the code does.
-- Every refusal is raised with SQLSTATE 'YX…' so that the code can name it:
--   YX001 append-only   YX002 late or not open   YX003 too many entries   YX004 conflict of interest
--   YX005 locked sheet  YX006 round not open     YX007 four eyes          YX008 unbalanced
--   YX009 watchers cannot act                     YX010 this value never changes

-- ── Append-only tables ──────────────────────────────────────────────────────────────────────────
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'YX001';
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['AuditEntry', 'JournalEntry', 'Posting', 'CallVersion', 'SubmissionVersion', 'VersionFile',
                           'ScreeningDecision', 'PanelDraw', 'Ranking', 'FinalList'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER append_only', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER append_only_truncate', t);
  END LOOP;
END $$;

-- Rows that may change but never vanish.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['Submission', 'ScoreSheet', 'Grant', 'Payout', 'FundAccount', 'Fund', 'Call', 'Selection', 'Objection'] LOOP
    EXECUTE format('CREATE TRIGGER never_deleted BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;

-- ── The audit chain (invariant 8) ───────────────────────────────────────────────────────────────
CREATE FUNCTION audit_hash(e "AuditEntry") RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    e.seq, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), e."actorId", e."actorName", e.action,
    e."subjectType", e."subjectId", e."callId", e.details, e.previous)::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last record;
BEGIN
  -- One writer at a time, from here to the commit: two entries never share a predecessor.
  PERFORM pg_advisory_xact_lock(4242001);
  IF NEW.action NOT LIKE 'account.%' AND EXISTS (
    SELECT 1 FROM "StaffRole" r WHERE r."userId" = NEW."actorId" AND r."revokedAt" IS NULL
      AND r.role::text IN ('supervisor', 'auditor')) THEN
    RAISE EXCEPTION 'roles that watch cannot act: %', NEW.action USING ERRCODE = 'YX009';
  END IF;
  SELECT seq, hash INTO last FROM "AuditEntry" ORDER BY seq DESC LIMIT 1;
  NEW.seq := coalesce(last.seq, 0) + 1;
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  NEW.previous := coalesce(last.hash, repeat('0', 64));
  NEW.hash := audit_hash(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER chain BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION audit_chain();

-- ── Submissions (invariants 1 and 2) ────────────────────────────────────────────────────────────
CREATE FUNCTION version_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE s record; now_ timestamptz; others int;
BEGIN
  SELECT sub.state::text AS state, sub."correctionDeadline", sub."leadProviderId", sub."callId",
         c.state::text AS call_state, c."opensAt", c."submissionDeadline", c."maxEntriesPerLead"
    INTO s FROM "Submission" sub JOIN "Call" c ON c.id = sub."callId" WHERE sub.id = NEW."submissionId";
  -- The unit's row is the lock under which its entries are counted.
  PERFORM 1 FROM "Provider" WHERE id = s."leadProviderId" FOR UPDATE;
  now_ := date_trunc('milliseconds', clock_timestamp());
  IF s.state = 'returned' THEN
    IF s."correctionDeadline" IS NULL OR now_ > s."correctionDeadline" THEN
      RAISE EXCEPTION 'late: correction deadline %, arrived %', s."correctionDeadline", now_ USING ERRCODE = 'YX002';
    END IF;
  ELSIF s.state IN ('draft', 'submitted') THEN
    IF s.call_state <> 'published' OR s."opensAt" IS NULL OR now_ < s."opensAt" THEN
      RAISE EXCEPTION 'not open yet: opens %, arrived %', s."opensAt", now_ USING ERRCODE = 'YX002';
    END IF;
    IF s."submissionDeadline" IS NULL OR now_ > s."submissionDeadline" THEN
      RAISE EXCEPTION 'late: deadline %, arrived %', s."submissionDeadline", now_ USING ERRCODE = 'YX002';
    END IF;
  ELSE
    RAISE EXCEPTION 'a submission in state % takes no new version', s.state USING ERRCODE = 'YX002';
  END IF;
  SELECT count(DISTINCT o.id) INTO others FROM "Submission" o
    WHERE o."callId" = s."callId" AND o."leadProviderId" = s."leadProviderId" AND o.id <> NEW."submissionId"
      AND o.state <> 'withdrawn' AND EXISTS (SELECT 1 FROM "SubmissionVersion" v WHERE v."submissionId" = o.id);
  IF others >= s."maxEntriesPerLead" THEN
    RAISE EXCEPTION 'too many entries: at most %', s."maxEntriesPerLead" USING ERRCODE = 'YX003';
  END IF;
  NEW."submittedAt" := now_;
  RETURN NEW;
END $$;
CREATE TRIGGER in_time BEFORE INSERT ON "SubmissionVersion" FOR EACH ROW EXECUTE FUNCTION version_in_time();

CREATE FUNCTION file_with_its_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A version's files are written in the transaction that made the version, and in no later one.
  IF NOT EXISTS (SELECT 1 FROM "SubmissionVersion" v WHERE v.id = NEW."versionId" AND v.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a submitted version never changes' USING ERRCODE = 'YX001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER with_its_version BEFORE INSERT ON "VersionFile" FOR EACH ROW EXECUTE FUNCTION file_with_its_version();

CREATE FUNCTION submission_belongs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."callId" <> OLD."callId" OR NEW."leadProviderId" <> OLD."leadProviderId"
     OR (OLD.number IS NOT NULL AND NEW.number IS DISTINCT FROM OLD.number) THEN
    RAISE EXCEPTION 'a submission keeps its call, its lead unit and its number' USING ERRCODE = 'YX010';
  END IF;
  IF NEW."currentVersionId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "SubmissionVersion" v WHERE v.id = NEW."currentVersionId" AND v."submissionId" = NEW.id) THEN
    RAISE EXCEPTION 'a version belongs to one submission' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER belongs BEFORE UPDATE ON "Submission" FOR EACH ROW EXECUTE FUNCTION submission_belongs();

CREATE FUNCTION file_content_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.sha256 <> OLD.sha256 OR NEW.size <> OLD.size OR NEW."storageKey" <> OLD."storageKey" THEN
    RAISE EXCEPTION 'a stored file is content-addressed and never changes' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER content_fixed BEFORE UPDATE ON "StoredFile" FOR EACH ROW EXECUTE FUNCTION file_content_fixed();

-- ── Screening (invariant 7) ─────────────────────────────────────────────────────────────────────
CREATE FUNCTION refusal_by_two() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind IN ('confirmRefusal', 'dismissRefusal') AND NOT EXISTS (
    SELECT 1 FROM "ScreeningDecision" p WHERE p.id = NEW."proposalId" AND p.kind = 'proposeRefusal'
      AND p."submissionId" = NEW."submissionId" AND p."decidedById" <> NEW."decidedById") THEN
    RAISE EXCEPTION 'a refusal is confirmed by another person than the one who proposed it' USING ERRCODE = 'YX007';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER by_two BEFORE INSERT ON "ScreeningDecision" FOR EACH ROW EXECUTE FUNCTION refusal_by_two();

-- ── Panel and scoring (invariants 3 and 4) ──────────────────────────────────────────────────────
CREATE FUNCTION assignment_without_conflict() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."cancelledAt" IS NULL AND EXISTS (
    SELECT 1 FROM "Conflict" c WHERE c."expertId" = NEW."expertId" AND c."submissionId" = NEW."submissionId" AND c."liftedAt" IS NULL) THEN
    RAISE EXCEPTION 'conflict of interest: this judge cannot see this solution' USING ERRCODE = 'YX004';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW."expertId", NEW."submissionId", NEW."roundId", NEW."versionId")
     IS DISTINCT FROM (OLD."expertId", OLD."submissionId", OLD."roundId", OLD."versionId") THEN
    RAISE EXCEPTION 'an assignment keeps its judge, solution and round' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER without_conflict BEFORE INSERT OR UPDATE ON "Assignment" FOR EACH ROW EXECUTE FUNCTION assignment_without_conflict();

CREATE FUNCTION sheet_rules() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE a record;
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.state <> 'draft' THEN
    RAISE EXCEPTION 'a % score sheet never changes', OLD.state USING ERRCODE = 'YX005';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW."assignmentId", NEW.number, NEW."reopensId") IS DISTINCT FROM (OLD."assignmentId", OLD.number, OLD."reopensId") THEN
    RAISE EXCEPTION 'a score sheet keeps its assignment and number' USING ERRCODE = 'YX010';
  END IF;
  SELECT asg."expertId", asg."submissionId", asg."cancelledAt", r.state::text AS round_state
    INTO a FROM "Assignment" asg JOIN "Round" r ON r.id = asg."roundId" WHERE asg.id = NEW."assignmentId";
  IF NEW.state <> 'void' THEN
    IF a."cancelledAt" IS NOT NULL OR EXISTS (
      SELECT 1 FROM "Conflict" c WHERE c."expertId" = a."expertId" AND c."submissionId" = a."submissionId" AND c."liftedAt" IS NULL) THEN
      RAISE EXCEPTION 'conflict of interest: this judge cannot score this solution' USING ERRCODE = 'YX004';
    END IF;
    IF a.round_state <> 'open' THEN
      RAISE EXCEPTION 'the round is %', a.round_state USING ERRCODE = 'YX006';
    END IF;
  END IF;
  IF NEW.number > 1 AND NOT EXISTS (
    SELECT 1 FROM "ScoreSheet" o WHERE o.id = NEW."reopensId" AND o."assignmentId" = NEW."assignmentId"
      AND o.number = NEW.number - 1 AND o.state = 'locked' AND NEW."reopenReason" <> '') THEN
    RAISE EXCEPTION 'a further sheet reopens the locked one before it, with a reason' USING ERRCODE = 'YX005';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rules BEFORE INSERT OR UPDATE ON "ScoreSheet" FOR EACH ROW EXECUTE FUNCTION sheet_rules();
CREATE UNIQUE INDEX "ScoreSheet_one_draft" ON "ScoreSheet" ("assignmentId") WHERE state = 'draft';
ALTER TABLE "ScoreSheet" ADD CONSTRAINT sheet_locked_complete CHECK (
  state <> 'locked' OR ("lockedAt" IS NOT NULL AND "totalCentipoints" IS NOT NULL AND "contentHash" IS NOT NULL));

-- ── Ranking (invariant 5) ───────────────────────────────────────────────────────────────────────
ALTER TABLE "Ranking" ADD CONSTRAINT ranking_has_hashes CHECK (length("inputHash") = 64 AND length("outputHash") = 64);

-- ── The fund (invariant 6) ──────────────────────────────────────────────────────────────────────
ALTER TABLE "FundAccount" ADD CONSTRAINT never_promises_more CHECK (
  CASE WHEN kind = 'appropriation' THEN "balanceFen" <= 0 ELSE "balanceFen" >= 0 END);
ALTER TABLE "Fund" ADD CONSTRAINT fund_cap CHECK ("capFen" >= 0);
ALTER TABLE "Posting" ADD CONSTRAINT posting_not_zero CHECK ("amountFen" <> 0);

CREATE FUNCTION post() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE account record;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "JournalEntry" e JOIN "FundAccount" a ON a."fundId" = e."fundId"
                 WHERE e.id = NEW."entryId" AND a.id = NEW."accountId" AND e.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a posting is written with its entry, in the fund of that entry' USING ERRCODE = 'YX008';
  END IF;
  UPDATE "FundAccount" SET "balanceFen" = "balanceFen" + NEW."amountFen" WHERE id = NEW."accountId"
    RETURNING kind::text, "balanceFen", "fundId" INTO account;
  IF account.kind = 'appropriation' AND -account."balanceFen" > (SELECT "capFen" FROM "Fund" WHERE id = account."fundId") THEN
    RAISE EXCEPTION 'above the cap of the fund' USING ERRCODE = 'YX008';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER post AFTER INSERT ON "Posting" FOR EACH ROW EXECUTE FUNCTION post();

CREATE FUNCTION balance_only_by_posting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (TG_OP = 'INSERT' AND NEW."balanceFen" <> 0) OR (TG_OP = 'UPDATE' AND pg_trigger_depth() < 2) THEN
    RAISE EXCEPTION 'a balance changes by postings only' USING ERRCODE = 'YX008';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_by_posting BEFORE INSERT OR UPDATE ON "FundAccount" FOR EACH ROW EXECUTE FUNCTION balance_only_by_posting();

CREATE FUNCTION entry_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE total numeric; sides int;
BEGIN
  SELECT coalesce(sum("amountFen"), 0), count(*) INTO total, sides FROM "Posting"
    WHERE "entryId" = CASE TG_TABLE_NAME WHEN 'Posting' THEN (to_jsonb(NEW)->>'entryId') ELSE (to_jsonb(NEW)->>'id') END;
  IF total <> 0 OR sides < 2 THEN
    RAISE EXCEPTION 'unbalanced entry: % fen over % postings', total, sides USING ERRCODE = 'YX008';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER balances AFTER INSERT ON "Posting" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION entry_balances();
CREATE CONSTRAINT TRIGGER balances AFTER INSERT ON "JournalEntry" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION entry_balances();

ALTER TABLE "Grant" ADD CONSTRAINT grant_amount CHECK ("amountFen" > 0);
ALTER TABLE "Grant" ADD CONSTRAINT grant_entry FOREIGN KEY ("entryId") REFERENCES "JournalEntry" (id);
CREATE FUNCTION grant_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.number, NEW."submissionId", NEW."finalListId", NEW."providerId", NEW."fundId", NEW."amountFen", NEW."entryId")
       IS DISTINCT FROM (OLD.number, OLD."submissionId", OLD."finalListId", OLD."providerId", OLD."fundId", OLD."amountFen", OLD."entryId") THEN
      RAISE EXCEPTION 'a grant keeps its solution, payee, fund and amount' USING ERRCODE = 'YX010';
    END IF;
    RETURN NEW;
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM "FinalList" f JOIN "SelectionItem" i ON i."selectionId" = f."selectionId"
    WHERE f.id = NEW."finalListId" AND i."submissionId" = NEW."submissionId" AND i.outcome = 'winner' AND i.state = 'confirmed') THEN
    RAISE EXCEPTION 'only a confirmed winner of the final list is granted an award' USING ERRCODE = 'YX008';
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM "JournalEntry" e JOIN "Posting" p ON p."entryId" = e.id JOIN "FundAccount" a ON a.id = p."accountId"
    WHERE e.id = NEW."entryId" AND e.kind = 'commitment' AND e."fundId" = NEW."fundId" AND a.kind = 'committed' AND p."amountFen" = NEW."amountFen") THEN
    RAISE EXCEPTION 'a grant is backed by a commitment of its amount' USING ERRCODE = 'YX008';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rules BEFORE INSERT OR UPDATE ON "Grant" FOR EACH ROW EXECUTE FUNCTION grant_rules();

-- ── Four eyes (invariant 7) ─────────────────────────────────────────────────────────────────────
ALTER TABLE "Selection" ADD CONSTRAINT selection_four_eyes CHECK ("decidedById" IS NULL OR "decidedById" <> "proposedById");
ALTER TABLE "Payout" ADD CONSTRAINT payout_four_eyes CHECK ("decidedById" IS NULL OR "decidedById" <> "preparedById");
ALTER TABLE "Payout" ADD CONSTRAINT payout_amount CHECK ("amountFen" > 0);
ALTER TABLE "Payout" ADD CONSTRAINT payout_approved CHECK (state <> 'approved' OR ("decidedById" IS NOT NULL AND "entryId" IS NOT NULL));
ALTER TABLE "Payout" ADD CONSTRAINT payout_entry FOREIGN KEY ("entryId") REFERENCES "JournalEntry" (id);
CREATE UNIQUE INDEX "Payout_one_live" ON "Payout" ("grantId") WHERE state IN ('prepared', 'approved');
CREATE UNIQUE INDEX "Selection_one_live" ON "Selection" ("callId") WHERE state <> 'rejected';

CREATE UNIQUE INDEX "StaffRole_live" ON "StaffRole" ("userId", role) WHERE "revokedAt" IS NULL;
CREATE FUNCTION roles_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."grantedById" = NEW."userId" THEN
    RAISE EXCEPTION 'nobody grants a role to themselves' USING ERRCODE = 'YX007';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW."userId", 4242002));
  -- 三员分立: watchers hold nothing else, and the administrators are three different people.
  IF NEW."revokedAt" IS NULL AND EXISTS (
    SELECT 1 FROM "StaffRole" r WHERE r."userId" = NEW."userId" AND r.id <> NEW.id AND r."revokedAt" IS NULL
      AND (r.role::text IN ('supervisor', 'auditor', 'sysadmin', 'secadmin') OR NEW.role::text IN ('supervisor', 'auditor', 'sysadmin', 'secadmin'))) THEN
    RAISE EXCEPTION 'this role cannot be combined with another' USING ERRCODE = 'YX007';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER roles_apart BEFORE INSERT OR UPDATE ON "StaffRole" FOR EACH ROW EXECUTE FUNCTION roles_apart();
