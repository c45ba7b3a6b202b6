-- What must hold of supplementary reviews (invariants 3, 4 and 5).
--   YX014 a supplementary review is open, or not yet in the ranking   YX015 no supplementary review may be asked for

ALTER TABLE "SupplementaryReview" ADD CONSTRAINT review_submission FOREIGN KEY ("submissionId") REFERENCES "Submission" (id);
ALTER TABLE "SupplementaryReview" ADD CONSTRAINT review_ranking FOREIGN KEY ("rankingId") REFERENCES "Ranking" (id);
ALTER TABLE "SupplementaryReview" ADD CONSTRAINT review_says_why CHECK (
  reason <> '' AND ("concludedAt" IS NULL OR "cancelledAt" IS NULL)
  AND ("cancelledAt" IS NULL) = ("cancelledById" IS NULL) AND ("cancelledAt" IS NULL) = ("cancelReason" = ''));
-- One at a time for a solution, however often it is asked for at once.
CREATE UNIQUE INDEX review_one_open ON "SupplementaryReview" ("roundId", "submissionId")
  WHERE "concludedAt" IS NULL AND "cancelledAt" IS NULL;
CREATE TRIGGER never_deleted BEFORE DELETE ON "SupplementaryReview" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON "SupplementaryReview" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION review_rules() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r record; a record;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD."concludedAt" IS NOT NULL OR OLD."cancelledAt" IS NOT NULL
       OR (to_jsonb(NEW) - ARRAY['concludedAt', 'cancelledAt', 'cancelledById', 'cancelReason'])
          <> (to_jsonb(OLD) - ARRAY['concludedAt', 'cancelledAt', 'cancelledById', 'cancelReason']) THEN
      RAISE EXCEPTION 'a supplementary review keeps what it was asked for' USING ERRCODE = 'YX010';
    END IF;
    IF (NEW."concludedAt" IS NOT NULL) <> EXISTS (
      SELECT 1 FROM "ScoreSheet" s WHERE s."assignmentId" = NEW."assignmentId" AND s.state = 'locked') THEN
      RAISE EXCEPTION 'a supplementary review ends with its locked sheet, or without one' USING ERRCODE = 'YX010';
    END IF;
    RETURN NEW;
  END IF;
  -- The call first, as a selection takes it, so that neither slips in beside the other.
  PERFORM 1 FROM "Call" c JOIN "Round" o ON o."callId" = c.id WHERE o.id = NEW."roundId" FOR UPDATE OF c;
  PERFORM 1 FROM "Round" WHERE id = NEW."roundId" FOR UPDATE;
  SELECT * INTO r FROM "Round" WHERE id = NEW."roundId";
  SELECT * INTO a FROM "Assignment" WHERE id = NEW."assignmentId";
  IF r.state <> 'closed'
     OR EXISTS (SELECT 1 FROM "Round" n WHERE n."callId" = r."callId" AND n.number > r.number)
     OR EXISTS (SELECT 1 FROM "Selection" s WHERE s."callId" = r."callId" AND s.state <> 'rejected')
     OR NOT EXISTS (SELECT 1 FROM "Ranking" k WHERE k.id = NEW."rankingId" AND k."roundId" = r.id AND k."trackKey" = NEW."trackKey")
     OR NEW."concludedAt" IS NOT NULL OR NEW."cancelledAt" IS NOT NULL THEN
    RAISE EXCEPTION 'a supplementary review is of a ranked round, before winners are proposed' USING ERRCODE = 'YX015';
  END IF;
  -- Never a second chance for a judge of the round: the assignment is new, and nothing was written on it.
  IF (a."roundId", a."trackKey", a."submissionId") IS DISTINCT FROM (NEW."roundId", NEW."trackKey", NEW."submissionId")
     OR a."cancelledAt" IS NOT NULL OR a."createdAt" < coalesce(r."closedAt", a."createdAt")
     OR EXISTS (SELECT 1 FROM "ScoreSheet" s WHERE s."assignmentId" = a.id)
     OR NOT EXISTS (SELECT 1 FROM "PanelMember" m WHERE m.id = NEW."memberId" AND m."roundId" = NEW."roundId"
       AND m."trackKey" = NEW."trackKey" AND m."expertId" = a."expertId" AND m.state <> 'recused' AND m."addedById" IS NOT NULL) THEN
    RAISE EXCEPTION 'a supplementary review has an assignment of its own' USING ERRCODE = 'YX015';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rules BEFORE INSERT OR UPDATE ON "SupplementaryReview" FOR EACH ROW EXECUTE FUNCTION review_rules();

-- A sheet is written while its round is open; in a closed one only for an open supplementary review, by a judge who has signed.
CREATE OR REPLACE FUNCTION sheet_rules() RETURNS trigger LANGUAGE plpgsql AS $$
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
    IF a.round_state <> 'open' AND NOT (a.round_state = 'closed' AND EXISTS (
      SELECT 1 FROM "SupplementaryReview" v JOIN "PanelMember" m ON m.id = v."memberId"
      WHERE v."assignmentId" = NEW."assignmentId" AND v."concludedAt" IS NULL AND v."cancelledAt" IS NULL AND m.state = 'committed')) THEN
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

CREATE FUNCTION sheet_concludes_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state = 'locked' THEN
    UPDATE "SupplementaryReview" SET "concludedAt" = clock_timestamp()
      WHERE "assignmentId" = NEW."assignmentId" AND "concludedAt" IS NULL AND "cancelledAt" IS NULL;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER concludes_review AFTER INSERT OR UPDATE ON "ScoreSheet" FOR EACH ROW EXECUTE FUNCTION sheet_concludes_review();

-- No ranking while one is open; no selection and no further round before a ranking has taken in what was reviewed.
CREATE FUNCTION ranking_after_reviews() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "SupplementaryReview" v
    WHERE v."roundId" = NEW."roundId" AND v."concludedAt" IS NULL AND v."cancelledAt" IS NULL) THEN
    RAISE EXCEPTION 'a supplementary review is open' USING ERRCODE = 'YX014';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER after_reviews BEFORE INSERT ON "Ranking" FOR EACH ROW EXECUTE FUNCTION ranking_after_reviews();

CREATE FUNCTION call_after_reviews() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Call" WHERE id = NEW."callId" FOR UPDATE;
  IF EXISTS (
    SELECT 1 FROM "SupplementaryReview" v JOIN "Round" r ON r.id = v."roundId" JOIN "Ranking" asked ON asked.id = v."rankingId"
    WHERE r."callId" = NEW."callId" AND v."cancelledAt" IS NULL AND (v."concludedAt" IS NULL OR NOT EXISTS (
      SELECT 1 FROM "Ranking" k WHERE k."roundId" = v."roundId" AND k."trackKey" = v."trackKey" AND k."createdAt" > asked."createdAt"))) THEN
    RAISE EXCEPTION 'a supplementary review is open, or not yet in the ranking' USING ERRCODE = 'YX014';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER after_reviews BEFORE INSERT ON "Selection" FOR EACH ROW EXECUTE FUNCTION call_after_reviews();
CREATE TRIGGER after_reviews BEFORE INSERT ON "Round" FOR EACH ROW EXECUTE FUNCTION call_after_reviews();

-- Who only reviewed again is not of the panel, and does not sign its report.
CREATE FUNCTION signature_of_panel() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "SupplementaryReview" v WHERE v."memberId" = NEW."memberId") THEN
    RAISE EXCEPTION 'a report is signed by a member of its panel' USING ERRCODE = 'YX013';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER of_panel BEFORE INSERT ON "PanelReportSignature" FOR EACH ROW EXECUTE FUNCTION signature_of_panel();
