-- An objection counts once whoever reads the mail of its address has confirmed it; many are set aside at once by two people, on record.
ALTER TABLE "Objection" ALTER COLUMN "state" SET DEFAULT 'unconfirmed';
-- Those of before counted as they came.
UPDATE "Objection" SET "confirmedAt" = "receivedAt";
ALTER TABLE "Objection" ADD CONSTRAINT objection_confirmed CHECK ((state = 'unconfirmed') = ("confirmedAt" IS NULL));

CREATE FUNCTION objection_goes_forward() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE s record; now_ timestamptz := date_trunc('milliseconds', clock_timestamp());
BEGIN
  SELECT state::text AS state, "publicityFrom", "publicityTo" INTO s FROM "Selection" WHERE id = NEW."selectionId";
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'unconfirmed' THEN
      RAISE EXCEPTION 'an objection counts once it is confirmed' USING ERRCODE = 'YX030';
    END IF;
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
  IF NOT (OLD.state::text || '>' || NEW.state::text) = ANY (ARRAY[
    'unconfirmed>received', 'received>accepted', 'received>inadmissible', 'accepted>upheld', 'accepted>dismissed']) THEN
    RAISE EXCEPTION 'an objection does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'YX030';
  END IF;
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
CREATE TRIGGER goes_forward BEFORE INSERT OR UPDATE ON "Objection" FOR EACH ROW EXECUTE FUNCTION objection_goes_forward();

-- ── Set aside by two ──
ALTER TABLE "ObjectionSetAside" ADD CONSTRAINT set_aside_four_eyes CHECK ("decidedById" <> "proposedById");
ALTER TABLE "ObjectionSetAside" ADD CONSTRAINT set_aside_reason CHECK (reason <> '' AND cardinality("objectionIds") BETWEEN 1 AND 1000);
ALTER TABLE "ObjectionSetAside" ADD CONSTRAINT set_aside_decided CHECK ((state = 'proposed') = ("decidedById" IS NULL) AND (state = 'proposed') = ("decidedAt" IS NULL));
CREATE FUNCTION set_aside_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'proposed' THEN RAISE EXCEPTION 'objections are set aside by two people' USING ERRCODE = 'YX007'; END IF;
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
CREATE TRIGGER rules BEFORE INSERT OR UPDATE ON "ObjectionSetAside" FOR EACH ROW EXECUTE FUNCTION set_aside_rules();
CREATE TRIGGER never_deleted BEFORE DELETE ON "ObjectionSetAside" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON "ObjectionSetAside" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
