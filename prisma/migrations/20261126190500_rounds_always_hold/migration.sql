-- What must hold of several rounds, of a defence, of conferences and of panel reports (invariants 3, 4, 5 and 8).
--   YX011 conference open   YX012 not on the shortlist   YX013 not of this panel or report

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['ChairAppointment', 'DefenceLot', 'DefenceCall', 'Shortlist', 'PanelReport', 'PanelReportSignature'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER append_only', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER append_only_truncate', t);
  END LOOP;
END $$;
CREATE TRIGGER never_deleted BEFORE DELETE ON "Conference" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON "Conference" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "ChairAppointment" ADD CONSTRAINT chair_member FOREIGN KEY ("memberId") REFERENCES "PanelMember" (id);
ALTER TABLE "DefenceCall" ADD CONSTRAINT call_submission FOREIGN KEY ("submissionId") REFERENCES "Submission" (id);
ALTER TABLE "Conference" ADD CONSTRAINT conference_submission FOREIGN KEY ("submissionId") REFERENCES "Submission" (id);
ALTER TABLE "Shortlist" ADD CONSTRAINT shortlist_ranking FOREIGN KEY ("rankingId") REFERENCES "Ranking" (id);
ALTER TABLE "PanelReport" ADD CONSTRAINT report_ranking FOREIGN KEY ("rankingId") REFERENCES "Ranking" (id);
ALTER TABLE "PanelReportSignature" ADD CONSTRAINT signature_member FOREIGN KEY ("memberId") REFERENCES "PanelMember" (id);

-- ── Shortlist ───────────────────────────────────────────────────────────────────────────────────
ALTER TABLE "Shortlist" ADD CONSTRAINT shortlist_tie CHECK (
  ("tiedIds" = '{}' AND "tieDecision" = '') OR ("tieDecision" IN ('all', 'none') AND "tieReason" <> ''));

CREATE FUNCTION assignment_on_shortlist() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT number FROM "Round" WHERE id = NEW."roundId") > 1 AND NOT EXISTS (
    SELECT 1 FROM "Shortlist" s WHERE s."roundId" = NEW."roundId" AND NEW."submissionId" = ANY (s."submissionIds")) THEN
    RAISE EXCEPTION 'only a shortlisted solution is judged in a later round' USING ERRCODE = 'YX012';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER on_shortlist BEFORE INSERT ON "Assignment" FOR EACH ROW EXECUTE FUNCTION assignment_on_shortlist();

-- ── Defence ─────────────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION chair_of_panel() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "PanelMember" m WHERE m.id = NEW."memberId" AND m."roundId" = NEW."roundId"
      AND m."trackKey" = NEW."trackKey" AND m.state <> 'recused') THEN
    RAISE EXCEPTION 'the chair is a sitting member of the panel' USING ERRCODE = 'YX013';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER of_panel BEFORE INSERT ON "ChairAppointment" FOR EACH ROW EXECUTE FUNCTION chair_of_panel();

CREATE FUNCTION called_from_lot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "DefenceLot" l JOIN "Round" r ON r.id = l."roundId" WHERE l."roundId" = NEW."roundId"
      AND l."trackKey" = NEW."trackKey" AND NEW."submissionId" = ANY (l."order") AND r.state = 'open') THEN
    RAISE EXCEPTION 'only a solution of the lot is called up, while the round is open' USING ERRCODE = 'YX006';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER from_lot BEFORE INSERT ON "DefenceCall" FOR EACH ROW EXECUTE FUNCTION called_from_lot();

-- ── Conferences ─────────────────────────────────────────────────────────────────────────────────
ALTER TABLE "Conference" ADD CONSTRAINT conference_concluded CHECK (
  (state = 'convened') = ("concludedAt" IS NULL) AND (state = 'convened') = ("concludedById" IS NULL)
  AND (state = 'convened' OR "minutes" <> ''));

CREATE FUNCTION conference_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'convened' THEN
    RAISE EXCEPTION 'a concluded conference never changes' USING ERRCODE = 'YX010';
  END IF;
  IF (NEW."roundId", NEW."trackKey", NEW."submissionId", NEW."convenedById", NEW."convenedAt")
     IS DISTINCT FROM (OLD."roundId", OLD."trackKey", OLD."submissionId", OLD."convenedById", OLD."convenedAt") THEN
    RAISE EXCEPTION 'a conference keeps its round and solution' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rules BEFORE UPDATE ON "Conference" FOR EACH ROW EXECUTE FUNCTION conference_rules();

CREATE FUNCTION round_closes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE widest int;
BEGIN
  IF NEW.state <> 'closed' OR OLD.state = 'closed' THEN RETURN NEW; END IF;
  -- A round of before there were conferences has no limit, and no range exceeds all points.
  widest := coalesce((NEW.configuration -> 'review' ->> 'conferenceRangeCentipoints')::int, 10000);
  IF EXISTS (SELECT 1 FROM "Conference" c WHERE c."roundId" = NEW.id AND c.state = 'convened') OR EXISTS (
    SELECT 1 FROM "Assignment" a JOIN "ScoreSheet" s ON s."assignmentId" = a.id
      JOIN "Submission" sub ON sub.id = a."submissionId"
    WHERE a."roundId" = NEW.id AND a."cancelledAt" IS NULL AND sub.state <> 'withdrawn' AND s.state = 'locked'
      AND NOT EXISTS (SELECT 1 FROM "ScoreSheet" n WHERE n."reopensId" = s.id)
      AND NOT EXISTS (SELECT 1 FROM "Conference" c WHERE c."roundId" = NEW.id AND c."submissionId" = a."submissionId")
    GROUP BY a."submissionId" HAVING max(s."totalCentipoints") - min(s."totalCentipoints") > widest) THEN
    RAISE EXCEPTION 'a conference of the panel is neither held nor waived' USING ERRCODE = 'YX011';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER closes BEFORE UPDATE ON "Round" FOR EACH ROW EXECUTE FUNCTION round_closes();

-- ── Panel reports ───────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION report_of_ranking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "Ranking" k JOIN "Round" r ON r.id = k."roundId" WHERE k.id = NEW."rankingId"
      AND k."roundId" = NEW."roundId" AND k."trackKey" = NEW."trackKey" AND r.state = 'closed') THEN
    RAISE EXCEPTION 'a report is of a ranking of its own round and track' USING ERRCODE = 'YX013';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER of_ranking BEFORE INSERT ON "PanelReport" FOR EACH ROW EXECUTE FUNCTION report_of_ranking();

ALTER TABLE "PanelReportSignature" ADD CONSTRAINT dissent_says_why CHECK ((kind = 'dissent') = (dissent <> '') AND "signedName" <> '');

CREATE FUNCTION signature_rules() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r record;
BEGIN
  SELECT p."contentHash", p."signUntil" INTO r FROM "PanelReport" p JOIN "PanelMember" m
    ON m."roundId" = p."roundId" AND m."trackKey" = p."trackKey" AND m.id = NEW."memberId" AND m.state = 'committed'
    WHERE p.id = NEW."reportId";
  IF NOT FOUND OR NEW."contentHash" <> r."contentHash" THEN
    RAISE EXCEPTION 'a report is signed by a member of its panel, as it reads' USING ERRCODE = 'YX013';
  END IF;
  NEW."signedAt" := date_trunc('milliseconds', clock_timestamp());
  IF NEW."signedAt" > r."signUntil" THEN
    RAISE EXCEPTION 'late: signed until %, arrived %', r."signUntil", NEW."signedAt" USING ERRCODE = 'YX002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rules BEFORE INSERT ON "PanelReportSignature" FOR EACH ROW EXECUTE FUNCTION signature_rules();
