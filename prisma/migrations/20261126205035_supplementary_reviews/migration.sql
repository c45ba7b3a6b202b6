-- CreateTable
CREATE TABLE "SupplementaryReview" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "trackKey" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "rankingId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "concludedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelledById" TEXT,
    "cancelReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "SupplementaryReview_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SupplementaryReview_assignmentId_key" ON "SupplementaryReview"("assignmentId");

-- CreateIndex
CREATE INDEX "SupplementaryReview_roundId_submissionId_idx" ON "SupplementaryReview"("roundId", "submissionId");

-- AddForeignKey
ALTER TABLE "SupplementaryReview" ADD CONSTRAINT "SupplementaryReview_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupplementaryReview" ADD CONSTRAINT "SupplementaryReview_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "PanelMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupplementaryReview" ADD CONSTRAINT "SupplementaryReview_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
