-- CreateEnum
CREATE TYPE "BankOutcome" AS ENUM ('noted', 'waiting', 'carriedOut', 'refused', 'overtaken', 'carriedOver');

-- CreateEnum
CREATE TYPE "FundProposalKind" AS ENUM ('appropriation', 'return', 'recovery', 'revocation');

-- CreateEnum
CREATE TYPE "FundProposalState" AS ENUM ('proposed', 'confirmed', 'refused', 'withdrawn');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "BankCaseProblem" ADD VALUE 'unreadable';
ALTER TYPE "BankCaseProblem" ADD VALUE 'refused';

-- AlterTable
ALTER TABLE "BankAnswer" ADD COLUMN     "encoding" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "BankStatement" ADD COLUMN     "encoding" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "BankAnswerLine" ADD COLUMN     "decidedAt" TIMESTAMPTZ(3),
ADD COLUMN     "decidedById" TEXT,
ADD COLUMN     "decisionReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "outcome" "BankOutcome" NOT NULL DEFAULT 'noted',
ADD COLUMN     "proofId" TEXT;

-- CreateTable
CREATE TABLE "FundProposal" (
    "id" TEXT NOT NULL,
    "kind" "FundProposalKind" NOT NULL,
    "state" "FundProposalState" NOT NULL DEFAULT 'proposed',
    "fundId" TEXT NOT NULL,
    "grantId" TEXT,
    "payoutId" TEXT,
    "amountFen" BIGINT NOT NULL,
    "reference" TEXT NOT NULL DEFAULT '',
    "day" CHAR(10),
    "reason" TEXT NOT NULL DEFAULT '',
    "evidenceName" TEXT NOT NULL DEFAULT '',
    "evidenceType" TEXT NOT NULL DEFAULT '',
    "evidenceSealed" TEXT NOT NULL DEFAULT '',
    "evidenceHash" TEXT NOT NULL DEFAULT '',
    "proposedById" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decisionReason" TEXT NOT NULL DEFAULT '',
    "proofId" TEXT,
    "entryId" TEXT,
    "carriedOver" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "FundProposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "FundProposal_entryId_key" ON "FundProposal"("entryId");

-- CreateIndex
CREATE INDEX "FundProposal_fundId_state_idx" ON "FundProposal"("fundId", "state");

-- CreateIndex
CREATE INDEX "FundProposal_grantId_idx" ON "FundProposal"("grantId");

-- CreateIndex
CREATE INDEX "FundProposal_payoutId_idx" ON "FundProposal"("payoutId");

-- CreateIndex
CREATE INDEX "BankAnswerLine_outcome_idx" ON "BankAnswerLine"("outcome");

-- AddForeignKey
ALTER TABLE "BankAnswerLine" ADD CONSTRAINT "BankAnswerLine_proofId_fkey" FOREIGN KEY ("proofId") REFERENCES "SecondFactorProof"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundProposal" ADD CONSTRAINT "FundProposal_fundId_fkey" FOREIGN KEY ("fundId") REFERENCES "Fund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundProposal" ADD CONSTRAINT "FundProposal_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "Grant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundProposal" ADD CONSTRAINT "FundProposal_payoutId_fkey" FOREIGN KEY ("payoutId") REFERENCES "Payout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundProposal" ADD CONSTRAINT "FundProposal_proofId_fkey" FOREIGN KEY ("proofId") REFERENCES "SecondFactorProof"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundProposal" ADD CONSTRAINT "FundProposal_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "JournalEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
