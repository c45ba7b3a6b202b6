-- Proposals: what one was found from never changes, nor its result once it is there; a confirmed one stands.
ALTER TABLE "AssignmentProposal" ADD CONSTRAINT proposal_confirmed CHECK (
  (state = 'confirmed') = ("confirmedAt" IS NOT NULL AND "confirmedById" IS NOT NULL)
  AND (state NOT IN ('solved', 'impossible', 'confirmed') OR result IS NOT NULL));

CREATE FUNCTION proposal_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."roundId", NEW."trackKey", NEW.number, NEW.input, NEW."inputHash", NEW."createdById", NEW."createdAt")
     IS DISTINCT FROM (OLD."roundId", OLD."trackKey", OLD.number, OLD.input, OLD."inputHash", OLD."createdById", OLD."createdAt")
     OR (OLD.state <> 'solving' AND NEW.result IS DISTINCT FROM OLD.result) THEN
    RAISE EXCEPTION 'a proposal keeps what it was found from and its result' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
    ('solving', 'solved'), ('solving', 'impossible'), ('solving', 'failed'), ('solving', 'undone'),
    ('solved', 'confirmed'), ('solved', 'undone'), ('impossible', 'undone'), ('failed', 'undone')) THEN
    RAISE EXCEPTION 'a % proposal does not become %', OLD.state, NEW.state USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rules BEFORE UPDATE ON "AssignmentProposal" FOR EACH ROW EXECUTE FUNCTION proposal_rules();
CREATE TRIGGER never_deleted BEFORE DELETE ON "AssignmentProposal" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON "AssignmentProposal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Nobody is pinned to a solution they have a conflict with (invariant 3).
CREATE FUNCTION wish_without_conflict() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind = 'pinned' AND EXISTS (
    SELECT 1 FROM "Conflict" c WHERE c."expertId" = NEW."expertId" AND c."submissionId" = NEW."submissionId" AND c."liftedAt" IS NULL) THEN
    RAISE EXCEPTION 'conflict of interest: this judge cannot be pinned to this solution' USING ERRCODE = 'YX004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER without_conflict BEFORE INSERT OR UPDATE ON "AssignmentWish" FOR EACH ROW EXECUTE FUNCTION wish_without_conflict();

-- Bids: of those who sit, where the call asks for them, in time by the database's clock, before the round opens.
CREATE FUNCTION bid_rules() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE b record; rules jsonb; round_state text;
BEGIN
  b := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  SELECT r.configuration->'panel'->'assignment', r.state::text INTO rules, round_state FROM "Round" r WHERE r.id = b."roundId";
  IF round_state <> 'setup' OR NOT COALESCE((rules->>'bids')::boolean, false) OR NOT EXISTS (
    SELECT 1 FROM "PanelMember" m JOIN "PanelDraw" d ON d."roundId" = m."roundId" AND d."trackKey" = m."trackKey"
    WHERE m."roundId" = b."roundId" AND m."expertId" = b."expertId" AND m.state <> 'recused'
      AND now() <= d."drawnAt" + make_interval(days => (rules->>'bidDays')::int)) THEN
    RAISE EXCEPTION 'preferences are closed' USING ERRCODE = 'YX006';
  END IF;
  IF TG_OP <> 'DELETE' AND EXISTS (
    SELECT 1 FROM "Conflict" c WHERE c."expertId" = b."expertId" AND c."submissionId" = b."submissionId" AND c."liftedAt" IS NULL) THEN
    RAISE EXCEPTION 'conflict of interest: this judge cannot ask for this solution' USING ERRCODE = 'YX004';
  END IF;
  RETURN b;
END $$;
CREATE TRIGGER rules BEFORE INSERT OR UPDATE OR DELETE ON "Bid" FOR EACH ROW EXECUTE FUNCTION bid_rules();

-- A round in which each solution has judges of its own opens only with a confirmed proposal for each track, and whole.
CREATE FUNCTION round_opens_whole() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE rules jsonb := NEW.configuration->'panel'->'assignment';
BEGIN
  IF NEW.state = 'open' AND OLD.state = 'setup' AND rules->>'mode' = 'perSolution' AND (
    EXISTS (SELECT 1 FROM "PanelDraw" d WHERE d."roundId" = NEW.id AND NOT EXISTS (
      SELECT 1 FROM "AssignmentProposal" p WHERE p."roundId" = NEW.id AND p."trackKey" = d."trackKey" AND p.state = 'confirmed'))
    OR EXISTS (
      SELECT 1 FROM "Assignment" a JOIN "Submission" s ON s.id = a."submissionId"
      WHERE a."roundId" = NEW.id AND s.state IN ('accepted', 'inReview', 'ranked')
      GROUP BY a."submissionId"
      HAVING count(*) FILTER (WHERE a."cancelledAt" IS NULL) < (rules->>'perSolution')::int)) THEN
    RAISE EXCEPTION 'the assignment of judges is not whole' USING ERRCODE = 'YX006';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER opens_whole BEFORE UPDATE ON "Round" FOR EACH ROW EXECUTE FUNCTION round_opens_whole();
