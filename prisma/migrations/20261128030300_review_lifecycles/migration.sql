-- The lifecycles of calls, rounds, panels, sheets, lists and objections. The lists of states in earlier triggers go; their further conditions stay.

CREATE OR REPLACE FUNCTION round_goes_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW."callId", NEW.number, NEW.blind, NEW."callVersionId", NEW."createdById", NEW."createdAt") IS DISTINCT FROM
     (OLD.id, OLD."callId", OLD.number, OLD.blind, OLD."callVersionId", OLD."createdById", OLD."createdAt")
     OR NEW.configuration IS DISTINCT FROM OLD.configuration THEN
    RAISE EXCEPTION 'a round keeps its call and the rules it was set up with' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = OLD.state AND (NEW."openedAt", NEW."closedAt") IS DISTINCT FROM (OLD."openedAt", OLD."closedAt") THEN
    RAISE EXCEPTION 'when a round was opened and closed stays on record' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION call_as_published() RETURNS trigger LANGUAGE plpgsql AS $$
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
    IF EXISTS (SELECT 1 FROM "Round" r WHERE r."callId" = NEW.id AND r.state <> 'setup') THEN
      RAISE EXCEPTION 'a deadline does not move once the review has begun' USING ERRCODE = 'YX030';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION selection_goes_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW."callId", NEW."roundId", NEW."proposedById", NEW."proposedAt") IS DISTINCT FROM
     (OLD.id, OLD."callId", OLD."roundId", OLD."proposedById", OLD."proposedAt")
     OR (OLD."decidedById" IS NOT NULL AND (NEW."decidedById", NEW."decidedAt") IS DISTINCT FROM (OLD."decidedById", OLD."decidedAt"))
     OR (OLD."publicityFrom" IS NOT NULL AND (NEW."publicityFrom", NEW."publicityTo", NEW."publicityById") IS DISTINCT FROM
         (OLD."publicityFrom", OLD."publicityTo", OLD."publicityById")) THEN
    RAISE EXCEPTION 'a list keeps who proposed and decided it, and its publicity' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = 'final' AND OLD.state <> 'final'
     AND coalesce(NEW."publicityTo" >= to_char(clock_timestamp() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD'), true) THEN
    RAISE EXCEPTION 'a list becomes final after its publicity' USING ERRCODE = 'YX002';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION objection_goes_forward() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE s record; now_ timestamptz := date_trunc('milliseconds', clock_timestamp());
BEGIN
  SELECT state::text AS state, "publicityFrom", "publicityTo" INTO s FROM "Selection" WHERE id = NEW."selectionId";
  IF TG_OP = 'INSERT' THEN
    IF s.state <> 'inPublicity' OR to_char(now_ AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') NOT BETWEEN s."publicityFrom" AND s."publicityTo" THEN
      RAISE EXCEPTION 'late: an objection is filed during the publicity' USING ERRCODE = 'YX002';
    END IF;
    NEW."receivedAt" := now_;
    RETURN NEW;
  END IF;
  IF OLD."confirmedAt" IS NOT NULL AND NEW."confirmedAt" IS DISTINCT FROM OLD."confirmedAt" THEN
    RAISE EXCEPTION 'when an objection was confirmed stays on record' USING ERRCODE = 'YX010';
  END IF;
  IF NEW."setAsideId" IS DISTINCT FROM OLD."setAsideId" AND (OLD."setAsideId" IS NOT NULL OR NEW.state <> 'inadmissible' OR OLD.state <> 'received' OR NOT EXISTS (
      SELECT 1 FROM "ObjectionSetAside" a WHERE a.id = NEW."setAsideId" AND a.state = 'confirmed' AND NEW.id = ANY (a."objectionIds")
        AND a."decidedById" = NEW."answeredById" AND a.reason = NEW.answer)) THEN
    RAISE EXCEPTION 'objections are set aside together by two people, with their reason' USING ERRCODE = 'YX007';
  END IF;
  IF NEW.state = OLD.state THEN RETURN NEW; END IF;
  IF s.state <> 'inPublicity' THEN
    RAISE EXCEPTION 'late: the list is final' USING ERRCODE = 'YX002';
  END IF;
  IF NEW.state = 'received' THEN
    IF now_ > OLD."receivedAt" + interval '24 hours' THEN
      RAISE EXCEPTION 'late: an objection is confirmed within a day' USING ERRCODE = 'YX002';
    END IF;
    NEW."confirmedAt" := now_;
  ELSIF NEW.state <> 'accepted' AND (NEW.answer = '' OR NEW."answeredById" IS NULL) THEN
    RAISE EXCEPTION 'an objection is answered in writing, by somebody' USING ERRCODE = 'YX030';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION set_aside_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW."proposedAt" := date_trunc('milliseconds', clock_timestamp());
    RETURN NEW;
  END IF;
  IF OLD.state <> 'proposed' AND (to_jsonb(NEW) - 'setAside') <> (to_jsonb(OLD) - 'setAside')
     OR (to_jsonb(NEW) - ARRAY['state', 'decidedById', 'decidedAt', 'setAside']) <> (to_jsonb(OLD) - ARRAY['state', 'decidedById', 'decidedAt', 'setAside']) THEN
    RAISE EXCEPTION 'what was proposed and decided together never changes' USING ERRCODE = 'YX010';
  END IF;
  IF OLD.state = 'proposed' AND NEW.state = 'confirmed' THEN
    IF EXISTS (SELECT 1 FROM "Selection" s WHERE s.id = NEW."selectionId" AND s."proposedById" = NEW."decidedById") THEN
      RAISE EXCEPTION 'who proposed the winners does not decide on objections to them' USING ERRCODE = 'YX007';
    END IF;
    NEW."decidedAt" := date_trunc('milliseconds', clock_timestamp());
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION proposal_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."roundId", NEW."trackKey", NEW.number, NEW.input, NEW."inputHash", NEW."createdById", NEW."createdAt")
     IS DISTINCT FROM (OLD."roundId", OLD."trackKey", OLD.number, OLD.input, OLD."inputHash", OLD."createdById", OLD."createdAt")
     OR (OLD.state <> 'solving' AND NEW.result IS DISTINCT FROM OLD.result) THEN
    RAISE EXCEPTION 'a proposal keeps what it was found from and its result' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;

-- `void` was a name that no verb ever gave: a sheet whose assignment ended counts for nothing as it is.
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
  IF a."cancelledAt" IS NOT NULL OR EXISTS (
    SELECT 1 FROM "Conflict" c WHERE c."expertId" = a."expertId" AND c."submissionId" = a."submissionId" AND c."liftedAt" IS NULL) THEN
    RAISE EXCEPTION 'conflict of interest: this judge cannot score this solution' USING ERRCODE = 'YX004';
  END IF;
  IF a.round_state <> 'open' AND NOT (a.round_state = 'closed' AND EXISTS (
    SELECT 1 FROM "SupplementaryReview" v JOIN "PanelMember" m ON m.id = v."memberId"
    WHERE v."assignmentId" = NEW."assignmentId" AND v."concludedAt" IS NULL AND v."cancelledAt" IS NULL AND m.state = 'committed')) THEN
    RAISE EXCEPTION 'the round is %', a.round_state USING ERRCODE = 'YX006';
  END IF;
  IF NEW.number > 1 AND NOT EXISTS (
    SELECT 1 FROM "ScoreSheet" o WHERE o.id = NEW."reopensId" AND o."assignmentId" = NEW."assignmentId"
      AND o.number = NEW.number - 1 AND o.state = 'locked' AND NEW."reopenReason" <> '') THEN
    RAISE EXCEPTION 'a further sheet reopens the locked one before it, with a reason' USING ERRCODE = 'YX005';
  END IF;
  RETURN NEW;
END $$;

ALTER TYPE "SheetState" RENAME TO "SheetState_before";
CREATE TYPE "SheetState" AS ENUM ('draft', 'locked');
DROP INDEX "ScoreSheet_one_draft";
ALTER TABLE "ScoreSheet" DROP CONSTRAINT sheet_locked_complete;
ALTER TABLE "ScoreSheet" ALTER COLUMN state DROP DEFAULT;
ALTER TABLE "ScoreSheet" ALTER COLUMN state TYPE "SheetState" USING (CASE state::text WHEN 'void' THEN 'draft' ELSE state::text END)::"SheetState";
ALTER TABLE "ScoreSheet" ALTER COLUMN state SET DEFAULT 'draft';
DROP TYPE "SheetState_before";
CREATE UNIQUE INDEX "ScoreSheet_one_draft" ON "ScoreSheet" ("assignmentId") WHERE state = 'draft';
ALTER TABLE "ScoreSheet" ADD CONSTRAINT sheet_locked_complete CHECK (
  state <> 'locked' OR ("lockedAt" IS NOT NULL AND "totalCentipoints" IS NOT NULL AND "contentHash" IS NOT NULL));

CREATE TRIGGER states_begin BEFORE INSERT ON "Call" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'draft');
CREATE TRIGGER states_follow BEFORE UPDATE ON "Call" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state")
  EXECUTE FUNCTION state_follows('state', 'draft>published', 'published>closed');
CREATE TRIGGER states_begin BEFORE INSERT ON "Round" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'setup');
CREATE TRIGGER states_follow BEFORE UPDATE ON "Round" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state")
  EXECUTE FUNCTION state_follows('state', 'open>closed', 'setup>open');
CREATE TRIGGER states_begin BEFORE INSERT ON "PanelMember" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'drawn');
CREATE TRIGGER states_follow BEFORE UPDATE ON "PanelMember" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state")
  EXECUTE FUNCTION state_follows('state', 'committed>recused', 'drawn>committed', 'drawn>recused');
CREATE TRIGGER states_begin BEFORE INSERT ON "AssignmentProposal" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'solving');
CREATE TRIGGER states_follow BEFORE UPDATE ON "AssignmentProposal" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state")
  EXECUTE FUNCTION state_follows('state', 'failed>undone', 'impossible>undone', 'solved>confirmed', 'solved>undone', 'solving>failed', 'solving>impossible', 'solving>solved', 'solving>undone');
CREATE TRIGGER states_begin BEFORE INSERT ON "Conference" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'convened', 'waived');
CREATE TRIGGER states_follow BEFORE UPDATE ON "Conference" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state")
  EXECUTE FUNCTION state_follows('state', 'convened>held', 'convened>waived');
CREATE TRIGGER states_begin BEFORE INSERT ON "ScoreSheet" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'draft');
CREATE TRIGGER states_follow BEFORE UPDATE ON "ScoreSheet" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state")
  EXECUTE FUNCTION state_follows('state', 'draft>locked');
CREATE TRIGGER states_begin BEFORE INSERT ON "Selection" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'proposed');
CREATE TRIGGER states_follow BEFORE UPDATE ON "Selection" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state")
  EXECUTE FUNCTION state_follows('state', 'approved>inPublicity', 'inPublicity>final', 'proposed>approved', 'proposed>rejected');
CREATE TRIGGER states_begin BEFORE INSERT ON "SelectionItem" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'proposed');
CREATE TRIGGER states_follow BEFORE UPDATE ON "SelectionItem" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state")
  EXECUTE FUNCTION state_follows('state', 'inPublicity>confirmed', 'inPublicity>suspended', 'proposed>inPublicity', 'suspended>inPublicity', 'suspended>struckOff');
CREATE TRIGGER states_begin BEFORE INSERT ON "Objection" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'unconfirmed');
CREATE TRIGGER states_follow BEFORE UPDATE ON "Objection" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state")
  EXECUTE FUNCTION state_follows('state', 'accepted>dismissed', 'accepted>upheld', 'received>accepted', 'received>inadmissible', 'unconfirmed>received');
CREATE TRIGGER states_begin BEFORE INSERT ON "ObjectionSetAside" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'proposed');
CREATE TRIGGER states_follow BEFORE UPDATE ON "ObjectionSetAside" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state")
  EXECUTE FUNCTION state_follows('state', 'proposed>confirmed', 'proposed>rejected');
