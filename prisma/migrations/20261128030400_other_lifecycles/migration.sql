-- The lifecycles of units, credit checks, documents and the lines of the bank's answers.

CREATE TRIGGER states_begin BEFORE INSERT ON "Provider" FOR EACH ROW EXECUTE FUNCTION state_begins('verification', 'unverified');
CREATE TRIGGER states_follow BEFORE UPDATE ON "Provider" FOR EACH ROW WHEN (OLD."verification" IS DISTINCT FROM NEW."verification")
  EXECUTE FUNCTION state_follows('verification', 'pending>rejected', 'pending>verified', 'rejected>pending', 'unverified>pending', 'verified>pending');
CREATE TRIGGER states_begin BEFORE INSERT ON "CreditInquiry" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'answered', 'waiting');
CREATE TRIGGER states_follow BEFORE UPDATE ON "CreditInquiry" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state")
  EXECUTE FUNCTION state_follows('state', 'waiting>answered', 'waiting>failed');
CREATE TRIGGER states_begin BEFORE INSERT ON "AwardDocument" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'waiting');
CREATE TRIGGER states_follow BEFORE UPDATE ON "AwardDocument" FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state")
  EXECUTE FUNCTION state_follows('state', 'failed>made', 'failed>waiting', 'waiting>failed', 'waiting>made');
CREATE TRIGGER states_begin BEFORE INSERT ON "BankAnswerLine" FOR EACH ROW EXECUTE FUNCTION state_begins('outcome', 'noted', 'waiting');
CREATE TRIGGER states_follow BEFORE UPDATE ON "BankAnswerLine" FOR EACH ROW WHEN (OLD."outcome" IS DISTINCT FROM NEW."outcome")
  EXECUTE FUNCTION state_follows('outcome', 'waiting>carriedOut', 'waiting>overtaken', 'waiting>refused');
