-- CreateEnum
CREATE TYPE "PanelDeparture" AS ENUM ('recusal', 'absence', 'withdrawal');

-- CreateEnum
CREATE TYPE "NominationState" AS ENUM ('proposed', 'confirmed', 'returned');

-- DropIndex
DROP INDEX "PanelDraw_roundId_trackKey_key";

-- AlterTable
ALTER TABLE "PanelDraw" ADD COLUMN     "number" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "PanelMember" ADD COLUMN     "departure" "PanelDeparture";

-- CreateTable
CREATE TABLE "JudgeNomination" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "trackKey" TEXT NOT NULL,
    "expertId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "NominationState" NOT NULL DEFAULT 'proposed',
    "proposedById" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decisionReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "JudgeNomination_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "JudgeNomination_roundId_trackKey_idx" ON "JudgeNomination"("roundId", "trackKey");

-- CreateIndex
CREATE UNIQUE INDEX "PanelDraw_roundId_trackKey_number_key" ON "PanelDraw"("roundId", "trackKey", "number");

-- AddForeignKey
ALTER TABLE "JudgeNomination" ADD CONSTRAINT "JudgeNomination_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JudgeNomination" ADD CONSTRAINT "JudgeNomination_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "Expert"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A further draw says why it was made; the first is the draw that the call promised.
ALTER TABLE "PanelDraw" ADD CONSTRAINT further_draw_has_reason CHECK (number = 1 OR (number > 1 AND btrim(reason) <> ''));
ALTER TABLE "JudgeNomination" ADD CONSTRAINT nomination_has_reason CHECK (btrim(reason) <> '');
-- Who is named once waits for one answer.
CREATE UNIQUE INDEX "JudgeNomination_one_open" ON "JudgeNomination" ("roundId", "trackKey", "expertId") WHERE state = 'proposed';
CREATE TRIGGER never_deleted BEFORE DELETE ON "JudgeNomination" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON "JudgeNomination" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION nomination_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."decidedById" IS NOT NULL OR NEW."decidedAt" IS NOT NULL THEN
      RAISE EXCEPTION 'a nomination begins undecided' USING ERRCODE = 'YX030';
    END IF;
    RETURN NEW;
  END IF;
  IF (to_jsonb(NEW) - ARRAY['state', 'decidedById', 'decidedAt', 'decisionReason']) <> (to_jsonb(OLD) - ARRAY['state', 'decidedById', 'decidedAt', 'decisionReason'])
     OR OLD.state <> 'proposed' OR NEW."decidedById" IS NULL OR NEW.state = 'proposed' THEN
    RAISE EXCEPTION 'a nomination stays as proposed and is decided once' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = 'confirmed' AND NEW."decidedById" = NEW."proposedById" THEN
    RAISE EXCEPTION 'a judge named by hand is confirmed by another person' USING ERRCODE = 'YX007';
  END IF;
  NEW."decidedAt" := date_trunc('milliseconds', clock_timestamp());
  RETURN NEW;
END $$;
CREATE TRIGGER decided_once BEFORE INSERT OR UPDATE ON "JudgeNomination" FOR EACH ROW EXECUTE FUNCTION nomination_decided_once();
CREATE TRIGGER states_begin BEFORE INSERT ON "JudgeNomination" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'proposed');
CREATE TRIGGER states_follow BEFORE UPDATE ON "JudgeNomination" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state")
  EXECUTE FUNCTION state_follows('state', 'proposed>confirmed', 'proposed>returned');

-- Nobody joins a panel by hand of one person: until the round is closed, whoever was added has a nomination that another confirmed.
-- (After it, a further reviewer is found by the written rule of the supplementary review.)
CREATE FUNCTION added_by_two() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."addedById" IS NOT NULL AND EXISTS (SELECT 1 FROM "Round" r WHERE r.id = NEW."roundId" AND r.state <> 'closed') AND NOT EXISTS (
    SELECT 1 FROM "JudgeNomination" n WHERE n."roundId" = NEW."roundId" AND n."trackKey" = NEW."trackKey" AND n."expertId" = NEW."expertId"
      AND n.state = 'confirmed' AND n."proposedById" = NEW."addedById" AND n."decidedById" <> NEW."addedById") THEN
    RAISE EXCEPTION 'a judge named by hand is proposed by one person and confirmed by another' USING ERRCODE = 'YX007';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER added_by_two BEFORE INSERT ON "PanelMember" FOR EACH ROW EXECUTE FUNCTION added_by_two();
