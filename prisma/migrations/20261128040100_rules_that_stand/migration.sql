-- Rules that stand (docs/decisions/040): what entrants and judges rely on is not taken away by an amendment, whoever writes it.
-- From publishing: the deadline only moves later; a track, section, field or file that entries fill cannot go; eligibility only widens.
-- From the deadline on: the form, the tracks and eligibility are what they are. From the setting up of the first round: every rule of
-- the review and the award, and the deadline. Refusals are YX040.

-- Whether a value keeps all that another said. A text written before a field existed says nothing of it: what is added to an object is no change.
CREATE FUNCTION json_keeps(before jsonb, after jsonb) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE name text; i int;
BEGIN
  IF before IS NULL THEN RETURN true; END IF;
  IF after IS NULL OR jsonb_typeof(before) <> jsonb_typeof(after) THEN RETURN false; END IF;
  IF jsonb_typeof(before) = 'object' THEN
    FOR name IN SELECT jsonb_object_keys(before) LOOP
      IF NOT json_keeps(before->name, after->name) THEN RETURN false; END IF;
    END LOOP;
    RETURN true;
  ELSIF jsonb_typeof(before) = 'array' THEN
    IF jsonb_array_length(before) <> jsonb_array_length(after) THEN RETURN false; END IF;
    FOR i IN 0 .. jsonb_array_length(before) - 1 LOOP
      IF NOT json_keeps(before->i, after->i) THEN RETURN false; END IF;
    END LOOP;
    RETURN true;
  END IF;
  RETURN before = after;
END $$;

-- The keys of a list that another list has no longer.
CREATE FUNCTION json_keys_lost(before jsonb, after jsonb) RETURNS SETOF text LANGUAGE sql IMMUTABLE AS $$
  SELECT item->>'key' FROM jsonb_array_elements(coalesce(before, '[]')) item
  EXCEPT SELECT item->>'key' FROM jsonb_array_elements(coalesce(after, '[]')) item
$$;

CREATE FUNCTION tracks_without_quota(content jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_agg(track - 'quota' ORDER BY at) FROM jsonb_array_elements(content->'tracks') WITH ORDINALITY AS t (track, at)
$$;

CREATE FUNCTION rules_stand() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was jsonb; part text; old_deadline timestamptz; new_deadline timestamptz; old_opening timestamptz; new_opening timestamptz;
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

  IF new_deadline IS NULL OR new_deadline < old_deadline THEN
    RAISE EXCEPTION 'a deadline moves later, never earlier: from % to %', old_deadline, new_deadline USING ERRCODE = 'YX040';
  END IF;
  IF new_opening IS DISTINCT FROM old_opening AND old_opening <= clock_timestamp() THEN
    RAISE EXCEPTION 'entries are open since %', old_opening USING ERRCODE = 'YX040';
  END IF;
  IF new_deadline <= clock_timestamp() AND NOT (json_keeps(was->'form', NEW.content->'form')
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
CREATE TRIGGER rules_stand BEFORE INSERT ON "CallVersion" FOR EACH ROW EXECUTE FUNCTION rules_stand();

-- A round is judged under the version in force when the first one was set up, and its later rounds under the same.
CREATE FUNCTION round_under_its_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE first_version text;
BEGIN
  SELECT r."callVersionId" INTO first_version FROM "Round" r WHERE r."callId" = NEW."callId" ORDER BY r.number LIMIT 1;
  IF first_version IS NULL THEN
    SELECT c."currentVersionId" INTO first_version FROM "Call" c WHERE c.id = NEW."callId" FOR UPDATE;
  END IF;
  IF first_version IS NOT NULL AND NEW."callVersionId" <> first_version THEN
    RAISE EXCEPTION 'a round is judged by the rules in force when the first one was set up' USING ERRCODE = 'YX040';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER under_its_version BEFORE INSERT ON "Round" FOR EACH ROW EXECUTE FUNCTION round_under_its_version();
