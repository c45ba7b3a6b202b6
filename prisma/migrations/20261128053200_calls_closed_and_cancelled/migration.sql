-- CreateEnum
CREATE TYPE "CancellationState" AS ENUM ('proposed', 'confirmed', 'returned');

-- AlterEnum
ALTER TYPE "CallState" ADD VALUE 'cancelled';

-- AlterTable
ALTER TABLE "Call" ADD COLUMN     "closedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "CallCancellation" (
    "id" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "CancellationState" NOT NULL DEFAULT 'proposed',
    "proposedById" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decisionReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "CallCancellation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CallCancellation_callId_state_idx" ON "CallCancellation"("callId", "state");

-- AddForeignKey
ALTER TABLE "CallCancellation" ADD CONSTRAINT "CallCancellation_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
