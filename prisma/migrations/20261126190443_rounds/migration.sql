-- CreateEnum
CREATE TYPE "ChairKind" AS ENUM ('elected', 'appointed');

-- CreateEnum
CREATE TYPE "ConferenceState" AS ENUM ('convened', 'held', 'waived');

-- CreateEnum
CREATE TYPE "SignatureKind" AS ENUM ('agreed', 'dissent');

-- CreateTable
CREATE TABLE "ChairAppointment" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "trackKey" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "kind" "ChairKind" NOT NULL,
    "appointedById" TEXT NOT NULL,
    "appointedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ChairAppointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DefenceLot" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "trackKey" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "snapshotHash" TEXT NOT NULL,
    "order" TEXT[],
    "drawnById" TEXT NOT NULL,
    "drawnAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DefenceLot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DefenceCall" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "trackKey" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "submissionId" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "calledById" TEXT NOT NULL,
    "calledAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DefenceCall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conference" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "trackKey" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "state" "ConferenceState" NOT NULL DEFAULT 'convened',
    "convenedById" TEXT NOT NULL,
    "convenedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "minutes" TEXT NOT NULL DEFAULT '',
    "attendees" TEXT[],
    "concludedById" TEXT,
    "concludedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Conference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Shortlist" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "trackKey" TEXT NOT NULL,
    "rankingId" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "submissionIds" TEXT[],
    "tiedIds" TEXT[],
    "tieDecision" TEXT NOT NULL DEFAULT '',
    "tieReason" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Shortlist_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PanelReport" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "trackKey" TEXT NOT NULL,
    "rankingId" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "contentHash" CHAR(64) NOT NULL,
    "signUntil" TIMESTAMPTZ(3) NOT NULL,
    "madeById" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PanelReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PanelReportSignature" (
    "id" TEXT NOT NULL,
    "reportId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "kind" "SignatureKind" NOT NULL,
    "signedName" TEXT NOT NULL,
    "dissent" TEXT NOT NULL DEFAULT '',
    "contentHash" CHAR(64) NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PanelReportSignature_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ChairAppointment_roundId_trackKey_appointedAt_idx" ON "ChairAppointment"("roundId", "trackKey", "appointedAt");

-- CreateIndex
CREATE UNIQUE INDEX "DefenceLot_roundId_trackKey_key" ON "DefenceLot"("roundId", "trackKey");

-- CreateIndex
CREATE UNIQUE INDEX "DefenceCall_roundId_trackKey_step_key" ON "DefenceCall"("roundId", "trackKey", "step");

-- CreateIndex
CREATE UNIQUE INDEX "Conference_roundId_submissionId_key" ON "Conference"("roundId", "submissionId");

-- CreateIndex
CREATE UNIQUE INDEX "Shortlist_roundId_trackKey_key" ON "Shortlist"("roundId", "trackKey");

-- CreateIndex
CREATE UNIQUE INDEX "PanelReport_rankingId_key" ON "PanelReport"("rankingId");

-- CreateIndex
CREATE INDEX "PanelReport_roundId_trackKey_idx" ON "PanelReport"("roundId", "trackKey");

-- CreateIndex
CREATE UNIQUE INDEX "PanelReportSignature_reportId_memberId_key" ON "PanelReportSignature"("reportId", "memberId");

-- AddForeignKey
ALTER TABLE "ChairAppointment" ADD CONSTRAINT "ChairAppointment_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DefenceLot" ADD CONSTRAINT "DefenceLot_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DefenceCall" ADD CONSTRAINT "DefenceCall_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conference" ADD CONSTRAINT "Conference_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shortlist" ADD CONSTRAINT "Shortlist_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PanelReport" ADD CONSTRAINT "PanelReport_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PanelReportSignature" ADD CONSTRAINT "PanelReportSignature_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "PanelReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
