-- AlterEnum
ALTER TYPE "RoundState" ADD VALUE 'void';

-- DropIndex
DROP INDEX "Round_callId_number_key";

-- AlterTable
ALTER TABLE "Round" ADD COLUMN     "takeBackAt" TIMESTAMPTZ(3),
ADD COLUMN     "takeBackById" TEXT,
ADD COLUMN     "takeBackReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "voidedAt" TIMESTAMPTZ(3),
ADD COLUMN     "voidedById" TEXT;

-- CreateIndex
CREATE INDEX "Round_callId_number_idx" ON "Round"("callId", "number");
