-- The database refuses what the application's role could still do by SQL: states that go back, dates and caps that move, roles without a
-- grantor, conflicts that are lifted by nobody. Whoever owns the tables is held too, unless they switch a trigger off.
--   YX030 this state does not follow   YX031 no grantor

-- ── Rows that may change but never vanish ───────────────────────────────────────────────────────────
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['StaffRole', 'Conflict', 'PayeeAccount', 'Round', 'Assignment', 'PanelMember', 'Provider', 'ProviderMember',
                           'ConsortiumMember', 'SelectionItem'] LOOP
    EXECUTE format('CREATE TRIGGER never_deleted BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;

-- ── Roles: granted by a 安全管理员, revoked once, on record (invariant 7) ──────────────────────────────
CREATE FUNCTION role_on_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW."grantedAt" := date_trunc('milliseconds', clock_timestamp());
    IF NEW."revokedAt" IS NOT NULL OR NEW."revokedById" IS NOT NULL THEN
      RAISE EXCEPTION 'a role is revoked after it was granted' USING ERRCODE = 'YX030';
    END IF;
    -- The first three are appointed by the operator, in one transaction, while there is no role at all.
    IF NEW."grantedById" IS NULL THEN
      PERFORM pg_advisory_xact_lock(hashtextextended('first staff', 4242003));
      IF EXISTS (SELECT 1 FROM "StaffRole" r WHERE r.xmin <> pg_current_xact_id()::xid) THEN
        RAISE EXCEPTION 'a role has a grantor' USING ERRCODE = 'YX031';
      END IF;
    ELSIF NOT EXISTS (SELECT 1 FROM "StaffRole" g JOIN "User" u ON u.id = g."userId"
                      WHERE g."userId" = NEW."grantedById" AND g.role = 'secadmin' AND g."revokedAt" IS NULL AND u."disabledAt" IS NULL) THEN
      RAISE EXCEPTION 'a role is granted by a security administrator' USING ERRCODE = 'YX031';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW."userId", NEW.role, NEW."grantedById", NEW."grantedAt") IS DISTINCT FROM
     (OLD.id, OLD."userId", OLD.role, OLD."grantedById", OLD."grantedAt") THEN
    RAISE EXCEPTION 'who was granted which role, by whom and when, stays on record' USING ERRCODE = 'YX010';
  END IF;
  IF (NEW."revokedAt", NEW."revokedById") IS DISTINCT FROM (OLD."revokedAt", OLD."revokedById") THEN
    IF OLD."revokedAt" IS NOT NULL OR NEW."revokedAt" IS NULL OR NEW."revokedById" IS NULL THEN
      RAISE EXCEPTION 'a role is revoked once, by somebody' USING ERRCODE = 'YX030';
    END IF;
    IF NEW."revokedById" = NEW."userId" THEN
      RAISE EXCEPTION 'nobody revokes a role of their own' USING ERRCODE = 'YX007';
    END IF;
    NEW."revokedAt" := date_trunc('milliseconds', clock_timestamp());
  END IF;
  RETURN NEW;
END $$;
-- Named to fire after `roles_apart`.
CREATE TRIGGER roles_on_record BEFORE INSERT OR UPDATE ON "StaffRole" FOR EACH ROW EXECUTE FUNCTION role_on_record();

-- ── Conflicts: lifted as `liftConflict` does, and in no other way (invariant 3) ────────────────────────
CREATE FUNCTION conflict_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."liftedAt" IS NOT NULL THEN
      RAISE EXCEPTION 'a conflict is lifted after it was recorded' USING ERRCODE = 'YX030';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW."callId", NEW."expertId", NEW."submissionId", NEW.kind, NEW.source, NEW."createdById", NEW."createdAt") IS DISTINCT FROM
     (OLD.id, OLD."callId", OLD."expertId", OLD."submissionId", OLD.kind, OLD.source, OLD."createdById", OLD."createdAt") THEN
    RAISE EXCEPTION 'a conflict keeps its expert, its solution and its kind' USING ERRCODE = 'YX010';
  END IF;
  IF NEW."liftedAt" IS NOT NULL AND OLD."liftedAt" IS NULL THEN
    IF NEW.source <> 'declared' OR NEW.kind <> 'personal' OR NEW."liftedById" IS NULL OR length(btrim(NEW."liftedReason")) < 2 THEN
      RAISE EXCEPTION 'only a conflict declared for a personal reason is lifted, by somebody, with a reason' USING ERRCODE = 'YX004';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM "Round" r WHERE r."callId" = NEW."callId" AND r.state = 'setup') THEN
      RAISE EXCEPTION 'a conflict is lifted before the round opens' USING ERRCODE = 'YX004';
    END IF;
    NEW."liftedAt" := date_trunc('milliseconds', clock_timestamp());
  ELSIF NEW."liftedAt" IS NOT NULL THEN
    IF (NEW."liftedAt", NEW."liftedById", NEW."liftedReason") IS DISTINCT FROM (OLD."liftedAt", OLD."liftedById", OLD."liftedReason") THEN
      RAISE EXCEPTION 'who lifted a conflict, and why, stays on record' USING ERRCODE = 'YX010';
    END IF;
  ELSIF NEW."liftedById" IS NOT NULL OR NEW."liftedReason" <> '' THEN
    RAISE EXCEPTION 'a conflict that stands was lifted by nobody' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rules BEFORE INSERT OR UPDATE ON "Conflict" FOR EACH ROW EXECUTE FUNCTION conflict_rules();

-- ── Rounds go forward, under the rules they opened with (invariants 4 and 5) ──────────────────────────
CREATE FUNCTION round_goes_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW."callId", NEW.number, NEW.blind, NEW."callVersionId", NEW."createdById", NEW."createdAt") IS DISTINCT FROM
     (OLD.id, OLD."callId", OLD.number, OLD.blind, OLD."callVersionId", OLD."createdById", OLD."createdAt")
     OR NEW.configuration IS DISTINCT FROM OLD.configuration THEN
    RAISE EXCEPTION 'a round keeps its call and the rules it was set up with' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state::text, NEW.state::text) NOT IN (('setup', 'open'), ('open', 'closed')) THEN
    RAISE EXCEPTION 'a round does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'YX030';
  END IF;
  IF NEW.state = OLD.state AND (NEW."openedAt", NEW."closedAt") IS DISTINCT FROM (OLD."openedAt", OLD."closedAt") THEN
    RAISE EXCEPTION 'when a round was opened and closed stays on record' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER goes_forward BEFORE UPDATE ON "Round" FOR EACH ROW EXECUTE FUNCTION round_goes_forward();

-- ── Calls: what the database judges by follows a published version, and nothing else ─────────────────
CREATE FUNCTION call_as_published() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE v record; begun boolean;
BEGIN
  IF (NEW.id, NEW.slug, NEW."createdById", NEW."createdAt") IS DISTINCT FROM (OLD.id, OLD.slug, OLD."createdById", OLD."createdAt")
     OR NEW."lastNumber" < OLD."lastNumber" THEN
    RAISE EXCEPTION 'a call keeps its address and the numbers it gave' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state::text, NEW.state::text) NOT IN (('draft', 'published'), ('published', 'closed')) THEN
    RAISE EXCEPTION 'a call does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'YX030';
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
CREATE TRIGGER as_published BEFORE UPDATE ON "Call" FOR EACH ROW EXECUTE FUNCTION call_as_published();

-- ── The list of winners goes forward, and its publicity is as long as it was announced (invariant 6) ───
CREATE FUNCTION selection_goes_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW."callId", NEW."roundId", NEW."proposedById", NEW."proposedAt") IS DISTINCT FROM
     (OLD.id, OLD."callId", OLD."roundId", OLD."proposedById", OLD."proposedAt")
     OR (OLD."decidedById" IS NOT NULL AND (NEW."decidedById", NEW."decidedAt") IS DISTINCT FROM (OLD."decidedById", OLD."decidedAt"))
     OR (OLD."publicityFrom" IS NOT NULL AND (NEW."publicityFrom", NEW."publicityTo", NEW."publicityById") IS DISTINCT FROM
         (OLD."publicityFrom", OLD."publicityTo", OLD."publicityById")) THEN
    RAISE EXCEPTION 'a list keeps who proposed and decided it, and its publicity' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state::text, NEW.state::text) NOT IN
     (('proposed', 'approved'), ('proposed', 'rejected'), ('approved', 'inPublicity'), ('inPublicity', 'final')) THEN
    RAISE EXCEPTION 'a list does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'YX030';
  END IF;
  IF NEW.state = 'final' AND OLD.state <> 'final'
     AND coalesce(NEW."publicityTo" >= to_char(clock_timestamp() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD'), true) THEN
    RAISE EXCEPTION 'a list becomes final after its publicity' USING ERRCODE = 'YX002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER goes_forward BEFORE UPDATE ON "Selection" FOR EACH ROW EXECUTE FUNCTION selection_goes_forward();

CREATE FUNCTION selection_item_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - 'state') <> (to_jsonb(OLD) - 'state') THEN
    RAISE EXCEPTION 'what was proposed of a solution never changes' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stays BEFORE UPDATE ON "SelectionItem" FOR EACH ROW EXECUTE FUNCTION selection_item_stays();

-- ── A fund's cap is that of the decision that set it up (invariant 6) ─────────────────────────────────
CREATE FUNCTION fund_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.key, NEW."capFen", NEW."createdAt") IS DISTINCT FROM (OLD.id, OLD.key, OLD."capFen", OLD."createdAt") THEN
    RAISE EXCEPTION 'a fund keeps its key and its cap' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stays BEFORE UPDATE ON "Fund" FOR EACH ROW EXECUTE FUNCTION fund_stays();

-- ── Awards go the way of their payment order (invariant 6) ───────────────────────────────────────────
CREATE FUNCTION grant_goes_its_way() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'granted' THEN
      RAISE EXCEPTION 'an award begins as granted' USING ERRCODE = 'YX030';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state = 'revoked' AND (NEW."revokedAt", NEW."revokedById", NEW."revokedReason") IS DISTINCT FROM (OLD."revokedAt", OLD."revokedById", OLD."revokedReason") THEN
    RAISE EXCEPTION 'why an award was revoked stays on record' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = OLD.state THEN RETURN NEW; END IF;
  IF NOT (OLD.state::text || '>' || NEW.state::text) = ANY (ARRAY[
    'granted>accountConfirmed', 'accountConfirmed>prepared', 'prepared>accountConfirmed', 'prepared>granted', 'prepared>paid', 'paid>granted',
    'granted>suspended', 'accountConfirmed>suspended', 'prepared>suspended', 'suspended>granted', 'suspended>accountConfirmed',
    'granted>revoked', 'accountConfirmed>revoked', 'prepared>revoked', 'paid>revoked', 'suspended>revoked']) THEN
    RAISE EXCEPTION 'an award does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'YX030';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER goes_its_way BEFORE INSERT OR UPDATE ON "Grant" FOR EACH ROW EXECUTE FUNCTION grant_goes_its_way();

-- At the commit, when the order has followed: paid is what an order of this award was paid, and prepared is what one is on its way for.
CREATE FUNCTION grant_as_its_order() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE now_state text; paid boolean; open boolean;
BEGIN
  IF NEW.state = OLD.state THEN RETURN NULL; END IF;
  SELECT state::text INTO now_state FROM "Grant" WHERE id = NEW.id;
  SELECT coalesce(bool_or(state = 'paid'), false), coalesce(bool_or(state IN ('sentBack', 'prepared', 'reviewed', 'endorsing', 'approved')), false)
    INTO paid, open FROM "Payout" WHERE "grantId" = NEW.id;
  IF (now_state = 'paid' AND NOT paid) OR (now_state IN ('granted', 'accountConfirmed', 'prepared', 'suspended') AND paid) THEN
    RAISE EXCEPTION 'an award is paid when, and as long as, its order is' USING ERRCODE = 'YX022';
  END IF;
  IF (now_state = 'prepared' AND NOT open) OR (now_state IN ('suspended', 'revoked') AND open) THEN
    RAISE EXCEPTION 'an award stands as its order does' USING ERRCODE = 'YX022';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER as_its_order AFTER UPDATE ON "Grant" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION grant_as_its_order();

-- ── The account: in the unit's own name, confirmed anew when it changes, fixed once it is used ─────────
CREATE FUNCTION payee_account_rules() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE g record;
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW."accountName", NEW."bankName", NEW."bankCode", NEW."numberMasked", NEW."confirmedById", NEW."grantId") IS NOT DISTINCT FROM
     (OLD."accountName", OLD."bankName", OLD."bankCode", OLD."numberMasked", OLD."confirmedById", OLD."grantId") THEN
    RETURN NEW;
  END IF;
  SELECT gr.state::text AS state, p.name INTO g FROM "Grant" gr JOIN "Provider" p ON p.id = gr."providerId" WHERE gr.id = NEW."grantId" FOR SHARE OF gr;
  IF g.state NOT IN ('granted', 'accountConfirmed', 'prepared')
     OR EXISTS (SELECT 1 FROM "PaymentBatchItem" i WHERE i."grantId" = NEW."grantId" AND i.live)
     OR EXISTS (SELECT 1 FROM "HandPayment" h JOIN "Payout" p ON p.id = h."payoutId" WHERE p."grantId" = NEW."grantId" AND h.accepted IS NULL) THEN
    RAISE EXCEPTION 'an account that is used does not change' USING ERRCODE = 'YX024';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW."grantId" <> OLD."grantId" OR NEW."confirmedAt" <= OLD."confirmedAt") THEN
    RAISE EXCEPTION 'an account that changes is confirmed anew' USING ERRCODE = 'YX024';
  END IF;
  IF NEW."accountName" <> g.name THEN
    RAISE EXCEPTION 'an account is in the name of the unit' USING ERRCODE = 'YX024';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rules BEFORE INSERT OR UPDATE ON "PayeeAccount" FOR EACH ROW EXECUTE FUNCTION payee_account_rules();

-- ── A proof of the second factor is of somebody, and its code is a hash ─────────────────────────────
-- The code itself the database cannot check: it knows neither the authenticator's key nor the code. See docs/decisions/038.
ALTER TABLE "SecondFactorProof" ADD CONSTRAINT proof_hash CHECK ("codeHash" ~ '^[0-9a-f]{64}$') NOT VALID;

-- ── The record names its actor, or the system ───────────────────────────────────────────────────────
ALTER TABLE "AuditEntry" ADD CONSTRAINT actor_named CHECK ("actorName" <> '' AND ("actorId" IS NOT NULL OR "actorName" = 'system') AND "actorId" IS DISTINCT FROM '') NOT VALID;
