-- 提前关闭 closes: entries are in time until that moment, and what follows counts from it. Calls closed before it was written down: when the
-- record says so, else now, and never after their deadline.
ALTER TABLE "Call" DISABLE TRIGGER USER;
UPDATE "Call" c SET "closedAt" = date_trunc('milliseconds', least(coalesce((
  SELECT max(a.at) FROM "AuditEntry" a WHERE a.action = 'call.close' AND a."subjectId" = c.id), now()), c."submissionDeadline")) WHERE c.state = 'closed';
ALTER TABLE "Call" ENABLE TRIGGER USER;

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
  -- The moment of closing is the database's, once.
  IF NEW.state IN ('closed', 'cancelled') AND OLD.state = 'published' THEN
    NEW."closedAt" := date_trunc('milliseconds', clock_timestamp());
  ELSIF NEW."closedAt" IS DISTINCT FROM OLD."closedAt" THEN
    RAISE EXCEPTION 'when a call was closed stays on record' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = 'cancelled' AND OLD.state <> 'cancelled' AND (NOT EXISTS (
      SELECT 1 FROM "CallCancellation" c WHERE c."callId" = NEW.id AND c.state = 'confirmed' AND c."decidedById" <> c."proposedById")
    OR EXISTS (SELECT 1 FROM "Grant" g JOIN "Submission" s ON s.id = g."submissionId" WHERE s."callId" = NEW.id AND g.state <> 'revoked')
    OR EXISTS (SELECT 1 FROM "Payout" p JOIN "Grant" g ON g.id = p."grantId" JOIN "Submission" s ON s.id = g."submissionId"
               WHERE s."callId" = NEW.id AND p.state = 'paid')) THEN
    RAISE EXCEPTION 'a call is cancelled by two people, and not once awards stand or are paid' USING ERRCODE = 'YX007';
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
  IF NOT FOUND OR NEW.state NOT IN ('published', 'closed')
     OR (NEW.state = 'closed' AND (NEW."opensAt", NEW."submissionDeadline") IS DISTINCT FROM (OLD."opensAt", OLD."submissionDeadline"))
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

CREATE OR REPLACE FUNCTION rules_stand()
 RETURNS trigger
 LANGUAGE plpgsql
AS $$
DECLARE
  was jsonb; part text; old_deadline timestamptz; new_deadline timestamptz; old_opening timestamptz; new_opening timestamptz; is_closed boolean;
BEGIN
  -- Nobody sets up a round meanwhile.
  PERFORM 1 FROM "Call" WHERE id = NEW."callId" FOR UPDATE;
  SELECT v.content INTO was FROM "CallVersion" v WHERE v."callId" = NEW."callId" ORDER BY v.number DESC LIMIT 1;
  IF NOT FOUND THEN RETURN NEW; END IF;
  old_deadline := (was#>>'{timetable,submissionDeadline}')::timestamptz;
  new_deadline := (NEW.content#>>'{timetable,submissionDeadline}')::timestamptz;
  old_opening := (was#>>'{timetable,opensAt}')::timestamptz;
  new_opening := (NEW.content#>>'{timetable,opensAt}')::timestamptz;

  IF EXISTS (SELECT 1 FROM "Round" r WHERE r."callId" = NEW."callId") THEN
    FOREACH part IN ARRAY ARRAY['rubric', 'ranking', 'review', 'panel', 'award', 'tracks', 'form', 'eligibility'] LOOP
      IF NOT json_keeps(was->part, NEW.content->part) THEN
        RAISE EXCEPTION 'the rules stand since the round was set up: %', part USING ERRCODE = 'YX040';
      END IF;
    END LOOP;
    IF new_deadline IS DISTINCT FROM old_deadline OR new_opening IS DISTINCT FROM old_opening
       OR NOT json_keeps(was#>'{timetable,publicityWorkingDays}', NEW.content#>'{timetable,publicityWorkingDays}') THEN
      RAISE EXCEPTION 'the rules stand since the round was set up: timetable' USING ERRCODE = 'YX040';
    END IF;
    RETURN NEW;
  END IF;

  SELECT c.state <> 'published' INTO is_closed FROM "Call" c WHERE c.id = NEW."callId";
  IF is_closed AND new_deadline IS DISTINCT FROM old_deadline THEN
    RAISE EXCEPTION 'a call that was closed stays closed' USING ERRCODE = 'YX040';
  END IF;
  IF new_deadline IS NULL OR new_deadline < old_deadline THEN
    RAISE EXCEPTION 'a deadline moves later, never earlier: from % to %', old_deadline, new_deadline USING ERRCODE = 'YX040';
  END IF;
  IF new_opening IS DISTINCT FROM old_opening AND old_opening <= clock_timestamp() THEN
    RAISE EXCEPTION 'entries are open since %', old_opening USING ERRCODE = 'YX040';
  END IF;
  IF (is_closed OR new_deadline <= clock_timestamp()) AND NOT (json_keeps(was->'form', NEW.content->'form')
      AND json_keeps(was->'eligibility', NEW.content->'eligibility') AND json_keeps(tracks_without_quota(was), tracks_without_quota(NEW.content))) THEN
    RAISE EXCEPTION 'what was entered for stands since the deadline' USING ERRCODE = 'YX040';
  END IF;
  IF EXISTS (SELECT 1 FROM json_keys_lost(was->'tracks', NEW.content->'tracks') lost
             JOIN "Submission" s ON s."callId" = NEW."callId" AND s."trackKey" = lost) THEN
    RAISE EXCEPTION 'a track with entries stays' USING ERRCODE = 'YX040';
  END IF;
  IF EXISTS (SELECT 1 FROM json_keys_lost(was#>'{form,files}', NEW.content#>'{form,files}') lost
             JOIN "SubmissionFile" f ON f.slot = lost AND f."removedAt" IS NULL
             JOIN "Submission" s ON s.id = f."submissionId" AND s."callId" = NEW."callId") THEN
    RAISE EXCEPTION 'a file that entries hold stays asked for' USING ERRCODE = 'YX040';
  END IF;
  IF EXISTS (SELECT 1 FROM json_keys_lost(was#>'{form,sections}', NEW.content#>'{form,sections}') lost
             JOIN "Submission" s ON s."callId" = NEW."callId" AND coalesce(s.draft->'sections'->>lost, '') <> '')
     OR EXISTS (SELECT 1 FROM json_keys_lost(was#>'{form,fields}', NEW.content#>'{form,fields}') lost
             JOIN "Submission" s ON s."callId" = NEW."callId" AND coalesce(s.draft->'fields'->>lost, '') <> '') THEN
    RAISE EXCEPTION 'a part of the form that entries fill stays' USING ERRCODE = 'YX040';
  END IF;
  IF NOT coalesce((was#>'{eligibility,kinds}') <@ (NEW.content#>'{eligibility,kinds}'), false)
     OR (NEW.content#>>'{eligibility,maxMembers}')::int < (was#>>'{eligibility,maxMembers}')::int
     OR (NEW.content#>>'{eligibility,maxEntriesPerLead}')::int < (was#>>'{eligibility,maxEntriesPerLead}')::int
     OR (NEW.content#>>'{eligibility,maxExcludedExperts}')::int < (was#>>'{eligibility,maxExcludedExperts}')::int
     OR (NEW.content#>>'{eligibility,creditCheck}' = 'required' AND coalesce(was#>>'{eligibility,creditCheck}', 'advised') <> 'required') THEN
    RAISE EXCEPTION 'who may enter is not narrowed' USING ERRCODE = 'YX040';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION version_in_time()
 RETURNS trigger
 LANGUAGE plpgsql
AS $$
DECLARE s record; now_ timestamptz; others int;
BEGIN
  SELECT sub.state::text AS state, sub."correctionDeadline", sub."leadProviderId", sub."callId",
         c.state::text AS call_state, c."closedAt", c."opensAt", c."submissionDeadline", c."maxEntriesPerLead"
    INTO s FROM "Submission" sub JOIN "Call" c ON c.id = sub."callId" WHERE sub.id = NEW."submissionId";
  -- The unit's row is the lock under which its entries are counted.
  PERFORM 1 FROM "Provider" WHERE id = s."leadProviderId" FOR UPDATE;
  now_ := date_trunc('milliseconds', clock_timestamp());
  IF s.state = 'returned' THEN
    IF s."correctionDeadline" IS NULL OR now_ > s."correctionDeadline" THEN
      RAISE EXCEPTION 'late: correction deadline %, arrived %', s."correctionDeadline", now_ USING ERRCODE = 'YX002';
    END IF;
  ELSIF s.state IN ('draft', 'submitted') THEN
    IF s."closedAt" IS NOT NULL THEN
      RAISE EXCEPTION 'late: closed %, arrived %', s."closedAt", now_ USING ERRCODE = 'YX002';
    END IF;
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

DROP TRIGGER IF EXISTS states_follow ON "Call";
CREATE TRIGGER states_follow BEFORE UPDATE ON "Call" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state")
  EXECUTE FUNCTION state_follows('state', 'closed>cancelled', 'draft>published', 'published>cancelled', 'published>closed');
DROP TRIGGER IF EXISTS states_follow ON "Selection";
CREATE TRIGGER states_follow BEFORE UPDATE ON "Selection" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state")
  EXECUTE FUNCTION state_follows('state', 'approved>inPublicity', 'approved>rejected', 'inPublicity>final', 'inPublicity>rejected', 'proposed>approved', 'proposed>rejected');
DROP TRIGGER IF EXISTS states_follow ON "Submission";
CREATE TRIGGER states_follow BEFORE UPDATE ON "Submission" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state")
  EXECUTE FUNCTION state_follows('state', 'accepted>inReview', 'accepted>withdrawn', 'awarded>paid', 'draft>submitted', 'draft>withdrawn', 'inPublicity>awarded', 'inPublicity>ranked', 'inPublicity>struckOff', 'inReview>ranked', 'inReview>withdrawn', 'paid>awarded', 'proposed>inPublicity', 'proposed>ranked', 'ranked>inReview', 'ranked>proposed', 'ranked>withdrawn', 'returned>refused', 'returned>submitted', 'returned>withdrawn', 'submitted>accepted', 'submitted>refused', 'submitted>returned', 'submitted>withdrawn');

ALTER TABLE "CallCancellation" ADD CONSTRAINT cancellation_has_reason CHECK (btrim(reason) <> '');
CREATE UNIQUE INDEX "CallCancellation_one_open" ON "CallCancellation" ("callId") WHERE state = 'proposed';
CREATE TRIGGER never_deleted BEFORE DELETE ON "CallCancellation" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON "CallCancellation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE FUNCTION cancellation_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."decidedById" IS NOT NULL OR NEW."decidedAt" IS NOT NULL THEN
      RAISE EXCEPTION 'the cancelling of a call begins undecided' USING ERRCODE = 'YX030';
    END IF;
    RETURN NEW;
  END IF;
  IF (to_jsonb(NEW) - ARRAY['state', 'decidedById', 'decidedAt', 'decisionReason']) <> (to_jsonb(OLD) - ARRAY['state', 'decidedById', 'decidedAt', 'decisionReason'])
     OR OLD.state <> 'proposed' OR NEW."decidedById" IS NULL OR NEW.state = 'proposed' THEN
    RAISE EXCEPTION 'the cancelling of a call stays as proposed and is decided once' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = 'confirmed' AND NEW."decidedById" = NEW."proposedById" THEN
    RAISE EXCEPTION 'the cancelling of a call is confirmed by another person' USING ERRCODE = 'YX007';
  END IF;
  NEW."decidedAt" := date_trunc('milliseconds', clock_timestamp());
  RETURN NEW;
END $$;
CREATE TRIGGER decided_once BEFORE INSERT OR UPDATE ON "CallCancellation" FOR EACH ROW EXECUTE FUNCTION cancellation_decided_once();
CREATE TRIGGER states_begin BEFORE INSERT ON "CallCancellation" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'proposed');
CREATE TRIGGER states_follow BEFORE UPDATE ON "CallCancellation" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state")
  EXECUTE FUNCTION state_follows('state', 'proposed>confirmed', 'proposed>returned');

-- A list whose publicity has begun goes back only with its whole call.
CREATE FUNCTION list_goes_with_its_call() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state = 'rejected' AND OLD.state IN ('approved', 'inPublicity') AND NOT EXISTS (
    SELECT 1 FROM "CallCancellation" c WHERE c."callId" = NEW."callId" AND c.state = 'confirmed') THEN
    RAISE EXCEPTION 'an approved list goes back only when its call is cancelled' USING ERRCODE = 'YX030';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER goes_with_its_call BEFORE UPDATE ON "Selection" FOR EACH ROW EXECUTE FUNCTION list_goes_with_its_call();

-- Nothing is done in a call that was cancelled. Each table says how it belongs to one.
CREATE FUNCTION call_lives() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r jsonb := to_jsonb(NEW); id_ text;
BEGIN
  id_ := CASE TG_ARGV[0]
    WHEN 'call' THEN r->>'callId'
    WHEN 'round' THEN (SELECT o."callId" FROM "Round" o WHERE o.id = r->>'roundId')
    WHEN 'submission' THEN (SELECT s."callId" FROM "Submission" s WHERE s.id = r->>'submissionId')
    WHEN 'assignment' THEN (SELECT o."callId" FROM "Assignment" a JOIN "Round" o ON o.id = a."roundId" WHERE a.id = r->>'assignmentId')
  END;
  IF EXISTS (SELECT 1 FROM "Call" c WHERE c.id = id_ AND c.state = 'cancelled') THEN
    RAISE EXCEPTION 'this call was cancelled' USING ERRCODE = 'YX041';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER a_call_lives BEFORE INSERT OR UPDATE ON "Submission" FOR EACH ROW EXECUTE FUNCTION call_lives('call');
CREATE TRIGGER a_call_lives BEFORE INSERT OR UPDATE ON "Round" FOR EACH ROW EXECUTE FUNCTION call_lives('call');
CREATE TRIGGER a_call_lives BEFORE INSERT OR UPDATE ON "Selection" FOR EACH ROW EXECUTE FUNCTION call_lives('call');
CREATE TRIGGER a_call_lives BEFORE INSERT ON "CallVersion" FOR EACH ROW EXECUTE FUNCTION call_lives('call');
CREATE TRIGGER a_call_lives BEFORE INSERT ON "CallAmendment" FOR EACH ROW EXECUTE FUNCTION call_lives('call');
CREATE TRIGGER a_call_lives BEFORE INSERT ON "CallCancellation" FOR EACH ROW EXECUTE FUNCTION call_lives('call');
CREATE TRIGGER a_call_lives BEFORE INSERT ON "PanelDraw" FOR EACH ROW EXECUTE FUNCTION call_lives('round');
CREATE TRIGGER a_call_lives BEFORE INSERT OR UPDATE ON "PanelMember" FOR EACH ROW EXECUTE FUNCTION call_lives('round');
CREATE TRIGGER a_call_lives BEFORE INSERT OR UPDATE ON "JudgeNomination" FOR EACH ROW EXECUTE FUNCTION call_lives('round');
CREATE TRIGGER a_call_lives BEFORE INSERT OR UPDATE ON "Assignment" FOR EACH ROW EXECUTE FUNCTION call_lives('round');
CREATE TRIGGER a_call_lives BEFORE INSERT ON "AssignmentProposal" FOR EACH ROW EXECUTE FUNCTION call_lives('round');
CREATE TRIGGER a_call_lives BEFORE INSERT ON "Bid" FOR EACH ROW EXECUTE FUNCTION call_lives('round');
CREATE TRIGGER a_call_lives BEFORE INSERT ON "Ranking" FOR EACH ROW EXECUTE FUNCTION call_lives('round');
CREATE TRIGGER a_call_lives BEFORE INSERT ON "PanelReport" FOR EACH ROW EXECUTE FUNCTION call_lives('round');
CREATE TRIGGER a_call_lives BEFORE INSERT ON "PairwiseSession" FOR EACH ROW EXECUTE FUNCTION call_lives('round');
CREATE TRIGGER a_call_lives BEFORE INSERT OR UPDATE ON "Conference" FOR EACH ROW EXECUTE FUNCTION call_lives('round');
CREATE TRIGGER a_call_lives BEFORE INSERT ON "DefenceLot" FOR EACH ROW EXECUTE FUNCTION call_lives('round');
CREATE TRIGGER a_call_lives BEFORE INSERT ON "DefenceCall" FOR EACH ROW EXECUTE FUNCTION call_lives('round');
CREATE TRIGGER a_call_lives BEFORE INSERT ON "SubmissionVersion" FOR EACH ROW EXECUTE FUNCTION call_lives('submission');
CREATE TRIGGER a_call_lives BEFORE INSERT ON "ScreeningDecision" FOR EACH ROW EXECUTE FUNCTION call_lives('submission');
CREATE TRIGGER a_call_lives BEFORE INSERT ON "Conflict" FOR EACH ROW EXECUTE FUNCTION call_lives('call');
CREATE TRIGGER a_call_lives BEFORE INSERT OR UPDATE ON "ScoreSheet" FOR EACH ROW EXECUTE FUNCTION call_lives('assignment');
