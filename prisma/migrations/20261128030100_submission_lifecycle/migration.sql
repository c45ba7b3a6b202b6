-- Lifecycles: the states of a thing and the ways between them stand in one file of its room (`lifecycle.ts`), and two triggers of its table hold
-- the same. `app/competition/lifecycles.integration.test.ts` compares the two and prints the SQL of a lifecycle that has changed.
--   YX030 this state does not follow

-- A thing comes into being in one of the states named after the column.
CREATE FUNCTION state_begins() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE state text;
BEGIN
  EXECUTE format('SELECT ($1).%I::text', TG_ARGV[0]) INTO state USING NEW;
  IF NOT coalesce(state = ANY (TG_ARGV[1:]), false) THEN
    RAISE EXCEPTION '% does not begin as %', TG_TABLE_NAME, state USING ERRCODE = 'YX030';
  END IF;
  RETURN NEW;
END $$;

-- Its state changes along one of the arrows named after the column, as `from>to`.
CREATE FUNCTION state_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE before text; after text;
BEGIN
  EXECUTE format('SELECT ($1).%1$I::text, ($2).%1$I::text', TG_ARGV[0]) INTO before, after USING OLD, NEW;
  IF NOT coalesce(before || '>' || after = ANY (TG_ARGV[1:]), false) THEN
    RAISE EXCEPTION '% does not go from % to %', TG_TABLE_NAME, before, after USING ERRCODE = 'YX030';
  END IF;
  RETURN NEW;
END $$;

-- `confirmed` was a name that no verb ever gave. A row that has it all the same stood in the publicity.
ALTER TYPE "SubmissionState" RENAME TO "SubmissionState_before";
CREATE TYPE "SubmissionState" AS ENUM ('draft', 'submitted', 'returned', 'accepted', 'refused', 'inReview', 'ranked', 'proposed', 'inPublicity', 'struckOff', 'awarded', 'paid', 'withdrawn');
ALTER TABLE "Submission" ALTER COLUMN state DROP DEFAULT;
ALTER TABLE "Submission" ALTER COLUMN state TYPE "SubmissionState"
  USING (CASE state::text WHEN 'confirmed' THEN 'inPublicity' ELSE state::text END)::"SubmissionState";
ALTER TABLE "Submission" ALTER COLUMN state SET DEFAULT 'draft';
DROP TYPE "SubmissionState_before";

CREATE TRIGGER states_begin BEFORE INSERT ON "Submission" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'draft');
CREATE TRIGGER states_follow BEFORE UPDATE ON "Submission" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state")
  EXECUTE FUNCTION state_follows('state', 'accepted>inReview', 'accepted>withdrawn', 'awarded>paid', 'draft>submitted', 'draft>withdrawn', 'inPublicity>awarded', 'inPublicity>struckOff', 'inReview>ranked', 'inReview>withdrawn', 'paid>awarded', 'proposed>inPublicity', 'proposed>ranked', 'ranked>inReview', 'ranked>proposed', 'ranked>withdrawn', 'returned>refused', 'returned>submitted', 'returned>withdrawn', 'submitted>accepted', 'submitted>refused', 'submitted>returned', 'submitted>withdrawn');
