-- An unverified address belongs to nobody: who signs up waits in a table of its own until the mailed link was followed.
CREATE TABLE "PendingSignUp" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "tokenHash" CHAR(64) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PendingSignUp_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "PendingSignUp_tokenHash_key" ON "PendingSignUp"("tokenHash");
CREATE INDEX "PendingSignUp_email_idx" ON "PendingSignUp"("email");
CREATE INDEX "PendingSignUp_expiresAt_idx" ON "PendingSignUp"("expiresAt");

-- Accounts of before that nobody has verified: whoever typed the address set their password, so that it must not stay.
DELETE FROM "Session" s USING "User" u WHERE u.id = s."userId" AND NOT u."emailVerified";
DELETE FROM "User" u WHERE NOT u."emailVerified"
  AND NOT EXISTS (SELECT 1 FROM "StaffRole" r WHERE r."userId" = u.id)
  AND NOT EXISTS (SELECT 1 FROM "ProviderMember" m WHERE m."userId" = u.id)
  AND NOT EXISTS (SELECT 1 FROM "Expert" e WHERE e."userId" = u.id);
-- One that something hangs on stays, without a password: only a link mailed to its address leads in, as with accounts that are made for people.
UPDATE "Account" a SET password = NULL FROM "User" u WHERE u.id = a."userId" AND NOT u."emailVerified";
UPDATE "User" SET "emailVerified" = true WHERE NOT "emailVerified";
ALTER TABLE "User" ALTER COLUMN "emailVerified" SET DEFAULT true;
ALTER TABLE "User" ADD CONSTRAINT user_verified CHECK ("emailVerified");

-- Mailed tokens are kept as their hash. Those of the sign-in library that wait to be followed still lead in.
UPDATE "Verification" SET identifier = 'reset-password:' || encode(sha256(convert_to(substr(identifier, 16), 'UTF8')), 'hex')
  WHERE identifier LIKE 'reset-password:%';

-- Failures at credentials, of known and unknown addresses alike.
CREATE TABLE "Attempt" (
    "account" CHAR(64) NOT NULL,
    "source" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("account","source")
);
CREATE INDEX "Attempt_until_idx" ON "Attempt"("until");
ALTER TABLE "User" DROP COLUMN "failedSignIns", DROP COLUMN "lockedUntil";

-- An authenticator that is being set up is seen by the session that began it, beside the one in force; whoever was in the midst of it begins anew.
DROP INDEX "TwoFactor_secret_idx";
ALTER TABLE "TwoFactor" ADD COLUMN "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN "sessionId" TEXT;
DELETE FROM "TwoFactor" WHERE NOT verified;
DELETE FROM "TwoFactor" a USING "TwoFactor" b WHERE a."userId" = b."userId" AND a.id < b.id;
CREATE UNIQUE INDEX "TwoFactor_one_in_force" ON "TwoFactor" ("userId") WHERE verified;
ALTER TABLE "TwoFactor" ADD CONSTRAINT two_factor_pending CHECK (verified = ("sessionId" IS NULL));

-- The sign-in library's own limiter is not used any more: its window never fell while people kept coming.
DROP TABLE "RateLimit";
