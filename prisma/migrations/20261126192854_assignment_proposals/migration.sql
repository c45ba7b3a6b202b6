-- CreateEnum
CREATE TYPE "BidChoice" AS ENUM ('eager', 'willing', 'unwilling');

-- CreateEnum
CREATE TYPE "WishKind" AS ENUM ('pinned', 'forbidden');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('solving', 'solved', 'impossible', 'failed', 'confirmed', 'undone');

-- AlterTable
ALTER TABLE "PanelMember" ADD COLUMN     "addedById" TEXT,
ADD COLUMN     "addedReason" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "Bid" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "expertId" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "choice" "BidChoice" NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Bid_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssignmentWish" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "trackKey" TEXT NOT NULL,
    "expertId" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "kind" "WishKind" NOT NULL,
    "setById" TEXT NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AssignmentWish_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssignmentProposal" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "trackKey" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "ProposalState" NOT NULL DEFAULT 'solving',
    "input" JSONB NOT NULL,
    "inputHash" TEXT NOT NULL,
    "result" JSONB,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),
    "confirmedById" TEXT,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AssignmentProposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Bid_roundId_expertId_submissionId_key" ON "Bid"("roundId", "expertId", "submissionId");

-- CreateIndex
CREATE UNIQUE INDEX "AssignmentWish_roundId_expertId_submissionId_key" ON "AssignmentWish"("roundId", "expertId", "submissionId");

-- CreateIndex
CREATE UNIQUE INDEX "AssignmentProposal_roundId_trackKey_number_key" ON "AssignmentProposal"("roundId", "trackKey", "number");

-- AddForeignKey
ALTER TABLE "Bid" ADD CONSTRAINT "Bid_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bid" ADD CONSTRAINT "Bid_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "Expert"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bid" ADD CONSTRAINT "Bid_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentWish" ADD CONSTRAINT "AssignmentWish_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentWish" ADD CONSTRAINT "AssignmentWish_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "Expert"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentWish" ADD CONSTRAINT "AssignmentWish_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentProposal" ADD CONSTRAINT "AssignmentProposal_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
