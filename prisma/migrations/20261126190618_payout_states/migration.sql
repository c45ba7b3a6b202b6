-- Values of an enum are there for the next migration, not for this one.
ALTER TYPE "PayoutState" ADD VALUE 'sentBack';
ALTER TYPE "PayoutState" ADD VALUE 'reviewed';
ALTER TYPE "PayoutState" ADD VALUE 'endorsing';
ALTER TYPE "PayoutState" ADD VALUE 'paid';
ALTER TYPE "PayoutState" ADD VALUE 'failed';
