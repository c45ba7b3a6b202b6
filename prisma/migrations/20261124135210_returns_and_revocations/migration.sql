-- AlterEnum
ALTER TYPE "PayoutState" ADD VALUE 'returned';

-- AlterEnum
ALTER TYPE "JournalKind" ADD VALUE 'cancellation';

-- AlterTable
ALTER TABLE "Grant" ADD COLUMN     "revokedAt" TIMESTAMPTZ(3),
ADD COLUMN     "revokedById" TEXT,
ADD COLUMN     "revokedReason" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Payout" ADD COLUMN     "returnEntryId" TEXT,
ADD COLUMN     "returnReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "returnedAt" TIMESTAMPTZ(3),
ADD COLUMN     "returnedById" TEXT;

-- AlterTable
ALTER TABLE "JournalEntry" ADD COLUMN     "sequence" BIGSERIAL NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "Payout_returnEntryId_key" ON "Payout"("returnEntryId");

-- CreateIndex
CREATE UNIQUE INDEX "JournalEntry_sequence_key" ON "JournalEntry"("sequence");
