-- CreateEnum
CREATE TYPE "PairwiseOutcome" AS ENUM ('a', 'b', 'tie', 'undo');

-- CreateTable
CREATE TABLE "PairwiseSession" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "trackKey" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "blind" BOOLEAN NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" TEXT,

    CONSTRAINT "PairwiseSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PairwiseEntry" (
    "sessionId" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,

    CONSTRAINT "PairwiseEntry_pkey" PRIMARY KEY ("sessionId","submissionId")
);

-- CreateTable
CREATE TABLE "PairwiseSeat" (
    "sessionId" TEXT NOT NULL,
    "expertId" TEXT NOT NULL,
    "answered" INTEGER NOT NULL DEFAULT 0,
    "lastAt" TIMESTAMPTZ(3),

    CONSTRAINT "PairwiseSeat_pkey" PRIMARY KEY ("sessionId","expertId")
);

-- CreateTable
CREATE TABLE "PairwiseAnswer" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "expertId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "aId" TEXT NOT NULL,
    "bId" TEXT NOT NULL,
    "outcome" "PairwiseOutcome" NOT NULL,
    "undoesId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PairwiseAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PairwiseResult" (
    "sessionId" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "inputHash" CHAR(64) NOT NULL,
    "output" JSONB NOT NULL,
    "outputHash" CHAR(64) NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PairwiseResult_pkey" PRIMARY KEY ("sessionId")
);

-- CreateTable
CREATE TABLE "JudgeNote" (
    "assignmentId" TEXT NOT NULL,
    "expertId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "JudgeNote_pkey" PRIMARY KEY ("assignmentId")
);

-- CreateTable
CREATE TABLE "JudgePhrase" (
    "id" TEXT NOT NULL,
    "expertId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "JudgePhrase_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PairwiseSession_roundId_trackKey_number_key" ON "PairwiseSession"("roundId", "trackKey", "number");

-- CreateIndex
CREATE UNIQUE INDEX "PairwiseAnswer_undoesId_key" ON "PairwiseAnswer"("undoesId");

-- CreateIndex
CREATE UNIQUE INDEX "PairwiseAnswer_sessionId_expertId_number_key" ON "PairwiseAnswer"("sessionId", "expertId", "number");

-- CreateIndex
CREATE INDEX "JudgeNote_expertId_idx" ON "JudgeNote"("expertId");

-- CreateIndex
CREATE UNIQUE INDEX "JudgePhrase_expertId_text_key" ON "JudgePhrase"("expertId", "text");

-- AddForeignKey
ALTER TABLE "PairwiseSession" ADD CONSTRAINT "PairwiseSession_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairwiseEntry" ADD CONSTRAINT "PairwiseEntry_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "PairwiseSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairwiseEntry" ADD CONSTRAINT "PairwiseEntry_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairwiseSeat" ADD CONSTRAINT "PairwiseSeat_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "PairwiseSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairwiseSeat" ADD CONSTRAINT "PairwiseSeat_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "Expert"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairwiseAnswer" ADD CONSTRAINT "PairwiseAnswer_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "PairwiseSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairwiseResult" ADD CONSTRAINT "PairwiseResult_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "PairwiseSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JudgeNote" ADD CONSTRAINT "JudgeNote_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JudgePhrase" ADD CONSTRAINT "JudgePhrase_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "Expert"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
