-- What must hold of a judge's notes and phrases, and of solutions compared two at a time (invariant 3).
-- The application says for whom it acts with set_config('yx.expert', …, true); without that, its role sees none of these rows.
ALTER TABLE "JudgeNote" ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_note ON "JudgeNote" USING ("expertId" = current_setting('yx.expert', true));
ALTER TABLE "JudgePhrase" ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_phrase ON "JudgePhrase" USING ("expertId" = current_setting('yx.expert', true));

CREATE FUNCTION note_belongs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Assignment" a WHERE a.id = NEW."assignmentId" AND a."expertId" = NEW."expertId") THEN
    RAISE EXCEPTION 'a note is written by the judge of its assignment' USING ERRCODE = 'YX004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER belongs BEFORE INSERT OR UPDATE ON "JudgeNote" FOR EACH ROW EXECUTE FUNCTION note_belongs();

-- ── Two at a time ───────────────────────────────────────────────────────────────────────────────
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['PairwiseEntry', 'PairwiseAnswer', 'PairwiseResult'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER append_only', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER append_only_truncate', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['PairwiseSession', 'PairwiseSeat'] LOOP
    EXECUTE format('CREATE TRIGGER never_deleted BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;

CREATE FUNCTION pairwise_session_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."closedAt" IS NOT NULL OR
     (NEW.id, NEW."roundId", NEW."trackKey", NEW.number, NEW.blind, NEW."createdById", NEW."createdAt")
     IS DISTINCT FROM (OLD.id, OLD."roundId", OLD."trackKey", OLD.number, OLD.blind, OLD."createdById", OLD."createdAt") THEN
    RAISE EXCEPTION 'a session of comparisons closes once, and changes in nothing else' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rules BEFORE UPDATE ON "PairwiseSession" FOR EACH ROW EXECUTE FUNCTION pairwise_session_rules();
ALTER TABLE "PairwiseSession" ADD CONSTRAINT pairwise_closed_by CHECK (("closedAt" IS NULL) = ("closedById" IS NULL));
CREATE UNIQUE INDEX "PairwiseSession_one_open" ON "PairwiseSession" ("roundId", "trackKey") WHERE "closedAt" IS NULL;

CREATE FUNCTION pairwise_entry_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "PairwiseSession" s WHERE s.id = NEW."sessionId" AND s.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'what is compared is fixed when the session opens' USING ERRCODE = 'YX010';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "SubmissionVersion" v WHERE v.id = NEW."versionId" AND v."submissionId" = NEW."submissionId") THEN
    RAISE EXCEPTION 'a version belongs to one submission' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rules BEFORE INSERT ON "PairwiseEntry" FOR EACH ROW EXECUTE FUNCTION pairwise_entry_rules();

CREATE FUNCTION pairwise_seat_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (TG_OP = 'INSERT' AND NEW.answered <> 0) OR (TG_OP = 'UPDATE' AND pg_trigger_depth() < 2) THEN
    RAISE EXCEPTION 'a judge''s progress is counted from their answers only' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rules BEFORE INSERT OR UPDATE ON "PairwiseSeat" FOR EACH ROW EXECUTE FUNCTION pairwise_seat_rules();

CREATE FUNCTION pairwise_answer_rules() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE s record; last record;
BEGIN
  -- Closing waits for an answer that is being written, and an answer for a closing.
  SELECT p."closedAt", p."roundId", p."trackKey" INTO s FROM "PairwiseSession" p WHERE p.id = NEW."sessionId" FOR SHARE;
  IF s."closedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'the comparisons have closed' USING ERRCODE = 'YX006';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "PanelMember" m WHERE m."roundId" = s."roundId" AND m."trackKey" = s."trackKey"
                 AND m."expertId" = NEW."expertId" AND m.state = 'committed') THEN
    RAISE EXCEPTION 'only the signed panel of the track compares' USING ERRCODE = 'YX004';
  END IF;
  -- The seat's row is the lock under which a judge's answers are numbered.
  PERFORM 1 FROM "PairwiseSeat" t WHERE t."sessionId" = NEW."sessionId" AND t."expertId" = NEW."expertId" FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'this judge has no seat in the session' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.number <> 1 + (SELECT count(*) FROM "PairwiseAnswer" p WHERE p."sessionId" = NEW."sessionId" AND p."expertId" = NEW."expertId") THEN
    RAISE EXCEPTION 'answers are numbered one after the other' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.outcome = 'undo' THEN
    SELECT p.id, p."aId", p."bId" INTO last FROM "PairwiseAnswer" p
      WHERE p."sessionId" = NEW."sessionId" AND p."expertId" = NEW."expertId" AND p.outcome <> 'undo'
        AND NOT EXISTS (SELECT 1 FROM "PairwiseAnswer" u WHERE u."undoesId" = p.id)
      ORDER BY p.number DESC LIMIT 1;
    IF last.id IS NULL OR NEW."undoesId" IS DISTINCT FROM last.id OR (NEW."aId", NEW."bId") <> (last."aId", last."bId") THEN
      RAISE EXCEPTION 'only the last answer of one''s own is taken back' USING ERRCODE = 'YX010';
    END IF;
  ELSE
    IF NEW."undoesId" IS NOT NULL OR NEW."aId" = NEW."bId" OR 2 <> (
      SELECT count(*) FROM "PairwiseEntry" e WHERE e."sessionId" = NEW."sessionId" AND e."submissionId" IN (NEW."aId", NEW."bId")) THEN
      RAISE EXCEPTION 'two different solutions of the session are compared' USING ERRCODE = 'YX010';
    END IF;
    IF EXISTS (SELECT 1 FROM "Conflict" c WHERE c."expertId" = NEW."expertId" AND c."submissionId" IN (NEW."aId", NEW."bId")
               AND c."liftedAt" IS NULL) THEN
      RAISE EXCEPTION 'conflict of interest: this judge cannot compare this solution' USING ERRCODE = 'YX004';
    END IF;
  END IF;
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  UPDATE "PairwiseSeat" SET answered = answered + CASE WHEN NEW.outcome = 'undo' THEN -1 ELSE 1 END, "lastAt" = NEW.at
    WHERE "sessionId" = NEW."sessionId" AND "expertId" = NEW."expertId";
  RETURN NEW;
END $$;
CREATE TRIGGER rules BEFORE INSERT ON "PairwiseAnswer" FOR EACH ROW EXECUTE FUNCTION pairwise_answer_rules();

-- Before the session closes a judge's answers are readable for that judge alone.
ALTER TABLE "PairwiseAnswer" ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_or_closed ON "PairwiseAnswer" FOR SELECT USING (
  "expertId" = current_setting('yx.expert', true)
  OR EXISTS (SELECT 1 FROM "PairwiseSession" s WHERE s.id = "sessionId" AND s."closedAt" IS NOT NULL));
CREATE POLICY as_oneself ON "PairwiseAnswer" FOR INSERT WITH CHECK ("expertId" = current_setting('yx.expert', true));

CREATE FUNCTION pairwise_result_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "PairwiseSession" s WHERE s.id = NEW."sessionId" AND s."closedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'there is no result before the comparisons have closed' USING ERRCODE = 'YX006';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rules BEFORE INSERT ON "PairwiseResult" FOR EACH ROW EXECUTE FUNCTION pairwise_result_rules();
