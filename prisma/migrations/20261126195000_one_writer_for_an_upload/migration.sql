-- AlterTable
ALTER TABLE "IngestUpload" ADD COLUMN     "nextWriter" TEXT,
ADD COLUMN     "writer" TEXT,
ADD COLUMN     "writerSeenAt" TIMESTAMPTZ(3);
