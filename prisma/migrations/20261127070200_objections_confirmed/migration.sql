-- CreateEnum
CREATE TYPE "SetAsideState" AS ENUM ('proposed', 'confirmed', 'rejected');

-- AlterEnum
-- A value of an enum is there for the next migration, not for this one.
ALTER TYPE "ObjectionState" ADD VALUE 'unconfirmed';

-- DropIndex
DROP INDEX "Objection_selectionId_idx";

-- AlterTable
ALTER TABLE "Objection" ADD COLUMN     "confirmedAt" TIMESTAMPTZ(3),
ADD COLUMN     "setAsideId" TEXT;

-- CreateTable
CREATE TABLE "ObjectionSetAside" (
    "id" TEXT NOT NULL,
    "selectionId" TEXT NOT NULL,
    "objectionIds" TEXT[],
    "reason" TEXT NOT NULL,
    "state" "SetAsideState" NOT NULL DEFAULT 'proposed',
    "proposedById" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "setAside" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ObjectionSetAside_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LetterCount" (
    "key" CHAR(64) NOT NULL,
    "hourFrom" TIMESTAMPTZ(3) NOT NULL,
    "inHour" INTEGER NOT NULL,
    "dayFrom" TIMESTAMPTZ(3) NOT NULL,
    "inDay" INTEGER NOT NULL,

    CONSTRAINT "LetterCount_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "ObjectionSetAside_selectionId_state_idx" ON "ObjectionSetAside"("selectionId", "state");

-- CreateIndex
CREATE INDEX "LetterCount_dayFrom_idx" ON "LetterCount"("dayFrom");

-- CreateIndex
CREATE INDEX "Objection_selectionId_state_idx" ON "Objection"("selectionId", "state");

-- CreateIndex
CREATE INDEX "Objection_setAsideId_idx" ON "Objection"("setAsideId");

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_setAsideId_fkey" FOREIGN KEY ("setAsideId") REFERENCES "ObjectionSetAside"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObjectionSetAside" ADD CONSTRAINT "ObjectionSetAside_selectionId_fkey" FOREIGN KEY ("selectionId") REFERENCES "Selection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
