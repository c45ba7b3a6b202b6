-- A round that has not opened can be taken back, and set up anew under its number. What was drawn for it stays on record.
CREATE UNIQUE INDEX "Round_one_of_each_number" ON "Round" ("callId", number) WHERE state <> 'void';
DROP TRIGGER IF EXISTS states_follow ON "Round";
CREATE TRIGGER states_follow BEFORE UPDATE ON "Round" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state")
  EXECUTE FUNCTION state_follows('state', 'open>closed', 'setup>open', 'setup>void');

CREATE OR REPLACE FUNCTION round_goes_forward()
 RETURNS trigger
 LANGUAGE plpgsql
AS $$
BEGIN
  IF (NEW.id, NEW."callId", NEW.number, NEW.blind, NEW."callVersionId", NEW."createdById", NEW."createdAt") IS DISTINCT FROM
     (OLD.id, OLD."callId", OLD.number, OLD.blind, OLD."callVersionId", OLD."createdById", OLD."createdAt")
     OR NEW.configuration IS DISTINCT FROM OLD.configuration THEN
    RAISE EXCEPTION 'a round keeps its call and the rules it was set up with' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = OLD.state AND (NEW."openedAt", NEW."closedAt") IS DISTINCT FROM (OLD."openedAt", OLD."closedAt") THEN
    RAISE EXCEPTION 'when a round was opened and closed stays on record' USING ERRCODE = 'YX010';
  END IF;
  -- A round is taken back by two people, before it opens, and its record stays.
  IF OLD.state <> 'setup' AND (NEW."takeBackById", NEW."takeBackAt", NEW."takeBackReason", NEW."voidedById", NEW."voidedAt") IS DISTINCT FROM
     (OLD."takeBackById", OLD."takeBackAt", OLD."takeBackReason", OLD."voidedById", OLD."voidedAt") THEN
    RAISE EXCEPTION 'who took a round back, and why, stays on record' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = 'void' THEN
    IF OLD."takeBackById" IS NULL OR NEW."takeBackById" IS DISTINCT FROM OLD."takeBackById" OR NEW."takeBackReason" IS DISTINCT FROM OLD."takeBackReason"
       OR NEW."voidedById" IS NULL OR NEW."voidedById" = NEW."takeBackById" OR btrim(NEW."takeBackReason") = '' THEN
      RAISE EXCEPTION 'a round is taken back by one person with a reason, and by another' USING ERRCODE = 'YX007';
    END IF;
    NEW."voidedAt" := date_trunc('milliseconds', clock_timestamp());
  ELSIF NEW."voidedById" IS NOT NULL OR NEW."voidedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'a round that stands was taken back by nobody' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = 'open' AND NEW."takeBackById" IS NOT NULL THEN
    RAISE EXCEPTION 'a round that waits to be taken back does not open' USING ERRCODE = 'YX006';
  END IF;
  RETURN NEW;
END $$;

-- What has begun is a round that opened: one taken back counts for neither.
CREATE OR REPLACE FUNCTION call_as_published()
 RETURNS trigger
 LANGUAGE plpgsql
AS $$
DECLARE v record; begun boolean;
BEGIN
  IF (NEW.id, NEW.slug, NEW."createdById", NEW."createdAt") IS DISTINCT FROM (OLD.id, OLD.slug, OLD."createdById", OLD."createdAt")
     OR NEW."lastNumber" < OLD."lastNumber" THEN
    RAISE EXCEPTION 'a call keeps its address and the numbers it gave' USING ERRCODE = 'YX010';
  END IF;
  IF OLD.state = 'draft' THEN RETURN NEW; END IF;
  IF NEW."publishedAt" IS DISTINCT FROM OLD."publishedAt" THEN
    RAISE EXCEPTION 'when a call was published stays on record' USING ERRCODE = 'YX010';
  END IF;
  IF (NEW."opensAt", NEW."submissionDeadline", NEW."maxEntriesPerLead", NEW.blind, NEW."fundId", NEW."currentVersionId") IS NOT DISTINCT FROM
     (OLD."opensAt", OLD."submissionDeadline", OLD."maxEntriesPerLead", OLD.blind, OLD."fundId", OLD."currentVersionId") THEN
    RETURN NEW;
  END IF;
  -- The newest version says so, and everyone can read it, with what changed and why.
  SELECT cv.content INTO v FROM "CallVersion" cv WHERE cv.id = NEW."currentVersionId" AND cv."callId" = NEW.id
    AND NOT EXISTS (SELECT 1 FROM "CallVersion" later WHERE later."callId" = NEW.id AND later.number > cv.number);
  IF NOT FOUND OR NEW.state <> 'published'
     OR (NEW."opensAt" IS DISTINCT FROM OLD."opensAt" AND NEW."opensAt" IS DISTINCT FROM (v.content->'timetable'->>'opensAt')::timestamptz)
     OR (NEW."submissionDeadline" IS DISTINCT FROM OLD."submissionDeadline"
         AND NEW."submissionDeadline" IS DISTINCT FROM (v.content->'timetable'->>'submissionDeadline')::timestamptz)
     OR (NEW."maxEntriesPerLead" <> OLD."maxEntriesPerLead" AND NEW."maxEntriesPerLead" IS DISTINCT FROM (v.content->'eligibility'->>'maxEntriesPerLead')::int)
     OR (NEW.blind <> OLD.blind AND NEW.blind IS DISTINCT FROM (v.content->'panel'->>'blind')::boolean)
     OR (NEW."fundId" IS DISTINCT FROM OLD."fundId"
         AND NEW."fundId" IS DISTINCT FROM (SELECT f.id FROM "Fund" f WHERE f.key = v.content->'award'->>'fundKey')) THEN
    RAISE EXCEPTION 'what holds of a call is what its newest version says' USING ERRCODE = 'YX010';
  END IF;
  IF NEW."submissionDeadline" IS DISTINCT FROM OLD."submissionDeadline" THEN
    IF NEW."submissionDeadline" <= clock_timestamp() THEN
      RAISE EXCEPTION 'a deadline is not moved into the past' USING ERRCODE = 'YX030';
    END IF;
    IF EXISTS (SELECT 1 FROM "Round" r WHERE r."callId" = NEW.id AND r.state IN ('open', 'closed')) THEN
      RAISE EXCEPTION 'a deadline does not move once the review has begun' USING ERRCODE = 'YX030';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION review_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $$
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
     OR EXISTS (SELECT 1 FROM "Round" n WHERE n."callId" = r."callId" AND n.number > r.number AND n.state <> 'void')
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

-- Nothing is written in a round that was taken back.
CREATE FUNCTION round_not_void() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Round" r WHERE r.id = NEW."roundId" AND r.state = 'void') THEN
    RAISE EXCEPTION 'this round was taken back' USING ERRCODE = 'YX006';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER not_void BEFORE INSERT OR UPDATE ON "PanelMember" FOR EACH ROW EXECUTE FUNCTION round_not_void();
CREATE TRIGGER not_void BEFORE INSERT ON "PanelDraw" FOR EACH ROW EXECUTE FUNCTION round_not_void();
CREATE TRIGGER not_void BEFORE INSERT ON "JudgeNomination" FOR EACH ROW EXECUTE FUNCTION round_not_void();
CREATE TRIGGER not_void BEFORE INSERT ON "Assignment" FOR EACH ROW EXECUTE FUNCTION round_not_void();
