-- What must hold of money that came back (invariant 6) and of awards that were revoked.
ALTER TABLE "Payout" ADD CONSTRAINT payout_return_entry FOREIGN KEY ("returnEntryId") REFERENCES "JournalEntry" (id);
ALTER TABLE "Payout" ADD CONSTRAINT payout_returned CHECK (
  (state = 'returned') = ("returnEntryId" IS NOT NULL AND "returnedAt" IS NOT NULL AND "returnedById" IS NOT NULL AND "returnReason" <> '')
  AND (state <> 'returned' OR "entryId" IS NOT NULL));
ALTER TABLE "Grant" ADD CONSTRAINT grant_revoked CHECK (
  (state = 'revoked') = ("revokedAt" IS NOT NULL AND "revokedById" IS NOT NULL AND "revokedReason" <> ''));
