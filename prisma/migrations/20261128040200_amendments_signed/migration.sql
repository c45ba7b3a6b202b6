-- An amendment is proposed by one organiser and signed by another (签发). A deadline moved later, with the plan of the review after it, is one person's to publish.
CREATE TYPE "AmendmentState" AS ENUM ('proposed', 'signed', 'returned');

CREATE TABLE "CallAmendment" (
    "id" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "baseVersionId" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "draftRevision" INTEGER NOT NULL,
    "state" "AmendmentState" NOT NULL DEFAULT 'proposed',
    "proposedById" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decisionReason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "CallAmendment_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "CallAmendment_callId_state_idx" ON "CallAmendment"("callId", "state");
ALTER TABLE "CallAmendment" ADD CONSTRAINT "CallAmendment_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- One at a time.
CREATE UNIQUE INDEX "CallAmendment_one_open" ON "CallAmendment" ("callId") WHERE state = 'proposed';
CREATE TRIGGER never_deleted BEFORE DELETE ON "CallAmendment" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON "CallAmendment" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION amendment_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'proposed' OR NEW."decidedById" IS NOT NULL THEN
      RAISE EXCEPTION 'an amendment begins as proposed' USING ERRCODE = 'YX030';
    END IF;
    RETURN NEW;
  END IF;
  IF (to_jsonb(NEW) - ARRAY['state', 'decidedById', 'decidedAt', 'decisionReason']) <> (to_jsonb(OLD) - ARRAY['state', 'decidedById', 'decidedAt', 'decisionReason'])
     OR OLD.state <> 'proposed' OR NEW.state = 'proposed' OR NEW."decidedById" IS NULL THEN
    RAISE EXCEPTION 'an amendment stays as proposed and is decided once' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = 'signed' AND NEW."decidedById" = NEW."proposedById" THEN
    RAISE EXCEPTION 'an amendment is signed by another person than who proposed it' USING ERRCODE = 'YX007';
  END IF;
  NEW."decidedAt" := date_trunc('milliseconds', clock_timestamp());
  RETURN NEW;
END $$;
CREATE TRIGGER decided_once BEFORE INSERT OR UPDATE ON "CallAmendment" FOR EACH ROW EXECUTE FUNCTION amendment_decided_once();

-- Every text after the first is what another person signed, in this transaction; but for a deadline moved later.
CREATE FUNCTION version_signed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE was record;
BEGIN
  SELECT v.id, v.content INTO was FROM "CallVersion" v WHERE v."callId" = NEW."callId" ORDER BY v.number DESC LIMIT 1;
  IF NOT FOUND THEN RETURN NEW; END IF;
  IF EXISTS (SELECT 1 FROM "CallAmendment" a WHERE a."callId" = NEW."callId" AND a.state = 'signed' AND a."baseVersionId" = was.id
             AND a.content = NEW.content AND a."decidedById" = NEW."publishedById" AND a."proposedById" <> NEW."publishedById"
             AND a.xmin = pg_current_xact_id()::xid) THEN
    RETURN NEW;
  END IF;
  -- `rules_stand` has refused one that is earlier.
  IF json_keeps((was.content #- '{timetable,submissionDeadline}') #- '{timetable,reviewUntil}', NEW.content)
     AND json_keeps((NEW.content #- '{timetable,submissionDeadline}') #- '{timetable,reviewUntil}', was.content)
     AND NEW.content#>>'{timetable,submissionDeadline}' IS DISTINCT FROM was.content#>>'{timetable,submissionDeadline}' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'an amendment is proposed by one person and signed by another' USING ERRCODE = 'YX007';
END $$;
-- Named to fire after `rules_stand`.
CREATE TRIGGER rules_stand_signed BEFORE INSERT ON "CallVersion" FOR EACH ROW EXECUTE FUNCTION version_signed();
