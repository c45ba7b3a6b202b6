-- AlterTable
ALTER TABLE "PayeeAccount" ADD COLUMN     "changedAt" TIMESTAMPTZ(3);
