-- What the database itself holds, after every migration: checks, row security, triggers and the functions they call.
-- Written by `npm run db -- new NAME` and `npm run db -- rules`, to be read and compared; nothing runs it.
-- What the error codes mean: docs/architecture.md.

-- "Assignment"
CREATE TRIGGER a_call_lives BEFORE INSERT OR UPDATE ON public."Assignment" FOR EACH ROW EXECUTE FUNCTION call_lives('round');
CREATE TRIGGER never_deleted BEFORE DELETE ON public."Assignment" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."Assignment" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER not_void BEFORE INSERT ON public."Assignment" FOR EACH ROW EXECUTE FUNCTION round_not_void();
CREATE TRIGGER on_shortlist BEFORE INSERT ON public."Assignment" FOR EACH ROW EXECUTE FUNCTION assignment_on_shortlist();
CREATE TRIGGER without_conflict BEFORE INSERT OR UPDATE ON public."Assignment" FOR EACH ROW EXECUTE FUNCTION assignment_without_conflict();

-- "AssignmentProposal"
ALTER TABLE "AssignmentProposal" ADD CONSTRAINT proposal_confirmed CHECK ((((state = 'confirmed'::"ProposalState") = (("confirmedAt" IS NOT NULL) AND ("confirmedById" IS NOT NULL))) AND ((state <> ALL (ARRAY['solved'::"ProposalState", 'impossible'::"ProposalState", 'confirmed'::"ProposalState"])) OR (result IS NOT NULL))));
CREATE TRIGGER a_call_lives BEFORE INSERT ON public."AssignmentProposal" FOR EACH ROW EXECUTE FUNCTION call_lives('round');
CREATE TRIGGER never_deleted BEFORE DELETE ON public."AssignmentProposal" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."AssignmentProposal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rules BEFORE UPDATE ON public."AssignmentProposal" FOR EACH ROW EXECUTE FUNCTION proposal_rules();
CREATE TRIGGER states_begin BEFORE INSERT ON public."AssignmentProposal" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'solving');
CREATE TRIGGER states_follow BEFORE UPDATE ON public."AssignmentProposal" FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION state_follows('state', 'failed>undone', 'impossible>undone', 'solved>confirmed', 'solved>undone', 'solving>failed', 'solving>impossible', 'solving>solved', 'solving>undone');

-- "AssignmentWish"
CREATE TRIGGER without_conflict BEFORE INSERT OR UPDATE ON public."AssignmentWish" FOR EACH ROW EXECUTE FUNCTION wish_without_conflict();

-- "AuditEntry"
ALTER TABLE "AuditEntry" ADD CONSTRAINT actor_named CHECK ((("actorName" <> ''::text) AND (("actorId" IS NOT NULL) OR ("actorName" = 'system'::text)) AND ("actorId" IS DISTINCT FROM ''::text))) NOT VALID;
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public."AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public."AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER chain BEFORE INSERT ON public."AuditEntry" FOR EACH ROW EXECUTE FUNCTION audit_chain();

-- "AwardDocument"
ALTER TABLE "AwardDocument" ADD CONSTRAINT document_code CHECK (((kind = 'certificate'::"DocumentKind") = ("codeHash" IS NOT NULL)));
ALTER TABLE "AwardDocument" ADD CONSTRAINT document_made CHECK (((state = 'made'::"DocumentState") = (("fileId" IS NOT NULL) AND ("madeAt" IS NOT NULL))));
ALTER TABLE "AwardDocument" ADD CONSTRAINT document_subject CHECK (
CASE
    WHEN (kind = ANY (ARRAY['certificate'::"DocumentKind", 'notice'::"DocumentKind"])) THEN ("grantId" IS NOT NULL)
    ELSE ("fundId" IS NOT NULL)
END);
ALTER TABLE "AwardDocument" ADD CONSTRAINT document_superseded CHECK ((("supersededAt" IS NULL) = ("supersededReason" = ''::text)));
CREATE TRIGGER states_begin BEFORE INSERT ON public."AwardDocument" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'waiting');
CREATE TRIGGER states_follow BEFORE UPDATE ON public."AwardDocument" FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION state_follows('state', 'failed>made', 'failed>waiting', 'waiting>failed', 'waiting>made');
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public."AwardDocument" FOR EACH ROW EXECUTE FUNCTION document_stays();

-- "BankAnswer"
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."BankAnswer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public."BankAnswer" FOR EACH ROW EXECUTE FUNCTION bank_answer_stays();

-- "BankAnswerLine"
CREATE TRIGGER decided BEFORE INSERT OR UPDATE ON public."BankAnswerLine" FOR EACH ROW EXECUTE FUNCTION bank_line_decided();
CREATE CONSTRAINT TRIGGER has_case AFTER INSERT ON public."BankAnswerLine" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION bank_line_has_case();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."BankAnswerLine" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER states_begin BEFORE INSERT ON public."BankAnswerLine" FOR EACH ROW EXECUTE FUNCTION state_begins('outcome', 'noted', 'waiting');
CREATE TRIGGER states_follow BEFORE UPDATE ON public."BankAnswerLine" FOR EACH ROW WHEN ((old.outcome IS DISTINCT FROM new.outcome)) EXECUTE FUNCTION state_follows('outcome', 'waiting>carriedOut', 'waiting>overtaken', 'waiting>refused');
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public."BankAnswerLine" FOR EACH ROW EXECUTE FUNCTION bank_answer_stays();
CREATE TRIGGER with_its_answer BEFORE INSERT ON public."BankAnswerLine" FOR EACH ROW EXECUTE FUNCTION bank_line_whole();

-- "BankCase"
ALTER TABLE "BankCase" ADD CONSTRAINT case_decided CHECK ((((decision IS NULL) = ("closedById" IS NULL)) AND ((decision IS NULL) = ("closedAt" IS NULL)) AND ((decision IS NULL) OR (reason <> ''::text))));
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."BankCase" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rules BEFORE INSERT OR DELETE OR UPDATE ON public."BankCase" FOR EACH ROW EXECUTE FUNCTION bank_case_rules();

-- "BankStatement"
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."BankStatement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public."BankStatement" FOR EACH ROW EXECUTE FUNCTION statement_stays();

-- "BankStatementLine"
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."BankStatementLine" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public."BankStatementLine" FOR EACH ROW EXECUTE FUNCTION statement_stays();

-- "Bid"
CREATE TRIGGER a_call_lives BEFORE INSERT ON public."Bid" FOR EACH ROW EXECUTE FUNCTION call_lives('round');
CREATE TRIGGER rules BEFORE INSERT OR DELETE OR UPDATE ON public."Bid" FOR EACH ROW EXECUTE FUNCTION bid_rules();

-- "Call"
CREATE TRIGGER as_published BEFORE UPDATE ON public."Call" FOR EACH ROW EXECUTE FUNCTION call_as_published();
CREATE TRIGGER never_deleted BEFORE DELETE ON public."Call" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."Call" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER states_begin BEFORE INSERT ON public."Call" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'draft');
CREATE TRIGGER states_follow BEFORE UPDATE ON public."Call" FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION state_follows('state', 'closed>cancelled', 'draft>published', 'published>cancelled', 'published>closed');

-- "CallAmendment"
CREATE TRIGGER a_call_lives BEFORE INSERT ON public."CallAmendment" FOR EACH ROW EXECUTE FUNCTION call_lives('call');
CREATE TRIGGER decided_once BEFORE INSERT OR UPDATE ON public."CallAmendment" FOR EACH ROW EXECUTE FUNCTION amendment_decided_once();
CREATE TRIGGER never_deleted BEFORE DELETE ON public."CallAmendment" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."CallAmendment" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- "CallCancellation"
ALTER TABLE "CallCancellation" ADD CONSTRAINT cancellation_has_reason CHECK ((btrim(reason) <> ''::text));
CREATE TRIGGER a_call_lives BEFORE INSERT ON public."CallCancellation" FOR EACH ROW EXECUTE FUNCTION call_lives('call');
CREATE TRIGGER decided_once BEFORE INSERT OR UPDATE ON public."CallCancellation" FOR EACH ROW EXECUTE FUNCTION cancellation_decided_once();
CREATE TRIGGER never_deleted BEFORE DELETE ON public."CallCancellation" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."CallCancellation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER states_begin BEFORE INSERT ON public."CallCancellation" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'proposed');
CREATE TRIGGER states_follow BEFORE UPDATE ON public."CallCancellation" FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION state_follows('state', 'proposed>confirmed', 'proposed>returned');

-- "CallVersion"
CREATE TRIGGER a_call_lives BEFORE INSERT ON public."CallVersion" FOR EACH ROW EXECUTE FUNCTION call_lives('call');
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public."CallVersion" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public."CallVersion" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rules_stand BEFORE INSERT ON public."CallVersion" FOR EACH ROW EXECUTE FUNCTION rules_stand();
CREATE TRIGGER rules_stand_signed BEFORE INSERT ON public."CallVersion" FOR EACH ROW EXECUTE FUNCTION version_signed();

-- "ChairAppointment"
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public."ChairAppointment" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public."ChairAppointment" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER of_panel BEFORE INSERT ON public."ChairAppointment" FOR EACH ROW EXECUTE FUNCTION chair_of_panel();

-- "Conference"
ALTER TABLE "Conference" ADD CONSTRAINT conference_concluded CHECK ((((state = 'convened'::"ConferenceState") = ("concludedAt" IS NULL)) AND ((state = 'convened'::"ConferenceState") = ("concludedById" IS NULL)) AND ((state = 'convened'::"ConferenceState") OR (minutes <> ''::text))));
CREATE TRIGGER a_call_lives BEFORE INSERT OR UPDATE ON public."Conference" FOR EACH ROW EXECUTE FUNCTION call_lives('round');
CREATE TRIGGER never_deleted BEFORE DELETE ON public."Conference" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."Conference" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rules BEFORE UPDATE ON public."Conference" FOR EACH ROW EXECUTE FUNCTION conference_rules();
CREATE TRIGGER states_begin BEFORE INSERT ON public."Conference" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'convened', 'waived');
CREATE TRIGGER states_follow BEFORE UPDATE ON public."Conference" FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION state_follows('state', 'convened>held', 'convened>waived');

-- "Conflict"
CREATE TRIGGER a_call_lives BEFORE INSERT ON public."Conflict" FOR EACH ROW EXECUTE FUNCTION call_lives('call');
CREATE TRIGGER never_deleted BEFORE DELETE ON public."Conflict" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."Conflict" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rules BEFORE INSERT OR UPDATE ON public."Conflict" FOR EACH ROW EXECUTE FUNCTION conflict_rules();

-- "ConsortiumMember"
CREATE TRIGGER never_deleted BEFORE DELETE ON public."ConsortiumMember" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."ConsortiumMember" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- "CreditCheck"
ALTER TABLE "CreditCheck" ADD CONSTRAINT credit_check_decided CHECK ((((verdict IS NULL) = ("decidedById" IS NULL)) AND ((verdict IS NULL) = ("decidedAt" IS NULL)) AND (matched OR (verdict IS NULL))));
CREATE TRIGGER belongs BEFORE INSERT ON public."CreditCheck" FOR EACH ROW EXECUTE FUNCTION credit_check_belongs();
CREATE TRIGGER never_deleted BEFORE DELETE ON public."CreditCheck" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."CreditCheck" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stays BEFORE UPDATE ON public."CreditCheck" FOR EACH ROW EXECUTE FUNCTION credit_stays();

-- "CreditInquiry"
ALTER TABLE "CreditInquiry" ADD CONSTRAINT credit_inquiry_answered CHECK ((((state = 'answered'::"CreditInquiryState") = ("checkedAt" IS NOT NULL)) AND (("rawAnswer" IS NULL) = ("rawHash" IS NULL)) AND ((state <> 'answered'::"CreditInquiryState") OR (method <> 'http'::"CreditMethod") OR ("rawHash" IS NOT NULL)) AND ((state <> 'answered'::"CreditInquiryState") OR (method <> 'byHand'::"CreditMethod") OR (reference <> ''::text) OR ("evidenceFileId" IS NOT NULL))));
CREATE TRIGGER never_deleted BEFORE DELETE ON public."CreditInquiry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."CreditInquiry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER states_begin BEFORE INSERT ON public."CreditInquiry" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'answered', 'waiting');
CREATE TRIGGER states_follow BEFORE UPDATE ON public."CreditInquiry" FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION state_follows('state', 'waiting>answered', 'waiting>failed');
CREATE TRIGGER stays BEFORE UPDATE ON public."CreditInquiry" FOR EACH ROW EXECUTE FUNCTION credit_stays();

-- "DefenceCall"
CREATE TRIGGER a_call_lives BEFORE INSERT ON public."DefenceCall" FOR EACH ROW EXECUTE FUNCTION call_lives('round');
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public."DefenceCall" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public."DefenceCall" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER from_lot BEFORE INSERT ON public."DefenceCall" FOR EACH ROW EXECUTE FUNCTION called_from_lot();

-- "DefenceLot"
CREATE TRIGGER a_call_lives BEFORE INSERT ON public."DefenceLot" FOR EACH ROW EXECUTE FUNCTION call_lives('round');
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public."DefenceLot" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public."DefenceLot" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- "FinalList"
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public."FinalList" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public."FinalList" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- "FollowUp"
ALTER TABLE "FollowUp" ADD CONSTRAINT follow_up_term CHECK (((months > 0) AND ("dueOn" ~ '^\d{4}-\d{2}-\d{2}$'::text)));

-- "FollowUpVersion"
ALTER TABLE "FollowUpVersion" ADD CONSTRAINT follow_up_amended CHECK (((number = 1) OR (reason <> ''::text)));
CREATE TRIGGER stays BEFORE INSERT OR DELETE OR UPDATE ON public."FollowUpVersion" FOR EACH ROW EXECUTE FUNCTION follow_up_stays();

-- "Fund"
ALTER TABLE "Fund" ADD CONSTRAINT fund_cap CHECK (("capFen" >= 0));
CREATE TRIGGER never_deleted BEFORE DELETE ON public."Fund" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."Fund" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stays BEFORE UPDATE ON public."Fund" FOR EACH ROW EXECUTE FUNCTION fund_stays();

-- "FundAccount"
ALTER TABLE "FundAccount" ADD CONSTRAINT never_promises_more CHECK (
CASE
    WHEN (kind = 'appropriation'::"FundAccountKind") THEN ("balanceFen" <= 0)
    ELSE ("balanceFen" >= 0)
END);
CREATE TRIGGER never_deleted BEFORE DELETE ON public."FundAccount" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."FundAccount" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_by_posting BEFORE INSERT OR UPDATE ON public."FundAccount" FOR EACH ROW EXECUTE FUNCTION balance_only_by_posting();

-- "FundCap"
ALTER TABLE "FundCap" ADD CONSTRAINT fund_cap_amount CHECK ((("amountFen" > 0) AND ("orderNumber" <> ''::text)));
ALTER TABLE "FundCap" ADD CONSTRAINT fund_cap_decided CHECK ((((state = 'proposed'::"FundCapState") = (("decidedById" IS NULL) AND ("decidedAt" IS NULL))) AND ((state = 'rejected'::"FundCapState") = ("rejectionReason" <> ''::text))));
ALTER TABLE "FundCap" ADD CONSTRAINT fund_cap_four_eyes CHECK ((("decidedById" IS NULL) OR ("decidedById" <> "proposedById")));
ALTER TABLE "FundCap" ADD CONSTRAINT fund_cap_scope CHECK ((((year IS NULL) <> ("callId" IS NULL)) AND ((year IS NULL) OR ((year >= 2000) AND (year <= 2200)))));
CREATE TRIGGER never_deleted BEFORE DELETE ON public."FundCap" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."FundCap" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER replaced AFTER UPDATE ON public."FundCap" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fund_cap_replaced();
CREATE TRIGGER rules BEFORE INSERT OR UPDATE ON public."FundCap" FOR EACH ROW EXECUTE FUNCTION fund_cap_rules();
CREATE TRIGGER states_begin BEFORE INSERT ON public."FundCap" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'proposed');
CREATE TRIGGER states_follow BEFORE UPDATE ON public."FundCap" FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION state_follows('state', 'inForce>superseded', 'proposed>inForce', 'proposed>rejected');

-- "FundProposal"
ALTER TABLE "FundProposal" ADD CONSTRAINT fund_proposal_amount CHECK (("amountFen" > 0));
ALTER TABLE "FundProposal" ADD CONSTRAINT fund_proposal_decided CHECK (("carriedOver" OR (((state = 'proposed'::"FundProposalState") = ("decidedById" IS NULL)) AND ((state = 'proposed'::"FundProposalState") = ("decidedAt" IS NULL)) AND ((state = 'confirmed'::"FundProposalState") = ("proofId" IS NOT NULL)) AND ((state <> 'refused'::"FundProposalState") OR ("decisionReason" <> ''::text)))));
ALTER TABLE "FundProposal" ADD CONSTRAINT fund_proposal_four_eyes CHECK (("carriedOver" OR (state = 'proposed'::"FundProposalState") OR ((state = 'withdrawn'::"FundProposalState") = ("decidedById" = "proposedById"))));
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."FundProposal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rules BEFORE INSERT OR DELETE OR UPDATE ON public."FundProposal" FOR EACH ROW EXECUTE FUNCTION fund_proposal_rules();
CREATE TRIGGER states_begin BEFORE INSERT ON public."FundProposal" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'proposed');
CREATE TRIGGER states_follow BEFORE UPDATE ON public."FundProposal" FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION state_follows('state', 'proposed>confirmed', 'proposed>refused', 'proposed>withdrawn');

-- "Grant"
ALTER TABLE "Grant" ADD CONSTRAINT grant_amount CHECK (("amountFen" > 0));
ALTER TABLE "Grant" ADD CONSTRAINT grant_revoked CHECK (((state = 'revoked'::"GrantState") = (("revokedAt" IS NOT NULL) AND ("revokedById" IS NOT NULL) AND ("revokedReason" <> ''::text))));
ALTER TABLE "Grant" ADD CONSTRAINT grant_suspended CHECK (((state = 'suspended'::"GrantState") = (("suspendedAt" IS NOT NULL) AND ("suspendedById" IS NOT NULL) AND ("suspendedReason" <> ''::text) AND ("suspendedFrom" IS NOT NULL))));
CREATE CONSTRAINT TRIGGER as_its_order AFTER UPDATE ON public."Grant" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION grant_as_its_order();
CREATE TRIGGER never_deleted BEFORE DELETE ON public."Grant" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."Grant" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER revoked_by_two AFTER UPDATE ON public."Grant" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.state = 'revoked'::"GrantState") AND (old.state <> 'revoked'::"GrantState"))) EXECUTE FUNCTION grant_revoked_by_two();
CREATE TRIGGER rules BEFORE INSERT OR UPDATE ON public."Grant" FOR EACH ROW EXECUTE FUNCTION grant_rules();
CREATE TRIGGER states_begin BEFORE INSERT ON public."Grant" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'granted');
CREATE TRIGGER states_follow BEFORE UPDATE ON public."Grant" FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION state_follows('state', 'accountConfirmed>prepared', 'accountConfirmed>revoked', 'accountConfirmed>suspended', 'granted>accountConfirmed', 'granted>revoked', 'granted>suspended', 'paid>granted', 'paid>revoked', 'prepared>accountConfirmed', 'prepared>granted', 'prepared>paid', 'prepared>revoked', 'prepared>suspended', 'suspended>accountConfirmed', 'suspended>granted', 'suspended>revoked');
CREATE TRIGGER stays_revoked BEFORE UPDATE ON public."Grant" FOR EACH ROW WHEN (((old.state = 'revoked'::"GrantState") AND ((((new.state IS DISTINCT FROM old.state) OR (new."revokedAt" IS DISTINCT FROM old."revokedAt")) OR (new."revokedById" IS DISTINCT FROM old."revokedById")) OR (new."revokedReason" IS DISTINCT FROM old."revokedReason")))) EXECUTE FUNCTION grant_stays_revoked();

-- "HandPayment"
ALTER TABLE "HandPayment" ADD CONSTRAINT hand_payment_decided CHECK (((("decidedById" IS NULL) = (accepted IS NULL)) AND (("decidedById" IS NULL) = ("decidedAt" IS NULL)) AND ((accepted IS DISTINCT FROM false) OR ("refusedReason" <> ''::text))));
ALTER TABLE "HandPayment" ADD CONSTRAINT hand_payment_four_eyes CHECK (("decidedById" <> "recordedById"));
CREATE TRIGGER never_deleted BEFORE DELETE ON public."HandPayment" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."HandPayment" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rules BEFORE INSERT OR UPDATE ON public."HandPayment" FOR EACH ROW EXECUTE FUNCTION hand_payment_rules();

-- "JournalEntry"
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public."JournalEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public."JournalEntry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER balances AFTER INSERT ON public."JournalEntry" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION entry_balances();
CREATE TRIGGER budget BEFORE INSERT ON public."JournalEntry" FOR EACH ROW EXECUTE FUNCTION entry_budget();
CREATE CONSTRAINT TRIGGER has_cause AFTER INSERT ON public."JournalEntry" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION entry_has_cause();

-- "JudgeNomination"
ALTER TABLE "JudgeNomination" ADD CONSTRAINT nomination_has_reason CHECK ((btrim(reason) <> ''::text));
CREATE TRIGGER a_call_lives BEFORE INSERT OR UPDATE ON public."JudgeNomination" FOR EACH ROW EXECUTE FUNCTION call_lives('round');
CREATE TRIGGER decided_once BEFORE INSERT OR UPDATE ON public."JudgeNomination" FOR EACH ROW EXECUTE FUNCTION nomination_decided_once();
CREATE TRIGGER never_deleted BEFORE DELETE ON public."JudgeNomination" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."JudgeNomination" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER not_void BEFORE INSERT ON public."JudgeNomination" FOR EACH ROW EXECUTE FUNCTION round_not_void();
CREATE TRIGGER states_begin BEFORE INSERT ON public."JudgeNomination" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'proposed');
CREATE TRIGGER states_follow BEFORE UPDATE ON public."JudgeNomination" FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION state_follows('state', 'proposed>confirmed', 'proposed>returned');

-- "JudgeNote"
CREATE POLICY own_note ON "JudgeNote" USING (("expertId" = current_setting('yx.expert'::text, true)));
CREATE TRIGGER belongs BEFORE INSERT OR UPDATE ON public."JudgeNote" FOR EACH ROW EXECUTE FUNCTION note_belongs();

-- "JudgePhrase"
CREATE POLICY own_phrase ON "JudgePhrase" USING (("expertId" = current_setting('yx.expert'::text, true)));

-- "NamelessCopy"
ALTER TABLE "NamelessCopy" ADD CONSTRAINT nameless_copy_made CHECK ((((refusal IS NULL) = ("storageKey" IS NOT NULL)) AND (("storageKey" IS NULL) = (sha256 IS NULL)) AND (("storageKey" IS NULL) = (size IS NULL))));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public."NamelessCopy" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public."NamelessCopy" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- "Objection"
ALTER TABLE "Objection" ADD CONSTRAINT objection_confirmed CHECK (((state = 'unconfirmed'::"ObjectionState") = ("confirmedAt" IS NULL)));
CREATE TRIGGER goes_forward BEFORE INSERT OR UPDATE ON public."Objection" FOR EACH ROW EXECUTE FUNCTION objection_goes_forward();
CREATE TRIGGER never_deleted BEFORE DELETE ON public."Objection" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."Objection" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rules BEFORE UPDATE ON public."Objection" FOR EACH ROW EXECUTE FUNCTION objection_rules();
CREATE TRIGGER states_begin BEFORE INSERT ON public."Objection" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'unconfirmed');
CREATE TRIGGER states_follow BEFORE UPDATE ON public."Objection" FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION state_follows('state', 'accepted>dismissed', 'accepted>upheld', 'received>accepted', 'received>inadmissible', 'unconfirmed>received');

-- "ObjectionFile"
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public."ObjectionFile" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public."ObjectionFile" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER in_time BEFORE INSERT ON public."ObjectionFile" FOR EACH ROW EXECUTE FUNCTION objection_file_in_time();

-- "ObjectionSetAside"
ALTER TABLE "ObjectionSetAside" ADD CONSTRAINT set_aside_decided CHECK ((((state = 'proposed'::"SetAsideState") = ("decidedById" IS NULL)) AND ((state = 'proposed'::"SetAsideState") = ("decidedAt" IS NULL))));
ALTER TABLE "ObjectionSetAside" ADD CONSTRAINT set_aside_four_eyes CHECK (("decidedById" <> "proposedById"));
ALTER TABLE "ObjectionSetAside" ADD CONSTRAINT set_aside_reason CHECK (((reason <> ''::text) AND ((cardinality("objectionIds") >= 1) AND (cardinality("objectionIds") <= 1000))));
CREATE TRIGGER never_deleted BEFORE DELETE ON public."ObjectionSetAside" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."ObjectionSetAside" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rules BEFORE INSERT OR UPDATE ON public."ObjectionSetAside" FOR EACH ROW EXECUTE FUNCTION set_aside_rules();
CREATE TRIGGER states_begin BEFORE INSERT ON public."ObjectionSetAside" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'proposed');
CREATE TRIGGER states_follow BEFORE UPDATE ON public."ObjectionSetAside" FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION state_follows('state', 'proposed>confirmed', 'proposed>rejected');

-- "PairwiseAnswer"
CREATE POLICY as_oneself ON "PairwiseAnswer" USING () WITH CHECK (("expertId" = current_setting('yx.expert'::text, true)));
CREATE POLICY own_or_closed ON "PairwiseAnswer" USING ((("expertId" = current_setting('yx.expert'::text, true)) OR (EXISTS ( SELECT 1
   FROM "PairwiseSession" s
  WHERE ((s.id = "PairwiseAnswer"."sessionId") AND (s."closedAt" IS NOT NULL))))));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public."PairwiseAnswer" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public."PairwiseAnswer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rules BEFORE INSERT ON public."PairwiseAnswer" FOR EACH ROW EXECUTE FUNCTION pairwise_answer_rules();

-- "PairwiseEntry"
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public."PairwiseEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public."PairwiseEntry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rules BEFORE INSERT ON public."PairwiseEntry" FOR EACH ROW EXECUTE FUNCTION pairwise_entry_rules();

-- "PairwiseResult"
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public."PairwiseResult" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public."PairwiseResult" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rules BEFORE INSERT ON public."PairwiseResult" FOR EACH ROW EXECUTE FUNCTION pairwise_result_rules();

-- "PairwiseSeat"
CREATE TRIGGER never_deleted BEFORE DELETE ON public."PairwiseSeat" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."PairwiseSeat" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rules BEFORE INSERT OR UPDATE ON public."PairwiseSeat" FOR EACH ROW EXECUTE FUNCTION pairwise_seat_rules();

-- "PairwiseSession"
ALTER TABLE "PairwiseSession" ADD CONSTRAINT pairwise_closed_by CHECK ((("closedAt" IS NULL) = ("closedById" IS NULL)));
CREATE TRIGGER a_call_lives BEFORE INSERT ON public."PairwiseSession" FOR EACH ROW EXECUTE FUNCTION call_lives('round');
CREATE TRIGGER never_deleted BEFORE DELETE ON public."PairwiseSession" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."PairwiseSession" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rules BEFORE UPDATE ON public."PairwiseSession" FOR EACH ROW EXECUTE FUNCTION pairwise_session_rules();

-- "PanelDraw"
ALTER TABLE "PanelDraw" ADD CONSTRAINT further_draw_has_reason CHECK (((number = 1) OR ((number > 1) AND (btrim(reason) <> ''::text))));
CREATE TRIGGER a_call_lives BEFORE INSERT ON public."PanelDraw" FOR EACH ROW EXECUTE FUNCTION call_lives('round');
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public."PanelDraw" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public."PanelDraw" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER not_void BEFORE INSERT ON public."PanelDraw" FOR EACH ROW EXECUTE FUNCTION round_not_void();

-- "PanelMember"
CREATE TRIGGER a_call_lives BEFORE INSERT OR UPDATE ON public."PanelMember" FOR EACH ROW EXECUTE FUNCTION call_lives('round');
CREATE TRIGGER added_by_two BEFORE INSERT ON public."PanelMember" FOR EACH ROW EXECUTE FUNCTION added_by_two();
CREATE TRIGGER never_deleted BEFORE DELETE ON public."PanelMember" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."PanelMember" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER not_void BEFORE INSERT OR UPDATE ON public."PanelMember" FOR EACH ROW EXECUTE FUNCTION round_not_void();
CREATE TRIGGER states_begin BEFORE INSERT ON public."PanelMember" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'drawn');
CREATE TRIGGER states_follow BEFORE UPDATE ON public."PanelMember" FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION state_follows('state', 'committed>recused', 'drawn>committed', 'drawn>recused');

-- "PanelReport"
CREATE TRIGGER a_call_lives BEFORE INSERT ON public."PanelReport" FOR EACH ROW EXECUTE FUNCTION call_lives('round');
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public."PanelReport" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public."PanelReport" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER of_ranking BEFORE INSERT ON public."PanelReport" FOR EACH ROW EXECUTE FUNCTION report_of_ranking();

-- "PanelReportSignature"
ALTER TABLE "PanelReportSignature" ADD CONSTRAINT dissent_says_why CHECK ((((kind = 'dissent'::"SignatureKind") = (dissent <> ''::text)) AND ("signedName" <> ''::text)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public."PanelReportSignature" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public."PanelReportSignature" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER of_panel BEFORE INSERT ON public."PanelReportSignature" FOR EACH ROW EXECUTE FUNCTION signature_of_panel();
CREATE TRIGGER rules BEFORE INSERT ON public."PanelReportSignature" FOR EACH ROW EXECUTE FUNCTION signature_rules();

-- "PayeeAccount"
CREATE TRIGGER never_deleted BEFORE DELETE ON public."PayeeAccount" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."PayeeAccount" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rules BEFORE INSERT OR UPDATE ON public."PayeeAccount" FOR EACH ROW EXECUTE FUNCTION payee_account_rules();

-- "PaymentBatch"
ALTER TABLE "PaymentBatch" ADD CONSTRAINT batch_cancelled CHECK (((("cancelledAt" IS NULL) = ("cancelledById" IS NULL)) AND (("cancelledAt" IS NULL) OR ("cancelledReason" <> ''::text))));
ALTER TABLE "PaymentBatch" ADD CONSTRAINT batch_total CHECK (("totalFen" > 0));
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public."PaymentBatch" FOR EACH ROW EXECUTE FUNCTION batch_stays();

-- "PaymentBatchItem"
ALTER TABLE "PaymentBatchItem" ADD CONSTRAINT batch_item_amount CHECK (("amountFen" > 0));
CREATE TRIGGER approved BEFORE INSERT ON public."PaymentBatchItem" FOR EACH ROW EXECUTE FUNCTION batch_item_approved();
CREATE TRIGGER not_while_revocation_waits BEFORE INSERT ON public."PaymentBatchItem" FOR EACH ROW EXECUTE FUNCTION no_step_while_revocation_waits();
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public."PaymentBatchItem" FOR EACH ROW EXECUTE FUNCTION batch_stays();

-- "PaymentTemplate"
CREATE TRIGGER never_deleted BEFORE DELETE ON public."PaymentTemplate" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- "PaymentTemplateFile"
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public."PaymentTemplateFile" FOR EACH ROW EXECUTE FUNCTION template_file_stays();

-- "PaymentTemplateVersion"
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public."PaymentTemplateVersion" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- "Payout"
ALTER TABLE "Payout" ADD CONSTRAINT payout_amount CHECK (("amountFen" > 0));
ALTER TABLE "Payout" ADD CONSTRAINT payout_failed CHECK (((state <> 'failed'::"PayoutState") OR ("failureReason" <> ''::text)));
ALTER TABLE "Payout" ADD CONSTRAINT payout_paid CHECK ((((state = ANY (ARRAY['paid'::"PayoutState", 'returned'::"PayoutState"])) = ("entryId" IS NOT NULL)) AND ((state <> ALL (ARRAY['paid'::"PayoutState", 'returned'::"PayoutState"])) OR ("paidOn" IS NOT NULL))));
ALTER TABLE "Payout" ADD CONSTRAINT payout_returned CHECK ((((state = 'returned'::"PayoutState") = (("returnEntryId" IS NOT NULL) AND ("returnedAt" IS NOT NULL) AND ("returnedById" IS NOT NULL) AND ("returnReason" <> ''::text))) AND ((state <> 'returned'::"PayoutState") OR ("entryId" IS NOT NULL))));
ALTER TABLE "Payout" ADD CONSTRAINT payout_signed CHECK (
CASE
    WHEN (state = ANY (ARRAY['prepared'::"PayoutState", 'sentBack'::"PayoutState"])) THEN (("reviewedById" IS NULL) AND ("approvedById" IS NULL) AND ("endorsedById" IS NULL))
    WHEN (state = 'reviewed'::"PayoutState") THEN (("reviewedById" IS NOT NULL) AND ("approvedById" IS NULL) AND ("endorsedById" IS NULL))
    WHEN (state = 'endorsing'::"PayoutState") THEN (("reviewedById" IS NOT NULL) AND ("approvedById" IS NOT NULL) AND ("endorsedById" IS NULL))
    WHEN (state = ANY (ARRAY['approved'::"PayoutState", 'paid'::"PayoutState", 'failed'::"PayoutState", 'returned'::"PayoutState"])) THEN (("approvedById" IS NOT NULL) AND ("byTwo" OR ("reviewedById" IS NOT NULL)))
    ELSE true
END);
ALTER TABLE "Payout" ADD CONSTRAINT payout_three_people CHECK ((("reviewedById" <> "preparedById") AND ("approvedById" <> "preparedById") AND ("endorsedById" <> "preparedById") AND ("approvedById" <> "reviewedById") AND ("endorsedById" <> "reviewedById") AND ("endorsedById" <> "approvedById")));
CREATE TRIGGER never_deleted BEFORE DELETE ON public."Payout" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."Payout" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER not_while_revocation_waits BEFORE INSERT ON public."Payout" FOR EACH ROW EXECUTE FUNCTION no_step_while_revocation_waits();
CREATE TRIGGER not_while_revocation_waits_signed BEFORE UPDATE ON public."Payout" FOR EACH ROW WHEN (((new.state <> old.state) AND ((new.state = ANY (ARRAY['reviewed'::"PayoutState", 'endorsing'::"PayoutState", 'approved'::"PayoutState"])) OR ((old.state = 'sentBack'::"PayoutState") AND (new.state = 'prepared'::"PayoutState"))))) EXECUTE FUNCTION no_step_while_revocation_waits();
CREATE TRIGGER rules BEFORE INSERT OR UPDATE ON public."Payout" FOR EACH ROW EXECUTE FUNCTION payout_rules();
CREATE TRIGGER states_begin BEFORE INSERT ON public."Payout" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'prepared');
CREATE TRIGGER states_follow BEFORE UPDATE ON public."Payout" FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION state_follows('state', 'approved>failed', 'approved>paid', 'approved>rejected', 'approved>sentBack', 'endorsing>approved', 'endorsing>rejected', 'endorsing>reviewed', 'endorsing>sentBack', 'paid>returned', 'prepared>rejected', 'prepared>reviewed', 'prepared>sentBack', 'reviewed>approved', 'reviewed>endorsing', 'reviewed>prepared', 'reviewed>rejected', 'reviewed>sentBack', 'sentBack>prepared', 'sentBack>rejected');
CREATE CONSTRAINT TRIGGER step_has_act AFTER INSERT OR UPDATE ON public."Payout" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payout_step_has_act();
CREATE TRIGGER without_credit_match BEFORE INSERT OR UPDATE ON public."Payout" FOR EACH ROW EXECUTE FUNCTION without_credit_match();

-- "PayoutAct"
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public."PayoutAct" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public."PayoutAct" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER with_second_factor BEFORE INSERT ON public."PayoutAct" FOR EACH ROW EXECUTE FUNCTION act_with_second_factor();

-- "PayoutLimit"
ALTER TABLE "PayoutLimit" ADD CONSTRAINT limit_amounts CHECK ((("aloneFen" >= 0) AND ("dailyFen" >= 0) AND (reason <> ''::text)));
ALTER TABLE "PayoutLimit" ADD CONSTRAINT limit_decided CHECK ((((state = 'proposed'::"LimitState") = ("decidedById" IS NULL)) AND ((state = 'proposed'::"LimitState") = ("decidedAt" IS NULL))));
ALTER TABLE "PayoutLimit" ADD CONSTRAINT limit_four_eyes CHECK (("decidedById" <> "proposedById"));
CREATE TRIGGER never_deleted BEFORE DELETE ON public."PayoutLimit" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."PayoutLimit" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rules BEFORE INSERT OR UPDATE ON public."PayoutLimit" FOR EACH ROW EXECUTE FUNCTION limit_rules();
CREATE TRIGGER states_begin BEFORE INSERT ON public."PayoutLimit" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'proposed');
CREATE TRIGGER states_follow BEFORE UPDATE ON public."PayoutLimit" FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION state_follows('state', 'proposed>inForce', 'proposed>refused');

-- "Posting"
ALTER TABLE "Posting" ADD CONSTRAINT posting_not_zero CHECK (("amountFen" <> 0));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public."Posting" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public."Posting" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER balances AFTER INSERT ON public."Posting" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION entry_balances();
CREATE TRIGGER post AFTER INSERT ON public."Posting" FOR EACH ROW EXECUTE FUNCTION post();
CREATE TRIGGER within_caps AFTER INSERT ON public."Posting" FOR EACH ROW WHEN ((new."amountFen" < 0)) EXECUTE FUNCTION within_caps();

-- "Provider"
CREATE TRIGGER never_deleted BEFORE DELETE ON public."Provider" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."Provider" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER states_begin BEFORE INSERT ON public."Provider" FOR EACH ROW EXECUTE FUNCTION state_begins('verification', 'unverified');
CREATE TRIGGER states_follow BEFORE UPDATE ON public."Provider" FOR EACH ROW WHEN ((old.verification IS DISTINCT FROM new.verification)) EXECUTE FUNCTION state_follows('verification', 'pending>rejected', 'pending>verified', 'rejected>pending', 'unverified>pending', 'verified>pending');

-- "ProviderMember"
CREATE TRIGGER never_deleted BEFORE DELETE ON public."ProviderMember" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."ProviderMember" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- "Ranking"
ALTER TABLE "Ranking" ADD CONSTRAINT ranking_has_hashes CHECK (((length("inputHash") = 64) AND (length("outputHash") = 64)));
CREATE TRIGGER a_call_lives BEFORE INSERT ON public."Ranking" FOR EACH ROW EXECUTE FUNCTION call_lives('round');
CREATE TRIGGER after_reviews BEFORE INSERT ON public."Ranking" FOR EACH ROW EXECUTE FUNCTION ranking_after_reviews();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public."Ranking" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public."Ranking" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- "Reconciliation"
ALTER TABLE "Reconciliation" ADD CONSTRAINT reconciliation_four_eyes CHECK (("reviewedById" <> "preparedById"));
ALTER TABLE "Reconciliation" ADD CONSTRAINT reconciliation_reviewed CHECK ((("reviewedById" IS NULL) = ("reviewedAt" IS NULL)));
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."Reconciliation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stays BEFORE DELETE OR UPDATE ON public."Reconciliation" FOR EACH ROW EXECUTE FUNCTION statement_stays();

-- "Round"
CREATE TRIGGER a_call_lives BEFORE INSERT OR UPDATE ON public."Round" FOR EACH ROW EXECUTE FUNCTION call_lives('call');
CREATE TRIGGER after_reviews BEFORE INSERT ON public."Round" FOR EACH ROW EXECUTE FUNCTION call_after_reviews();
CREATE TRIGGER closes BEFORE UPDATE ON public."Round" FOR EACH ROW EXECUTE FUNCTION round_closes();
CREATE TRIGGER goes_forward BEFORE UPDATE ON public."Round" FOR EACH ROW EXECUTE FUNCTION round_goes_forward();
CREATE TRIGGER never_deleted BEFORE DELETE ON public."Round" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."Round" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER opens_whole BEFORE UPDATE ON public."Round" FOR EACH ROW EXECUTE FUNCTION round_opens_whole();
CREATE TRIGGER states_begin BEFORE INSERT ON public."Round" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'setup');
CREATE TRIGGER states_follow BEFORE UPDATE ON public."Round" FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION state_follows('state', 'open>closed', 'setup>open', 'setup>void');
CREATE TRIGGER under_its_version BEFORE INSERT ON public."Round" FOR EACH ROW EXECUTE FUNCTION round_under_its_version();

-- "ScoreSheet"
ALTER TABLE "ScoreSheet" ADD CONSTRAINT sheet_locked_complete CHECK (((state <> 'locked'::"SheetState") OR (("lockedAt" IS NOT NULL) AND ("totalCentipoints" IS NOT NULL) AND ("contentHash" IS NOT NULL))));
CREATE TRIGGER a_call_lives BEFORE INSERT OR UPDATE ON public."ScoreSheet" FOR EACH ROW EXECUTE FUNCTION call_lives('assignment');
CREATE TRIGGER concludes_review AFTER INSERT OR UPDATE ON public."ScoreSheet" FOR EACH ROW EXECUTE FUNCTION sheet_concludes_review();
CREATE TRIGGER never_deleted BEFORE DELETE ON public."ScoreSheet" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."ScoreSheet" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rules BEFORE INSERT OR UPDATE ON public."ScoreSheet" FOR EACH ROW EXECUTE FUNCTION sheet_rules();
CREATE TRIGGER states_begin BEFORE INSERT ON public."ScoreSheet" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'draft');
CREATE TRIGGER states_follow BEFORE UPDATE ON public."ScoreSheet" FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION state_follows('state', 'draft>locked');

-- "ScreeningDecision"
CREATE TRIGGER a_call_lives BEFORE INSERT ON public."ScreeningDecision" FOR EACH ROW EXECUTE FUNCTION call_lives('submission');
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public."ScreeningDecision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public."ScreeningDecision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER by_two BEFORE INSERT ON public."ScreeningDecision" FOR EACH ROW EXECUTE FUNCTION refusal_by_two();

-- "SecondFactorProof"
ALTER TABLE "SecondFactorProof" ADD CONSTRAINT proof_hash CHECK (("codeHash" ~ '^[0-9a-f]{64}$'::text)) NOT VALID;
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public."SecondFactorProof" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public."SecondFactorProof" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER counts_once BEFORE INSERT ON public."SecondFactorProof" FOR EACH ROW EXECUTE FUNCTION code_counts_once();

-- "Selection"
ALTER TABLE "Selection" ADD CONSTRAINT selection_four_eyes CHECK ((("decidedById" IS NULL) OR ("decidedById" <> "proposedById")));
CREATE TRIGGER a_call_lives BEFORE INSERT OR UPDATE ON public."Selection" FOR EACH ROW EXECUTE FUNCTION call_lives('call');
CREATE TRIGGER after_reviews BEFORE INSERT ON public."Selection" FOR EACH ROW EXECUTE FUNCTION call_after_reviews();
CREATE TRIGGER goes_forward BEFORE UPDATE ON public."Selection" FOR EACH ROW EXECUTE FUNCTION selection_goes_forward();
CREATE TRIGGER goes_with_its_call BEFORE UPDATE ON public."Selection" FOR EACH ROW EXECUTE FUNCTION list_goes_with_its_call();
CREATE TRIGGER never_deleted BEFORE DELETE ON public."Selection" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."Selection" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER states_begin BEFORE INSERT ON public."Selection" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'proposed');
CREATE TRIGGER states_follow BEFORE UPDATE ON public."Selection" FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION state_follows('state', 'approved>inPublicity', 'approved>rejected', 'inPublicity>final', 'inPublicity>rejected', 'proposed>approved', 'proposed>rejected');

-- "SelectionItem"
CREATE TRIGGER never_deleted BEFORE DELETE ON public."SelectionItem" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."SelectionItem" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER states_begin BEFORE INSERT ON public."SelectionItem" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'proposed');
CREATE TRIGGER states_follow BEFORE UPDATE ON public."SelectionItem" FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION state_follows('state', 'inPublicity>confirmed', 'inPublicity>suspended', 'proposed>inPublicity', 'suspended>inPublicity', 'suspended>struckOff');
CREATE TRIGGER stays BEFORE UPDATE ON public."SelectionItem" FOR EACH ROW EXECUTE FUNCTION selection_item_stays();

-- "Shortlist"
ALTER TABLE "Shortlist" ADD CONSTRAINT shortlist_tie CHECK (((("tiedIds" = '{}'::text[]) AND ("tieDecision" = ''::text)) OR (("tieDecision" = ANY (ARRAY['all'::text, 'none'::text])) AND ("tieReason" <> ''::text))));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public."Shortlist" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public."Shortlist" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- "ShowcaseEntry"
ALTER TABLE "ShowcaseEntry" ADD CONSTRAINT showcase_benchmark CHECK ((benchmark = ANY (ARRAY['scenario'::text, 'product'::text, 'enterprise'::text, 'model'::text])));
ALTER TABLE "ShowcaseEntry" ADD CONSTRAINT showcase_contact CHECK (((NOT "showContact") OR (contact <> ''::text)));
ALTER TABLE "ShowcaseEntry" ADD CONSTRAINT showcase_hidden CHECK (((("hiddenAt" IS NULL) = ("hiddenReason" = ''::text)) AND (("hiddenAt" IS NULL) = ("hiddenById" IS NULL))));
ALTER TABLE "ShowcaseEntry" ADD CONSTRAINT showcase_shown CHECK ((("shownAt" IS NOT NULL) OR (NOT ("showPictures" OR "showSummary" OR "showContact" OR "showOutcomes"))));
ALTER TABLE "ShowcaseEntry" ADD CONSTRAINT showcase_summary CHECK (((NOT "showSummary") OR ("summaryZh" <> ''::text)));

-- "ShowcasePicture"
CREATE TRIGGER limits BEFORE INSERT OR UPDATE ON public."ShowcasePicture" FOR EACH ROW EXECUTE FUNCTION showcase_picture_limits();

-- "StaffRole"
CREATE TRIGGER never_deleted BEFORE DELETE ON public."StaffRole" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."StaffRole" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER roles_apart BEFORE INSERT OR UPDATE ON public."StaffRole" FOR EACH ROW EXECUTE FUNCTION roles_apart();
CREATE TRIGGER roles_on_record BEFORE INSERT OR UPDATE ON public."StaffRole" FOR EACH ROW EXECUTE FUNCTION role_on_record();

-- "StoredFile"
CREATE TRIGGER content_fixed BEFORE UPDATE ON public."StoredFile" FOR EACH ROW EXECUTE FUNCTION file_content_fixed();

-- "Submission"
CREATE TRIGGER a_call_lives BEFORE INSERT OR UPDATE ON public."Submission" FOR EACH ROW EXECUTE FUNCTION call_lives('call');
CREATE TRIGGER belongs BEFORE UPDATE ON public."Submission" FOR EACH ROW EXECUTE FUNCTION submission_belongs();
CREATE TRIGGER never_deleted BEFORE DELETE ON public."Submission" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."Submission" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER states_begin BEFORE INSERT ON public."Submission" FOR EACH ROW EXECUTE FUNCTION state_begins('state', 'draft');
CREATE TRIGGER states_follow BEFORE UPDATE ON public."Submission" FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION state_follows('state', 'accepted>inReview', 'accepted>withdrawn', 'awarded>paid', 'draft>submitted', 'draft>withdrawn', 'inPublicity>awarded', 'inPublicity>ranked', 'inPublicity>struckOff', 'inReview>ranked', 'inReview>withdrawn', 'paid>awarded', 'proposed>inPublicity', 'proposed>ranked', 'ranked>inReview', 'ranked>proposed', 'ranked>withdrawn', 'returned>refused', 'returned>submitted', 'returned>withdrawn', 'submitted>accepted', 'submitted>refused', 'submitted>returned', 'submitted>withdrawn');

-- "SubmissionVersion"
CREATE TRIGGER a_call_lives BEFORE INSERT ON public."SubmissionVersion" FOR EACH ROW EXECUTE FUNCTION call_lives('submission');
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public."SubmissionVersion" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public."SubmissionVersion" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER in_time BEFORE INSERT ON public."SubmissionVersion" FOR EACH ROW EXECUTE FUNCTION version_in_time();

-- "SupplementaryReview"
ALTER TABLE "SupplementaryReview" ADD CONSTRAINT review_says_why CHECK (((reason <> ''::text) AND (("concludedAt" IS NULL) OR ("cancelledAt" IS NULL)) AND (("cancelledAt" IS NULL) = ("cancelledById" IS NULL)) AND (("cancelledAt" IS NULL) = ("cancelReason" = ''::text))));
CREATE TRIGGER never_deleted BEFORE DELETE ON public."SupplementaryReview" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON public."SupplementaryReview" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rules BEFORE INSERT OR UPDATE ON public."SupplementaryReview" FOR EACH ROW EXECUTE FUNCTION review_rules();

-- "TwoFactor"
ALTER TABLE "TwoFactor" ADD CONSTRAINT two_factor_pending CHECK ((verified = ("sessionId" IS NULL)));

-- "User"
ALTER TABLE "User" ADD CONSTRAINT user_verified CHECK ("emailVerified");

-- "VersionFile"
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public."VersionFile" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON public."VersionFile" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER with_its_version BEFORE INSERT ON public."VersionFile" FOR EACH ROW EXECUTE FUNCTION file_with_its_version();

CREATE OR REPLACE FUNCTION public.act_with_second_factor()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  IF NEW.kind IN ('prepare', 'review', 'approve', 'endorse', 'handConfirmed', 'bankPaid', 'bankFailed', 'returned') AND NOT coalesce(proof_of(NEW."actorId", NEW."proofId"), false) THEN
    RAISE EXCEPTION 'to % a payment order takes a second factor at that moment', NEW.kind USING ERRCODE = 'YX021';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.added_by_two()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NEW."addedById" IS NOT NULL AND EXISTS (SELECT 1 FROM "Round" r WHERE r.id = NEW."roundId" AND r.state <> 'closed') AND NOT EXISTS (
    SELECT 1 FROM "JudgeNomination" n WHERE n."roundId" = NEW."roundId" AND n."trackKey" = NEW."trackKey" AND n."expertId" = NEW."expertId"
      AND n.state = 'confirmed' AND n."proposedById" = NEW."addedById" AND n."decidedById" <> NEW."addedById") THEN
    RAISE EXCEPTION 'a judge named by hand is proposed by one person and confirmed by another' USING ERRCODE = 'YX007';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.amendment_decided_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'proposed' OR NEW."decidedById" IS NOT NULL THEN
      RAISE EXCEPTION 'an amendment begins as proposed' USING ERRCODE = 'YX030';
    END IF;
    RETURN NEW;
  END IF;
  IF (to_jsonb(NEW) - ARRAY['state', 'decidedById', 'decidedAt', 'decisionReason']) <> (to_jsonb(OLD) - ARRAY['state', 'decidedById', 'decidedAt', 'decisionReason'])
     OR OLD.state <> 'proposed' OR NEW.state = 'proposed' OR NEW."decidedById" IS NULL THEN
    RAISE EXCEPTION 'an amendment stays as proposed and is decided once' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = 'signed' AND NEW."decidedById" = NEW."proposedById" THEN
    RAISE EXCEPTION 'an amendment is signed by another person than who proposed it' USING ERRCODE = 'YX007';
  END IF;
  NEW."decidedAt" := date_trunc('milliseconds', clock_timestamp());
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.assignment_on_shortlist()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF (SELECT number FROM "Round" WHERE id = NEW."roundId") > 1 AND NOT EXISTS (
    SELECT 1 FROM "Shortlist" s WHERE s."roundId" = NEW."roundId" AND NEW."submissionId" = ANY (s."submissionIds")) THEN
    RAISE EXCEPTION 'only a shortlisted solution is judged in a later round' USING ERRCODE = 'YX012';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.assignment_without_conflict()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NEW."cancelledAt" IS NULL AND EXISTS (
    SELECT 1 FROM "Conflict" c WHERE c."expertId" = NEW."expertId" AND c."submissionId" = NEW."submissionId" AND c."liftedAt" IS NULL) THEN
    RAISE EXCEPTION 'conflict of interest: this judge cannot see this solution' USING ERRCODE = 'YX004';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW."expertId", NEW."submissionId", NEW."roundId", NEW."versionId")
     IS DISTINCT FROM (OLD."expertId", OLD."submissionId", OLD."roundId", OLD."versionId") THEN
    RAISE EXCEPTION 'an assignment keeps its judge, solution and round' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.audit_chain()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE last record;
BEGIN
  -- One writer at a time, from here to the commit: two entries never share a predecessor.
  PERFORM pg_advisory_xact_lock(4242001);
  IF NEW.action NOT LIKE 'account.%' AND EXISTS (
    SELECT 1 FROM "StaffRole" r WHERE r."userId" = NEW."actorId" AND r."revokedAt" IS NULL
      AND r.role::text IN ('supervisor', 'auditor')) THEN
    RAISE EXCEPTION 'roles that watch cannot act: %', NEW.action USING ERRCODE = 'YX009';
  END IF;
  SELECT seq, hash INTO last FROM "AuditEntry" ORDER BY seq DESC LIMIT 1;
  NEW.seq := coalesce(last.seq, 0) + 1;
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  NEW.previous := coalesce(last.hash, repeat('0', 64));
  NEW.hash := audit_hash(NEW);
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.audit_hash(e "AuditEntry")
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    e.seq, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), e."actorId", e."actorName", e.action,
    e."subjectType", e."subjectId", e."callId", e.details, e.previous)::text, 'UTF8')), 'hex')
$function$;

CREATE OR REPLACE FUNCTION public.balance_only_by_posting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF (TG_OP = 'INSERT' AND NEW."balanceFen" <> 0) OR (TG_OP = 'UPDATE' AND pg_trigger_depth() < 2) THEN
    RAISE EXCEPTION 'a balance changes by postings only' USING ERRCODE = 'YX008';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.bank_answer_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE free text[] := ARRAY['contentSealed', 'rawSealed'];
BEGIN
  IF TG_TABLE_NAME = 'BankAnswerLine' AND TG_OP = 'UPDATE' AND to_jsonb(OLD)->>'outcome' = 'waiting' AND to_jsonb(NEW)->>'outcome' <> 'waiting' THEN
    free := free || ARRAY['outcome', 'decidedById', 'decidedAt', 'decisionReason', 'proofId'];
  END IF;
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - free) <> (to_jsonb(OLD) - free) THEN
    RAISE EXCEPTION 'what the bank answered never changes' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.bank_case_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE line record;
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'a case is never deleted' USING ERRCODE = 'YX010'; END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.decision IS NOT NULL THEN RAISE EXCEPTION 'a case is opened before it is decided' USING ERRCODE = 'YX022'; END IF;
    RETURN NEW;
  END IF;
  IF OLD.decision IS NOT NULL OR (NEW.id, NEW."lineId", NEW.problem, NEW."openedAt") IS DISTINCT FROM (OLD.id, OLD."lineId", OLD.problem, OLD."openedAt") THEN
    RAISE EXCEPTION 'a case is decided once' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.decision IS NOT NULL THEN
    SELECT l."payoutId", a."uploadedById" INTO line FROM "BankAnswerLine" l JOIN "BankAnswer" a ON a.id = l."answerId" WHERE l.id = NEW."lineId";
    IF line."uploadedById" = NEW."closedById" OR signed_order(NEW."closedById", line."payoutId") THEN
      RAISE EXCEPTION 'who read the answer or signed the order does not decide its case' USING ERRCODE = 'YX007';
    END IF;
    IF NEW."closedById" IS NOT NULL AND NOT coalesce(proof_of(NEW."closedById", NEW."proofId"), false) THEN
      RAISE EXCEPTION 'to decide a case takes a second factor at that moment' USING ERRCODE = 'YX021';
    END IF;
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.bank_line_decided()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.outcome::text <> (CASE WHEN NEW.verdict IN ('paid', 'rejected', 'returned') THEN 'waiting' ELSE 'noted' END) OR NEW."decidedById" IS NOT NULL THEN
      RAISE EXCEPTION 'what a line would do waits for a second person' USING ERRCODE = 'YX022';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.outcome = OLD.outcome THEN RETURN NEW; END IF;
  NEW."decidedAt" := date_trunc('milliseconds', clock_timestamp());
  IF NEW.outcome NOT IN ('carriedOut', 'refused', 'overtaken') OR NEW."decidedById" IS NULL OR (NEW.outcome = 'refused' AND NEW."decisionReason" = '') THEN
    RAISE EXCEPTION 'a line is decided by a person' USING ERRCODE = 'YX022';
  END IF;
  IF signed_order(NEW."decidedById", NEW."payoutId") OR EXISTS (SELECT 1 FROM "BankAnswer" a WHERE a.id = NEW."answerId" AND a."uploadedById" = NEW."decidedById") THEN
    RAISE EXCEPTION 'who read the answer or signed the order does not confirm it' USING ERRCODE = 'YX007';
  END IF;
  IF NEW.outcome <> 'refused' AND NOT coalesce(proof_of(NEW."decidedById", NEW."proofId"), false) THEN
    RAISE EXCEPTION 'to confirm what the bank answered takes a second factor at that moment' USING ERRCODE = 'YX021';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.bank_line_has_case()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NEW.verdict = 'case' AND NOT EXISTS (SELECT 1 FROM "BankCase" c WHERE c."lineId" = NEW.id) THEN
    RAISE EXCEPTION 'a line for a person has its case' USING ERRCODE = 'YX010';
  END IF;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.bank_line_whole()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "BankAnswer" a WHERE a.id = NEW."answerId" AND a.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a line is written with its answer' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.bank_word(payout text, person text, said text, decided text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  SELECT NOT signed_order(person, payout) AND (
    EXISTS (SELECT 1 FROM "BankAnswerLine" l JOIN "BankAnswer" a ON a.id = l."answerId" WHERE l."payoutId" = payout AND l.verdict::text = said AND l.outcome = 'carriedOut'
            AND l."decidedById" = person AND a."uploadedById" <> person AND l.xmin = pg_current_xact_id()::xid)
    OR EXISTS (SELECT 1 FROM "BankCase" c JOIN "BankAnswerLine" l ON l.id = c."lineId" JOIN "BankAnswer" a ON a.id = l."answerId" WHERE l."payoutId" = payout AND c.decision::text = decided
               AND c."closedById" = person AND a."uploadedById" <> person AND c.xmin = pg_current_xact_id()::xid))
$function$;

CREATE OR REPLACE FUNCTION public.batch_item_approved()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Payout" p JOIN "PayeeAccount" a ON a."grantId" = p."grantId" AND a."confirmedAt" = p."accountConfirmedAt"
                 WHERE p.id = NEW."payoutId" AND p."grantId" = NEW."grantId" AND p.state = 'approved' AND p."amountFen" = NEW."amountFen") THEN
    RAISE EXCEPTION 'a payment file holds approved orders only' USING ERRCODE = 'YX024';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.batch_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a payment file is never deleted' USING ERRCODE = 'YX010';
  END IF;
  IF TG_TABLE_NAME = 'PaymentBatch' THEN
    IF (to_jsonb(NEW) - ARRAY['contentSealed', 'cancelledAt', 'cancelledById', 'cancelledReason']) <> (to_jsonb(OLD) - ARRAY['contentSealed', 'cancelledAt', 'cancelledById', 'cancelledReason'])
       OR OLD."cancelledAt" IS NOT NULL THEN
      RAISE EXCEPTION 'a payment file never changes' USING ERRCODE = 'YX010';
    END IF;
  ELSIF (to_jsonb(NEW) - 'live') <> (to_jsonb(OLD) - 'live') OR NOT (to_jsonb(OLD)->>'live')::boolean THEN
    RAISE EXCEPTION 'a payment file never changes' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.bid_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE b record; rules jsonb; round_state text;
BEGIN
  b := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  SELECT r.configuration->'panel'->'assignment', r.state::text INTO rules, round_state FROM "Round" r WHERE r.id = b."roundId";
  IF round_state <> 'setup' OR NOT COALESCE((rules->>'bids')::boolean, false) OR NOT EXISTS (
    SELECT 1 FROM "PanelMember" m JOIN "PanelDraw" d ON d."roundId" = m."roundId" AND d."trackKey" = m."trackKey"
    WHERE m."roundId" = b."roundId" AND m."expertId" = b."expertId" AND m.state <> 'recused'
      AND now() <= d."drawnAt" + make_interval(days => (rules->>'bidDays')::int)) THEN
    RAISE EXCEPTION 'preferences are closed' USING ERRCODE = 'YX006';
  END IF;
  IF TG_OP <> 'DELETE' AND EXISTS (
    SELECT 1 FROM "Conflict" c WHERE c."expertId" = b."expertId" AND c."submissionId" = b."submissionId" AND c."liftedAt" IS NULL) THEN
    RAISE EXCEPTION 'conflict of interest: this judge cannot ask for this solution' USING ERRCODE = 'YX004';
  END IF;
  RETURN b;
END $function$;

CREATE OR REPLACE FUNCTION public.call_after_reviews()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM 1 FROM "Call" WHERE id = NEW."callId" FOR UPDATE;
  IF EXISTS (
    SELECT 1 FROM "SupplementaryReview" v JOIN "Round" r ON r.id = v."roundId" JOIN "Ranking" asked ON asked.id = v."rankingId"
    WHERE r."callId" = NEW."callId" AND v."cancelledAt" IS NULL AND (v."concludedAt" IS NULL OR NOT EXISTS (
      SELECT 1 FROM "Ranking" k WHERE k."roundId" = v."roundId" AND k."trackKey" = v."trackKey" AND k."createdAt" > asked."createdAt"))) THEN
    RAISE EXCEPTION 'a supplementary review is open, or not yet in the ranking' USING ERRCODE = 'YX014';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.call_as_published()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE v record; begun boolean;
BEGIN
  IF (NEW.id, NEW.slug, NEW."createdById", NEW."createdAt") IS DISTINCT FROM (OLD.id, OLD.slug, OLD."createdById", OLD."createdAt")
     OR NEW."lastNumber" < OLD."lastNumber" THEN
    RAISE EXCEPTION 'a call keeps its address and the numbers it gave' USING ERRCODE = 'YX010';
  END IF;
  -- The moment of closing is the database's, once.
  IF NEW.state IN ('closed', 'cancelled') AND OLD.state = 'published' THEN
    NEW."closedAt" := date_trunc('milliseconds', clock_timestamp());
  ELSIF NEW."closedAt" IS DISTINCT FROM OLD."closedAt" THEN
    RAISE EXCEPTION 'when a call was closed stays on record' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = 'cancelled' AND OLD.state <> 'cancelled' AND (NOT EXISTS (
      SELECT 1 FROM "CallCancellation" c WHERE c."callId" = NEW.id AND c.state = 'confirmed' AND c."decidedById" <> c."proposedById")
    OR EXISTS (SELECT 1 FROM "Grant" g JOIN "Submission" s ON s.id = g."submissionId" WHERE s."callId" = NEW.id AND g.state <> 'revoked')
    OR EXISTS (SELECT 1 FROM "Payout" p JOIN "Grant" g ON g.id = p."grantId" JOIN "Submission" s ON s.id = g."submissionId"
               WHERE s."callId" = NEW.id AND p.state = 'paid')) THEN
    RAISE EXCEPTION 'a call is cancelled by two people, and not once awards stand or are paid' USING ERRCODE = 'YX007';
  END IF;
  IF OLD.state = 'draft' THEN RETURN NEW; END IF;
  IF NEW."publishedAt" IS DISTINCT FROM OLD."publishedAt" THEN
    RAISE EXCEPTION 'when a call was published stays on record' USING ERRCODE = 'YX010';
  END IF;
  IF (NEW."opensAt", NEW."submissionDeadline", NEW."maxEntriesPerLead", NEW.blind, NEW."fundId", NEW."currentVersionId") IS NOT DISTINCT FROM
     (OLD."opensAt", OLD."submissionDeadline", OLD."maxEntriesPerLead", OLD.blind, OLD."fundId", OLD."currentVersionId") THEN
    RETURN NEW;
  END IF;
  -- The newest version says so, and everyone can read it, with what changed and why.
  SELECT cv.content INTO v FROM "CallVersion" cv WHERE cv.id = NEW."currentVersionId" AND cv."callId" = NEW.id
    AND NOT EXISTS (SELECT 1 FROM "CallVersion" later WHERE later."callId" = NEW.id AND later.number > cv.number);
  IF NOT FOUND OR NEW.state NOT IN ('published', 'closed')
     OR (NEW.state = 'closed' AND (NEW."opensAt", NEW."submissionDeadline") IS DISTINCT FROM (OLD."opensAt", OLD."submissionDeadline"))
     OR (NEW."opensAt" IS DISTINCT FROM OLD."opensAt" AND NEW."opensAt" IS DISTINCT FROM (v.content->'timetable'->>'opensAt')::timestamptz)
     OR (NEW."submissionDeadline" IS DISTINCT FROM OLD."submissionDeadline"
         AND NEW."submissionDeadline" IS DISTINCT FROM (v.content->'timetable'->>'submissionDeadline')::timestamptz)
     OR (NEW."maxEntriesPerLead" <> OLD."maxEntriesPerLead" AND NEW."maxEntriesPerLead" IS DISTINCT FROM (v.content->'eligibility'->>'maxEntriesPerLead')::int)
     OR (NEW.blind <> OLD.blind AND NEW.blind IS DISTINCT FROM (v.content->'panel'->>'blind')::boolean)
     OR (NEW."fundId" IS DISTINCT FROM OLD."fundId"
         AND NEW."fundId" IS DISTINCT FROM (SELECT f.id FROM "Fund" f WHERE f.key = v.content->'award'->>'fundKey')) THEN
    RAISE EXCEPTION 'what holds of a call is what its newest version says' USING ERRCODE = 'YX010';
  END IF;
  IF NEW."submissionDeadline" IS DISTINCT FROM OLD."submissionDeadline" THEN
    IF NEW."submissionDeadline" <= clock_timestamp() THEN
      RAISE EXCEPTION 'a deadline is not moved into the past' USING ERRCODE = 'YX030';
    END IF;
    IF EXISTS (SELECT 1 FROM "Round" r WHERE r."callId" = NEW.id AND r.state IN ('open', 'closed')) THEN
      RAISE EXCEPTION 'a deadline does not move once the review has begun' USING ERRCODE = 'YX030';
    END IF;
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.call_lives()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE r jsonb := to_jsonb(NEW); id_ text;
BEGIN
  id_ := CASE TG_ARGV[0]
    WHEN 'call' THEN r->>'callId'
    WHEN 'round' THEN (SELECT o."callId" FROM "Round" o WHERE o.id = r->>'roundId')
    WHEN 'submission' THEN (SELECT s."callId" FROM "Submission" s WHERE s.id = r->>'submissionId')
    WHEN 'assignment' THEN (SELECT o."callId" FROM "Assignment" a JOIN "Round" o ON o.id = a."roundId" WHERE a.id = r->>'assignmentId')
  END;
  IF EXISTS (SELECT 1 FROM "Call" c WHERE c.id = id_ AND c.state = 'cancelled') THEN
    RAISE EXCEPTION 'this call was cancelled' USING ERRCODE = 'YX041';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.called_from_lot()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "DefenceLot" l JOIN "Round" r ON r.id = l."roundId" WHERE l."roundId" = NEW."roundId"
      AND l."trackKey" = NEW."trackKey" AND NEW."submissionId" = ANY (l."order") AND r.state = 'open') THEN
    RAISE EXCEPTION 'only a solution of the lot is called up, while the round is open' USING ERRCODE = 'YX006';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.cancellation_decided_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."decidedById" IS NOT NULL OR NEW."decidedAt" IS NOT NULL THEN
      RAISE EXCEPTION 'the cancelling of a call begins undecided' USING ERRCODE = 'YX030';
    END IF;
    RETURN NEW;
  END IF;
  IF (to_jsonb(NEW) - ARRAY['state', 'decidedById', 'decidedAt', 'decisionReason']) <> (to_jsonb(OLD) - ARRAY['state', 'decidedById', 'decidedAt', 'decisionReason'])
     OR OLD.state <> 'proposed' OR NEW."decidedById" IS NULL OR NEW.state = 'proposed' THEN
    RAISE EXCEPTION 'the cancelling of a call stays as proposed and is decided once' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = 'confirmed' AND NEW."decidedById" = NEW."proposedById" THEN
    RAISE EXCEPTION 'the cancelling of a call is confirmed by another person' USING ERRCODE = 'YX007';
  END IF;
  NEW."decidedAt" := date_trunc('milliseconds', clock_timestamp());
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.chair_of_panel()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "PanelMember" m WHERE m.id = NEW."memberId" AND m."roundId" = NEW."roundId"
      AND m."trackKey" = NEW."trackKey" AND m.state <> 'recused') THEN
    RAISE EXCEPTION 'the chair is a sitting member of the panel' USING ERRCODE = 'YX013';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.code_counts_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW."userId", 4242022));
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  -- RFC 6238, 5.2: a code that was accepted is not accepted again. A code lives for 90 seconds at most; five minutes are more.
  IF EXISTS (SELECT 1 FROM "SecondFactorProof" p WHERE p."userId" = NEW."userId" AND p."codeHash" = NEW."codeHash" AND p.at > NEW.at - interval '5 minutes') THEN
    RAISE EXCEPTION 'this code was used already' USING ERRCODE = 'YX021';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.conference_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF OLD.state <> 'convened' THEN
    RAISE EXCEPTION 'a concluded conference never changes' USING ERRCODE = 'YX010';
  END IF;
  IF (NEW."roundId", NEW."trackKey", NEW."submissionId", NEW."convenedById", NEW."convenedAt")
     IS DISTINCT FROM (OLD."roundId", OLD."trackKey", OLD."submissionId", OLD."convenedById", OLD."convenedAt") THEN
    RAISE EXCEPTION 'a conference keeps its round and solution' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.conflict_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."liftedAt" IS NOT NULL THEN
      RAISE EXCEPTION 'a conflict is lifted after it was recorded' USING ERRCODE = 'YX030';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW."callId", NEW."expertId", NEW."submissionId", NEW.kind, NEW.source, NEW."createdById", NEW."createdAt") IS DISTINCT FROM
     (OLD.id, OLD."callId", OLD."expertId", OLD."submissionId", OLD.kind, OLD.source, OLD."createdById", OLD."createdAt") THEN
    RAISE EXCEPTION 'a conflict keeps its expert, its solution and its kind' USING ERRCODE = 'YX010';
  END IF;
  IF NEW."liftedAt" IS NOT NULL AND OLD."liftedAt" IS NULL THEN
    IF NEW.source <> 'declared' OR NEW.kind <> 'personal' OR NEW."liftedById" IS NULL OR length(btrim(NEW."liftedReason")) < 2 THEN
      RAISE EXCEPTION 'only a conflict declared for a personal reason is lifted, by somebody, with a reason' USING ERRCODE = 'YX004';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM "Round" r WHERE r."callId" = NEW."callId" AND r.state = 'setup') THEN
      RAISE EXCEPTION 'a conflict is lifted before the round opens' USING ERRCODE = 'YX004';
    END IF;
    NEW."liftedAt" := date_trunc('milliseconds', clock_timestamp());
  ELSIF NEW."liftedAt" IS NOT NULL THEN
    IF (NEW."liftedAt", NEW."liftedById", NEW."liftedReason") IS DISTINCT FROM (OLD."liftedAt", OLD."liftedById", OLD."liftedReason") THEN
      RAISE EXCEPTION 'who lifted a conflict, and why, stays on record' USING ERRCODE = 'YX010';
    END IF;
  ELSIF NEW."liftedById" IS NOT NULL OR NEW."liftedReason" <> '' THEN
    RAISE EXCEPTION 'a conflict that stands was lifted by nobody' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.credit_check_belongs()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "CreditInquiry" i WHERE i.id = NEW."inquiryId" AND i."providerId" = NEW."providerId" AND i.state = 'answered'
      AND i."checkedAt" = NEW."checkedAt" AND i.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a credit check is written with its inquiry' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.credit_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_TABLE_NAME = 'CreditInquiry' THEN
    IF OLD.state <> 'waiting' OR NEW."providerId" <> OLD."providerId" OR NEW.method <> OLD.method OR NEW."requestedById" <> OLD."requestedById" THEN
      RAISE EXCEPTION 'an answered credit check never changes' USING ERRCODE = 'YX010';
    END IF;
  ELSIF (to_jsonb(NEW) - ARRAY['verdict', 'decidedById', 'decidedAt', 'decisionNote']) <> (to_jsonb(OLD) - ARRAY['verdict', 'decidedById', 'decidedAt', 'decisionNote'])
     OR OLD.verdict IS NOT NULL THEN
    RAISE EXCEPTION 'a credit check is decided once and never changes' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.document_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  making text[] := ARRAY['state', 'attempts', 'problem', 'fileId', 'madeAt'];
  superseding text[] := ARRAY['supersededAt', 'supersededReason'];
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a paper stays on record' USING ERRCODE = 'YX011';
  END IF;
  IF (to_jsonb(NEW) - making - superseding) <> (to_jsonb(OLD) - making - superseding)
     OR (OLD.state = 'made' AND (to_jsonb(NEW) - superseding) <> (to_jsonb(OLD) - superseding))
     OR (OLD."supersededAt" IS NOT NULL AND (to_jsonb(NEW) - making) <> (to_jsonb(OLD) - making)) THEN
    RAISE EXCEPTION 'a paper never changes' USING ERRCODE = 'YX011';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.entry_balances()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE total numeric; sides int;
BEGIN
  SELECT coalesce(sum("amountFen"), 0), count(*) INTO total, sides FROM "Posting"
    WHERE "entryId" = CASE TG_TABLE_NAME WHEN 'Posting' THEN (to_jsonb(NEW)->>'entryId') ELSE (to_jsonb(NEW)->>'id') END;
  IF total <> 0 OR sides < 2 THEN
    RAISE EXCEPTION 'unbalanced entry: % fen over % postings', total, sides USING ERRCODE = 'YX008';
  END IF;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.entry_budget()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NEW."callId" IS NULL AND NEW."grantId" IS NOT NULL THEN
    SELECT e."callId" INTO NEW."callId" FROM "JournalEntry" e WHERE e."grantId" = NEW."grantId" AND e.kind = 'commitment' LIMIT 1;
  END IF;
  NEW."budgetYear" := NULL;
  IF NEW.kind NOT IN ('appropriation', 'hold') AND NEW."callId" IS NOT NULL THEN
    SELECT e."budgetYear" INTO NEW."budgetYear" FROM "JournalEntry" e
      WHERE e."fundId" = NEW."fundId" AND e."callId" = NEW."callId" AND e.kind = 'hold' ORDER BY e.sequence DESC LIMIT 1;
  END IF;
  IF NEW."budgetYear" IS NULL THEN
    SELECT greatest(extract(year FROM clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::int, max(e."budgetYear")) INTO NEW."budgetYear"
      FROM "JournalEntry" e WHERE e."fundId" = NEW."fundId" AND e.kind IN ('appropriation', 'hold');
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.entry_has_cause()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE fen bigint := (SELECT max(s."amountFen") FROM "Posting" s WHERE s."entryId" = NEW.id);
BEGIN
  IF NOT (CASE NEW.kind::text
    WHEN 'appropriation' THEN EXISTS (SELECT 1 FROM "FundProposal" f WHERE f."entryId" = NEW.id AND f.kind = 'appropriation' AND f.state = 'confirmed' AND f."fundId" = NEW."fundId" AND f."amountFen" = fen)
    WHEN 'recovery' THEN EXISTS (SELECT 1 FROM "FundProposal" f WHERE f."entryId" = NEW.id AND f.kind = 'recovery' AND f.state = 'confirmed' AND f."grantId" = NEW."grantId" AND f."amountFen" = fen)
                         AND recoverable(NEW."grantId") >= 0
    WHEN 'cancellation' THEN EXISTS (SELECT 1 FROM "FundProposal" f WHERE f."entryId" = NEW.id AND f.kind = 'revocation' AND f.state = 'confirmed' AND f."grantId" = NEW."grantId" AND f."amountFen" = fen)
    WHEN 'payment' THEN EXISTS (SELECT 1 FROM "Payout" p WHERE p."entryId" = NEW.id AND p."grantId" = NEW."grantId" AND p."amountFen" = fen)
    WHEN 'return' THEN EXISTS (SELECT 1 FROM "Payout" p WHERE p."returnEntryId" = NEW.id AND p."grantId" = NEW."grantId" AND p."amountFen" = fen)
    ELSE true END) THEN
    RAISE EXCEPTION 'an entry of % has no confirmed cause', NEW.kind USING ERRCODE = 'YX025';
  END IF;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.file_content_fixed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NEW.sha256 <> OLD.sha256 OR NEW.size <> OLD.size OR NEW."storageKey" <> OLD."storageKey" THEN
    RAISE EXCEPTION 'a stored file is content-addressed and never changes' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.file_with_its_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  -- A version's files are written in the transaction that made the version, and in no later one.
  IF NOT EXISTS (SELECT 1 FROM "SubmissionVersion" v WHERE v.id = NEW."versionId" AND v.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a submitted version never changes' USING ERRCODE = 'YX001';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.follow_up_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'a report never changes once it is submitted' USING ERRCODE = 'YX012';
  END IF;
  PERFORM 1 FROM "FollowUp" WHERE id = NEW."followUpId" FOR UPDATE;
  IF NEW.number <> (SELECT count(*) + 1 FROM "FollowUpVersion" WHERE "followUpId" = NEW."followUpId") THEN
    RAISE EXCEPTION 'versions of a report follow one another' USING ERRCODE = 'YX012';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.fund_cap_replaced()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NEW.state = 'superseded' AND NOT EXISTS (SELECT 1 FROM "FundCap" c WHERE c."fundId" = NEW."fundId" AND c.state = 'inForce'
       AND (c.year, c."callId") IS NOT DISTINCT FROM (NEW.year, NEW."callId")) THEN
    RAISE EXCEPTION 'a cap is replaced by another' USING ERRCODE = 'YX008';
  END IF;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.fund_cap_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE used bigint;
BEGIN
  IF TG_OP = 'INSERT' THEN
    RETURN NEW;
  END IF;
  IF (to_jsonb(NEW) - ARRAY['state', 'decidedById', 'decidedAt', 'rejectionReason']) <> (to_jsonb(OLD) - ARRAY['state', 'decidedById', 'decidedAt', 'rejectionReason'])
     OR OLD.state = NEW.state
     OR (OLD.state = 'inForce' AND (NEW."decidedById", NEW."decidedAt") IS DISTINCT FROM (OLD."decidedById", OLD."decidedAt")) THEN
    RAISE EXCEPTION 'a decided cap never changes' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = 'inForce' THEN
    -- The lock that every posting takes: what is used cannot grow while this is decided.
    PERFORM 1 FROM "FundAccount" WHERE "fundId" = NEW."fundId" ORDER BY kind FOR UPDATE;
    used := fund_used(NEW."fundId", NEW.year, NEW."callId");
    IF used > NEW."amountFen" THEN
      RAISE EXCEPTION 'a cap is not below what was promised: % fen', used USING ERRCODE = 'YX008';
    END IF;
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.fund_proposal_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE fixed text[] := ARRAY['evidenceSealed', 'state', 'decidedById', 'decidedAt', 'decisionReason', 'proofId', 'entryId'];
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'a proposal is never deleted' USING ERRCODE = 'YX010'; END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'proposed' OR NEW."carriedOver" OR NEW."entryId" IS NOT NULL THEN
      RAISE EXCEPTION 'what moves money is proposed first' USING ERRCODE = 'YX022';
    END IF;
    NEW."proposedAt" := date_trunc('milliseconds', clock_timestamp());
    IF NEW.kind IN ('return', 'recovery') AND (length(NEW."evidenceHash") <> 64 OR NEW."evidenceSealed" = '' OR NEW.day IS NULL OR NEW.reference = '') THEN
      RAISE EXCEPTION 'money that came back is put down with its day, reference and slip' USING ERRCODE = 'YX022';
    END IF;
    IF (NEW.kind = 'appropriation' AND NEW.reference = '') OR (NEW.kind IN ('return', 'revocation') AND NEW.reason = '') OR (NEW.kind <> 'appropriation' AND NEW."grantId" IS NULL) THEN
      RAISE EXCEPTION 'a proposal says what and why' USING ERRCODE = 'YX022';
    END IF;
    IF NEW.kind = 'return' AND NOT EXISTS (SELECT 1 FROM "Payout" p WHERE p.id = NEW."payoutId" AND p."grantId" = NEW."grantId" AND p.state = 'paid' AND p."amountFen" = NEW."amountFen") THEN
      RAISE EXCEPTION 'only what was paid comes back, and whole' USING ERRCODE = 'YX022';
    END IF;
    IF NEW.kind = 'recovery' AND (NOT EXISTS (SELECT 1 FROM "Grant" g JOIN "Payout" p ON p."grantId" = g.id AND p.id = NEW."payoutId" AND p.state = 'paid' WHERE g.id = NEW."grantId" AND g.state = 'revoked')
        OR NEW."amountFen" > recoverable(NEW."grantId")) THEN
      RAISE EXCEPTION 'no more is recovered than was paid for a revoked award' USING ERRCODE = 'YX008';
    END IF;
    IF NEW."grantId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Grant" g WHERE g.id = NEW."grantId" AND g."fundId" = NEW."fundId") THEN
      RAISE EXCEPTION 'a proposal keeps to the fund of its award' USING ERRCODE = 'YX008';
    END IF;
    RETURN NEW;
  END IF;
  IF (to_jsonb(NEW) - fixed) <> (to_jsonb(OLD) - fixed) OR (OLD.state <> 'proposed' AND (to_jsonb(NEW) - 'evidenceSealed') <> (to_jsonb(OLD) - 'evidenceSealed')) THEN
    RAISE EXCEPTION 'a proposal is decided once and never changes' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = OLD.state THEN
    IF NEW."entryId" IS NOT NULL THEN RAISE EXCEPTION 'an entry is made when its proposal is confirmed' USING ERRCODE = 'YX022'; END IF;
    RETURN NEW;
  END IF;
  NEW."decidedAt" := date_trunc('milliseconds', clock_timestamp());
  IF NEW.state = 'confirmed' THEN
    IF NOT coalesce(proof_of(NEW."decidedById", NEW."proofId"), false) THEN
      RAISE EXCEPTION 'to confirm what moves money takes a second factor at that moment' USING ERRCODE = 'YX021';
    END IF;
    IF signed_order(NEW."decidedById", NEW."payoutId") THEN
      RAISE EXCEPTION 'who signed the order does not confirm what became of it' USING ERRCODE = 'YX007';
    END IF;
    IF NEW.kind <> 'revocation' AND NEW."entryId" IS NULL THEN
      RAISE EXCEPTION 'what is confirmed is in the ledger' USING ERRCODE = 'YX025';
    END IF;
  ELSIF NEW."entryId" IS NOT NULL THEN
    RAISE EXCEPTION 'only what is confirmed is in the ledger' USING ERRCODE = 'YX025';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.fund_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF (NEW.id, NEW.key, NEW."capFen", NEW."createdAt") IS DISTINCT FROM (OLD.id, OLD.key, OLD."capFen", OLD."createdAt") THEN
    RAISE EXCEPTION 'a fund keeps its key and its cap' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.fund_used(of_fund text, of_year integer, of_call text)
 RETURNS bigint
 LANGUAGE sql
 STABLE
AS $function$
  SELECT coalesce(-sum(p."amountFen"), 0)::bigint FROM "JournalEntry" e JOIN "Posting" p ON p."entryId" = e.id JOIN "FundAccount" a ON a.id = p."accountId"
  WHERE e."fundId" = of_fund AND a.kind = 'available' AND e.kind <> 'appropriation'
    AND (of_year IS NULL OR e."budgetYear" = of_year) AND (of_call IS NULL OR e."callId" = of_call)
$function$;

CREATE OR REPLACE FUNCTION public.grant_as_its_order()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE now_state text; paid boolean; open boolean;
BEGIN
  IF NEW.state = OLD.state THEN RETURN NULL; END IF;
  SELECT state::text INTO now_state FROM "Grant" WHERE id = NEW.id;
  SELECT coalesce(bool_or(state = 'paid'), false), coalesce(bool_or(state IN ('sentBack', 'prepared', 'reviewed', 'endorsing', 'approved')), false)
    INTO paid, open FROM "Payout" WHERE "grantId" = NEW.id;
  IF (now_state = 'paid' AND NOT paid) OR (now_state IN ('granted', 'accountConfirmed', 'prepared', 'suspended') AND paid) THEN
    RAISE EXCEPTION 'an award is paid when, and as long as, its order is' USING ERRCODE = 'YX022';
  END IF;
  IF (now_state = 'prepared' AND NOT open) OR (now_state IN ('suspended', 'revoked') AND open) THEN
    RAISE EXCEPTION 'an award stands as its order does' USING ERRCODE = 'YX022';
  END IF;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.grant_revoked_by_two()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "FundProposal" f WHERE f."grantId" = NEW.id AND f.kind = 'revocation' AND f.state = 'confirmed' AND NOT f."carriedOver"
                 AND f."decidedById" = NEW."revokedById" AND f.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'an award is revoked by two people' USING ERRCODE = 'YX007';
  END IF;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.grant_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.number, NEW."submissionId", NEW."finalListId", NEW."providerId", NEW."fundId", NEW."amountFen", NEW."entryId")
       IS DISTINCT FROM (OLD.number, OLD."submissionId", OLD."finalListId", OLD."providerId", OLD."fundId", OLD."amountFen", OLD."entryId") THEN
      RAISE EXCEPTION 'a grant keeps its solution, payee, fund and amount' USING ERRCODE = 'YX010';
    END IF;
    RETURN NEW;
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM "FinalList" f JOIN "SelectionItem" i ON i."selectionId" = f."selectionId"
    WHERE f.id = NEW."finalListId" AND i."submissionId" = NEW."submissionId" AND i.outcome = 'winner' AND i.state = 'confirmed') THEN
    RAISE EXCEPTION 'only a confirmed winner of the final list is granted an award' USING ERRCODE = 'YX008';
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM "JournalEntry" e JOIN "Posting" p ON p."entryId" = e.id JOIN "FundAccount" a ON a.id = p."accountId"
    WHERE e.id = NEW."entryId" AND e.kind = 'commitment' AND e."fundId" = NEW."fundId" AND a.kind = 'committed' AND p."amountFen" = NEW."amountFen") THEN
    RAISE EXCEPTION 'a grant is backed by a commitment of its amount' USING ERRCODE = 'YX008';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.grant_stays_revoked()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'a revoked award stays revoked' USING ERRCODE = 'YX010';
END $function$;

CREATE OR REPLACE FUNCTION public.hand_payment_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF length(NEW."evidenceHash") <> 64 OR NEW."evidenceSealed" = '' OR NEW.accepted IS NOT NULL THEN
      RAISE EXCEPTION 'a payment by hand is recorded with its evidence, and decided later' USING ERRCODE = 'YX022';
    END IF;
  ELSIF (to_jsonb(NEW) - ARRAY['evidenceSealed', 'decidedById', 'decidedAt', 'accepted', 'refusedReason'])
      <> (to_jsonb(OLD) - ARRAY['evidenceSealed', 'decidedById', 'decidedAt', 'accepted', 'refusedReason'])
      OR (OLD.accepted IS NOT NULL AND (to_jsonb(NEW) - 'evidenceSealed') <> (to_jsonb(OLD) - 'evidenceSealed')) THEN
    RAISE EXCEPTION 'what was recorded of a payment by hand never changes' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.json_keeps(before jsonb, after jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
DECLARE name text; i int;
BEGIN
  IF before IS NULL THEN RETURN true; END IF;
  IF after IS NULL OR jsonb_typeof(before) <> jsonb_typeof(after) THEN RETURN false; END IF;
  IF jsonb_typeof(before) = 'object' THEN
    FOR name IN SELECT jsonb_object_keys(before) LOOP
      IF NOT json_keeps(before->name, after->name) THEN RETURN false; END IF;
    END LOOP;
    RETURN true;
  ELSIF jsonb_typeof(before) = 'array' THEN
    IF jsonb_array_length(before) <> jsonb_array_length(after) THEN RETURN false; END IF;
    FOR i IN 0 .. jsonb_array_length(before) - 1 LOOP
      IF NOT json_keeps(before->i, after->i) THEN RETURN false; END IF;
    END LOOP;
    RETURN true;
  END IF;
  RETURN before = after;
END $function$;

CREATE OR REPLACE FUNCTION public.json_keys_lost(before jsonb, after jsonb)
 RETURNS SETOF text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  SELECT item->>'key' FROM jsonb_array_elements(coalesce(before, '[]')) item
  EXCEPT SELECT item->>'key' FROM jsonb_array_elements(coalesce(after, '[]')) item
$function$;

CREATE OR REPLACE FUNCTION public.limit_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'proposed' THEN RAISE EXCEPTION 'a limit is proposed first' USING ERRCODE = 'YX007'; END IF;
    RETURN NEW;
  END IF;
  IF OLD.state <> 'proposed' OR (to_jsonb(NEW) - ARRAY['state', 'decidedById', 'decidedAt', 'proofId']) <> (to_jsonb(OLD) - ARRAY['state', 'decidedById', 'decidedAt', 'proofId']) THEN
    RAISE EXCEPTION 'the history of limits never changes' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = 'inForce' THEN
    IF NOT coalesce(proof_of(NEW."decidedById", NEW."proofId"), false) THEN
      RAISE EXCEPTION 'limits change with a second factor' USING ERRCODE = 'YX021';
    END IF;
    NEW."decidedAt" := date_trunc('milliseconds', clock_timestamp());
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.list_goes_with_its_call()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NEW.state = 'rejected' AND OLD.state IN ('approved', 'inPublicity') AND NOT EXISTS (
    SELECT 1 FROM "CallCancellation" c WHERE c."callId" = NEW."callId" AND c.state = 'confirmed') THEN
    RAISE EXCEPTION 'an approved list goes back only when its call is cancelled' USING ERRCODE = 'YX030';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.no_step_while_revocation_waits()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (SELECT 1 FROM "FundProposal" f WHERE f."grantId" = NEW."grantId" AND f.kind = 'revocation' AND f.state = 'proposed') THEN
    RAISE EXCEPTION 'a revocation of this award waits to be decided' USING ERRCODE = 'YX026';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.nomination_decided_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."decidedById" IS NOT NULL OR NEW."decidedAt" IS NOT NULL THEN
      RAISE EXCEPTION 'a nomination begins undecided' USING ERRCODE = 'YX030';
    END IF;
    RETURN NEW;
  END IF;
  IF (to_jsonb(NEW) - ARRAY['state', 'decidedById', 'decidedAt', 'decisionReason']) <> (to_jsonb(OLD) - ARRAY['state', 'decidedById', 'decidedAt', 'decisionReason'])
     OR OLD.state <> 'proposed' OR NEW."decidedById" IS NULL OR NEW.state = 'proposed' THEN
    RAISE EXCEPTION 'a nomination stays as proposed and is decided once' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = 'confirmed' AND NEW."decidedById" = NEW."proposedById" THEN
    RAISE EXCEPTION 'a judge named by hand is confirmed by another person' USING ERRCODE = 'YX007';
  END IF;
  NEW."decidedAt" := date_trunc('milliseconds', clock_timestamp());
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.note_belongs()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Assignment" a WHERE a.id = NEW."assignmentId" AND a."expertId" = NEW."expertId") THEN
    RAISE EXCEPTION 'a note is written by the judge of its assignment' USING ERRCODE = 'YX004';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.objection_file_in_time()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE o "Objection"; s "Selection"; f "StoredFile";
BEGIN
  -- The objection's row is the lock: no file slips in beside its answer, or past the number of files it may have.
  SELECT * INTO o FROM "Objection" WHERE id = NEW."objectionId" FOR UPDATE;
  SELECT * INTO s FROM "Selection" WHERE id = o."selectionId";
  IF o.state NOT IN ('received', 'accepted') OR s.state <> 'inPublicity' THEN
    RAISE EXCEPTION 'objection % is answered', o.number USING ERRCODE = 'YX002';
  END IF;
  IF (SELECT count(*) FROM "ObjectionFile" WHERE "objectionId" = o.id) >= 10 THEN
    RAISE EXCEPTION 'objection % has its files', o.number USING ERRCODE = 'YX003';
  END IF;
  SELECT * INTO f FROM "StoredFile" WHERE id = NEW."fileId";
  IF f.purpose <> 'objection' OR f.scope <> NEW."objectionId" THEN
    RAISE EXCEPTION 'file % was not sent for objection %', NEW."fileId", o.number USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.objection_goes_forward()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE s record; now_ timestamptz := date_trunc('milliseconds', clock_timestamp());
BEGIN
  SELECT state::text AS state, "publicityFrom", "publicityTo" INTO s FROM "Selection" WHERE id = NEW."selectionId";
  IF TG_OP = 'INSERT' THEN
    IF s.state <> 'inPublicity' OR to_char(now_ AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') NOT BETWEEN s."publicityFrom" AND s."publicityTo" THEN
      RAISE EXCEPTION 'late: an objection is filed during the publicity' USING ERRCODE = 'YX002';
    END IF;
    NEW."receivedAt" := now_;
    RETURN NEW;
  END IF;
  IF OLD."confirmedAt" IS NOT NULL AND NEW."confirmedAt" IS DISTINCT FROM OLD."confirmedAt" THEN
    RAISE EXCEPTION 'when an objection was confirmed stays on record' USING ERRCODE = 'YX010';
  END IF;
  IF NEW."setAsideId" IS DISTINCT FROM OLD."setAsideId" AND (OLD."setAsideId" IS NOT NULL OR NEW.state <> 'inadmissible' OR OLD.state <> 'received' OR NOT EXISTS (
      SELECT 1 FROM "ObjectionSetAside" a WHERE a.id = NEW."setAsideId" AND a.state = 'confirmed' AND NEW.id = ANY (a."objectionIds")
        AND a."decidedById" = NEW."answeredById" AND a.reason = NEW.answer)) THEN
    RAISE EXCEPTION 'objections are set aside together by two people, with their reason' USING ERRCODE = 'YX007';
  END IF;
  IF NEW.state = OLD.state THEN RETURN NEW; END IF;
  IF s.state <> 'inPublicity' THEN
    RAISE EXCEPTION 'late: the list is final' USING ERRCODE = 'YX002';
  END IF;
  IF NEW.state = 'received' THEN
    IF now_ > OLD."receivedAt" + interval '24 hours' THEN
      RAISE EXCEPTION 'late: an objection is confirmed within a day' USING ERRCODE = 'YX002';
    END IF;
    NEW."confirmedAt" := now_;
  ELSIF NEW.state <> 'accepted' AND (NEW.answer = '' OR NEW."answeredById" IS NULL) THEN
    RAISE EXCEPTION 'an objection is answered in writing, by somebody' USING ERRCODE = 'YX030';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.objection_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NEW.state = 'accepted' AND OLD.state = 'received' AND NEW."byKind" = 'unit'
     AND NOT EXISTS (SELECT 1 FROM "ObjectionFile" WHERE "objectionId" = NEW.id AND kind = 'sealed') THEN
    RAISE EXCEPTION 'objection % of a unit has no sealed paper', NEW.number USING ERRCODE = 'YX010';
  END IF;
  IF (NEW."selectionId", NEW."submissionId", NEW.number, NEW."byKind", NEW."byName", NEW."byCode", NEW.email, NEW.ground, NEW.statement, NEW.evidence, NEW."receivedAt")
     IS DISTINCT FROM
     (OLD."selectionId", OLD."submissionId", OLD.number, OLD."byKind", OLD."byName", OLD."byCode", OLD.email, OLD.ground, OLD.statement, OLD.evidence, OLD."receivedAt") THEN
    RAISE EXCEPTION 'what objection % says never changes', OLD.number USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.pairwise_answer_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE s record; last record;
BEGIN
  -- Closing waits for an answer that is being written, and an answer for a closing.
  SELECT p."closedAt", p."roundId", p."trackKey" INTO s FROM "PairwiseSession" p WHERE p.id = NEW."sessionId" FOR SHARE;
  IF s."closedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'the comparisons have closed' USING ERRCODE = 'YX006';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "PanelMember" m WHERE m."roundId" = s."roundId" AND m."trackKey" = s."trackKey"
                 AND m."expertId" = NEW."expertId" AND m.state = 'committed') THEN
    RAISE EXCEPTION 'only the signed panel of the track compares' USING ERRCODE = 'YX004';
  END IF;
  -- The seat's row is the lock under which a judge's answers are numbered.
  PERFORM 1 FROM "PairwiseSeat" t WHERE t."sessionId" = NEW."sessionId" AND t."expertId" = NEW."expertId" FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'this judge has no seat in the session' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.number <> 1 + (SELECT count(*) FROM "PairwiseAnswer" p WHERE p."sessionId" = NEW."sessionId" AND p."expertId" = NEW."expertId") THEN
    RAISE EXCEPTION 'answers are numbered one after the other' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.outcome = 'undo' THEN
    SELECT p.id, p."aId", p."bId" INTO last FROM "PairwiseAnswer" p
      WHERE p."sessionId" = NEW."sessionId" AND p."expertId" = NEW."expertId" AND p.outcome <> 'undo'
        AND NOT EXISTS (SELECT 1 FROM "PairwiseAnswer" u WHERE u."undoesId" = p.id)
      ORDER BY p.number DESC LIMIT 1;
    IF last.id IS NULL OR NEW."undoesId" IS DISTINCT FROM last.id OR (NEW."aId", NEW."bId") <> (last."aId", last."bId") THEN
      RAISE EXCEPTION 'only the last answer of one''s own is taken back' USING ERRCODE = 'YX010';
    END IF;
  ELSE
    IF NEW."undoesId" IS NOT NULL OR NEW."aId" = NEW."bId" OR 2 <> (
      SELECT count(*) FROM "PairwiseEntry" e WHERE e."sessionId" = NEW."sessionId" AND e."submissionId" IN (NEW."aId", NEW."bId")) THEN
      RAISE EXCEPTION 'two different solutions of the session are compared' USING ERRCODE = 'YX010';
    END IF;
    IF EXISTS (SELECT 1 FROM "Conflict" c WHERE c."expertId" = NEW."expertId" AND c."submissionId" IN (NEW."aId", NEW."bId")
               AND c."liftedAt" IS NULL) THEN
      RAISE EXCEPTION 'conflict of interest: this judge cannot compare this solution' USING ERRCODE = 'YX004';
    END IF;
  END IF;
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  UPDATE "PairwiseSeat" SET answered = answered + CASE WHEN NEW.outcome = 'undo' THEN -1 ELSE 1 END, "lastAt" = NEW.at
    WHERE "sessionId" = NEW."sessionId" AND "expertId" = NEW."expertId";
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.pairwise_entry_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "PairwiseSession" s WHERE s.id = NEW."sessionId" AND s.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'what is compared is fixed when the session opens' USING ERRCODE = 'YX010';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "SubmissionVersion" v WHERE v.id = NEW."versionId" AND v."submissionId" = NEW."submissionId") THEN
    RAISE EXCEPTION 'a version belongs to one submission' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.pairwise_result_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "PairwiseSession" s WHERE s.id = NEW."sessionId" AND s."closedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'there is no result before the comparisons have closed' USING ERRCODE = 'YX006';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.pairwise_seat_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF (TG_OP = 'INSERT' AND NEW.answered <> 0) OR (TG_OP = 'UPDATE' AND pg_trigger_depth() < 2) THEN
    RAISE EXCEPTION 'a judge''s progress is counted from their answers only' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.pairwise_session_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF OLD."closedAt" IS NOT NULL OR
     (NEW.id, NEW."roundId", NEW."trackKey", NEW.number, NEW.blind, NEW."createdById", NEW."createdAt")
     IS DISTINCT FROM (OLD.id, OLD."roundId", OLD."trackKey", OLD.number, OLD.blind, OLD."createdById", OLD."createdAt") THEN
    RAISE EXCEPTION 'a session of comparisons closes once, and changes in nothing else' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.payee_account_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE g record;
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW."accountName", NEW."bankName", NEW."bankCode", NEW."numberMasked", NEW."confirmedById", NEW."grantId") IS NOT DISTINCT FROM
     (OLD."accountName", OLD."bankName", OLD."bankCode", OLD."numberMasked", OLD."confirmedById", OLD."grantId") THEN
    RETURN NEW;
  END IF;
  SELECT gr.state::text AS state, p.name INTO g FROM "Grant" gr JOIN "Provider" p ON p.id = gr."providerId" WHERE gr.id = NEW."grantId" FOR SHARE OF gr;
  IF g.state NOT IN ('granted', 'accountConfirmed', 'prepared')
     OR EXISTS (SELECT 1 FROM "PaymentBatchItem" i WHERE i."grantId" = NEW."grantId" AND i.live)
     OR EXISTS (SELECT 1 FROM "HandPayment" h JOIN "Payout" p ON p.id = h."payoutId" WHERE p."grantId" = NEW."grantId" AND h.accepted IS NULL) THEN
    RAISE EXCEPTION 'an account that is used does not change' USING ERRCODE = 'YX024';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW."grantId" <> OLD."grantId" OR NEW."confirmedAt" <= OLD."confirmedAt") THEN
    RAISE EXCEPTION 'an account that changes is confirmed anew' USING ERRCODE = 'YX024';
  END IF;
  IF NEW."accountName" <> g.name THEN
    RAISE EXCEPTION 'an account is in the name of the unit' USING ERRCODE = 'YX024';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.payout_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE g record; lim record; alone numeric; now_ timestamptz := date_trunc('milliseconds', clock_timestamp());
BEGIN
  SELECT "amountFen", "fundId" INTO g FROM "Grant" WHERE id = NEW."grantId";
  IF TG_OP = 'INSERT' THEN
    IF NEW."byTwo" OR NEW."amountFen" <> g."amountFen" THEN
      RAISE EXCEPTION 'a payment order begins with its preparation, over the amount of its award' USING ERRCODE = 'YX022';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW."grantId", NEW."amountFen", NEW."byTwo") IS DISTINCT FROM (OLD."grantId", OLD."amountFen", OLD."byTwo") THEN
    RAISE EXCEPTION 'a payment order keeps its award and amount' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = OLD.state THEN
    IF (NEW."preparedById", NEW."reviewedById", NEW."approvedById", NEW."endorsedById") IS DISTINCT FROM
       (OLD."preparedById", OLD."reviewedById", OLD."approvedById", OLD."endorsedById") THEN
      RAISE EXCEPTION 'who signed is written with the step' USING ERRCODE = 'YX022';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW."reviewedById" IS DISTINCT FROM OLD."reviewedById" THEN NEW."reviewedAt" := CASE WHEN NEW."reviewedById" IS NOT NULL THEN now_ END; END IF;
  IF NEW."approvedById" IS DISTINCT FROM OLD."approvedById" THEN NEW."approvedAt" := CASE WHEN NEW."approvedById" IS NOT NULL THEN now_ END; END IF;
  IF NEW."endorsedById" IS DISTINCT FROM OLD."endorsedById" THEN NEW."endorsedAt" := CASE WHEN NEW."endorsedById" IS NOT NULL THEN now_ END; END IF;
  IF NEW.state = 'approved' THEN
    IF NEW."accountFingerprint" = '' OR NOT EXISTS (SELECT 1 FROM "PayeeAccount" a WHERE a."grantId" = NEW."grantId" AND a."confirmedAt" = NEW."accountConfirmedAt") THEN
      RAISE EXCEPTION 'the account is not the one this order was prepared for' USING ERRCODE = 'YX024';
    END IF;
    SELECT "aloneFen", "dailyFen" INTO lim FROM "PayoutLimit" WHERE "fundId" = g."fundId" AND state = 'inForce' ORDER BY "decidedAt" DESC LIMIT 1;
    IF FOUND AND NEW."endorsedById" IS NULL THEN
      PERFORM pg_advisory_xact_lock(hashtextextended(NEW."approvedById", 4242021));
      SELECT coalesce(sum(p."amountFen"), 0) INTO alone FROM "Payout" p JOIN "Grant" o ON o.id = p."grantId"
        WHERE p."approvedById" = NEW."approvedById" AND p."endorsedById" IS NULL AND p.id <> NEW.id AND o."fundId" = g."fundId" AND NOT p."byTwo"
          AND p.state IN ('approved', 'paid', 'failed', 'returned')
          AND (p."approvedAt" AT TIME ZONE 'Asia/Shanghai')::date = (now_ AT TIME ZONE 'Asia/Shanghai')::date;
      IF NEW."amountFen" > lim."aloneFen" OR alone + NEW."amountFen" > lim."dailyFen" THEN
        RAISE EXCEPTION 'above what one person may approve alone' USING ERRCODE = 'YX023';
      END IF;
    END IF;
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.payout_step_has_act()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.state = OLD.state THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM "PayoutAct" a WHERE a."payoutId" = NEW.id AND a."to" = NEW.state AND a.xmin = pg_current_xact_id()::xid AND CASE
      WHEN NEW.state = 'prepared' THEN (a.kind = 'prepare' AND a."actorId" = NEW."preparedById") OR (a.kind = 'sendBack' AND a.reason <> '')
      WHEN NEW.state = 'reviewed' THEN (a.kind = 'review' AND a."actorId" = NEW."reviewedById") OR (a.kind = 'sendBack' AND a.reason <> '')
      WHEN NEW.state = 'endorsing' THEN a.kind = 'approve' AND a."actorId" = NEW."approvedById"
      WHEN NEW.state = 'approved' THEN (a.kind = 'approve' AND NEW."endorsedById" IS NULL AND a."actorId" = NEW."approvedById")
                                    OR (a.kind = 'endorse' AND a."actorId" = NEW."endorsedById")
      WHEN NEW.state = 'sentBack' THEN a.kind IN ('sendBack', 'accountChanged') AND a.reason <> ''
      WHEN NEW.state = 'rejected' THEN a.kind = 'void' AND a.reason <> ''
      WHEN NEW.state = 'paid' THEN (a.kind = 'bankPaid' AND bank_word(NEW.id, a."actorId", 'paid', 'recordPaid')) OR (a.kind = 'handConfirmed' AND EXISTS (
        SELECT 1 FROM "HandPayment" h WHERE h."payoutId" = NEW.id AND h.accepted AND h."decidedById" = a."actorId"))
      WHEN NEW.state = 'failed' THEN a.kind = 'bankFailed' AND a.reason <> '' AND bank_word(NEW.id, a."actorId", 'rejected', 'recordFailed')
      WHEN NEW.state = 'returned' THEN a.kind = 'returned' AND a.reason <> '' AND (bank_word(NEW.id, a."actorId", 'returned', 'recordReturned') OR EXISTS (
        SELECT 1 FROM "FundProposal" f WHERE f."payoutId" = NEW.id AND f.kind = 'return' AND f.state = 'confirmed' AND f."decidedById" = a."actorId" AND f."entryId" = NEW."returnEntryId"
          AND f.xmin = pg_current_xact_id()::xid))
      ELSE false END) THEN
    RAISE EXCEPTION 'a payment order is % by an act on record', NEW.state USING ERRCODE = 'YX022';
  END IF;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.post()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE account record;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "JournalEntry" e JOIN "FundAccount" a ON a."fundId" = e."fundId"
                 WHERE e.id = NEW."entryId" AND a.id = NEW."accountId" AND e.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a posting is written with its entry, in the fund of that entry' USING ERRCODE = 'YX008';
  END IF;
  UPDATE "FundAccount" SET "balanceFen" = "balanceFen" + NEW."amountFen" WHERE id = NEW."accountId"
    RETURNING kind::text, "balanceFen", "fundId" INTO account;
  IF account.kind = 'appropriation' AND -account."balanceFen" > (SELECT "capFen" FROM "Fund" WHERE id = account."fundId") THEN
    RAISE EXCEPTION 'above the cap of the fund' USING ERRCODE = 'YX008';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.proof_of(person text, proof text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  SELECT EXISTS (SELECT 1 FROM "SecondFactorProof" p WHERE p.id = proof AND p."userId" = person AND p.at > clock_timestamp() - interval '5 minutes')
$function$;

CREATE OR REPLACE FUNCTION public.proposal_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF (NEW."roundId", NEW."trackKey", NEW.number, NEW.input, NEW."inputHash", NEW."createdById", NEW."createdAt")
     IS DISTINCT FROM (OLD."roundId", OLD."trackKey", OLD.number, OLD.input, OLD."inputHash", OLD."createdById", OLD."createdAt")
     OR (OLD.state <> 'solving' AND NEW.result IS DISTINCT FROM OLD.result) THEN
    RAISE EXCEPTION 'a proposal keeps what it was found from and its result' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.ranking_after_reviews()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (SELECT 1 FROM "SupplementaryReview" v
    WHERE v."roundId" = NEW."roundId" AND v."concludedAt" IS NULL AND v."cancelledAt" IS NULL) THEN
    RAISE EXCEPTION 'a supplementary review is open' USING ERRCODE = 'YX014';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.recoverable(award text)
 RETURNS bigint
 LANGUAGE sql
 STABLE
AS $function$
  SELECT coalesce(sum(CASE e.kind WHEN 'payment' THEN s."amountFen" ELSE -s."amountFen" END), 0)::bigint
  FROM "JournalEntry" e JOIN "Posting" s ON s."entryId" = e.id AND s."amountFen" > 0
  WHERE e."grantId" = award AND e.kind IN ('payment', 'return', 'recovery')
$function$;

CREATE OR REPLACE FUNCTION public.refusal_by_two()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NEW.kind IN ('confirmRefusal', 'dismissRefusal') AND NOT EXISTS (
    SELECT 1 FROM "ScreeningDecision" p WHERE p.id = NEW."proposalId" AND p.kind = 'proposeRefusal'
      AND p."submissionId" = NEW."submissionId" AND p."decidedById" <> NEW."decidedById") THEN
    RAISE EXCEPTION 'a refusal is confirmed by another person than the one who proposed it' USING ERRCODE = 'YX007';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'YX001';
END $function$;

CREATE OR REPLACE FUNCTION public.report_of_ranking()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "Ranking" k JOIN "Round" r ON r.id = k."roundId" WHERE k.id = NEW."rankingId"
      AND k."roundId" = NEW."roundId" AND k."trackKey" = NEW."trackKey" AND r.state = 'closed') THEN
    RAISE EXCEPTION 'a report is of a ranking of its own round and track' USING ERRCODE = 'YX013';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.review_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE r record; a record;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD."concludedAt" IS NOT NULL OR OLD."cancelledAt" IS NOT NULL
       OR (to_jsonb(NEW) - ARRAY['concludedAt', 'cancelledAt', 'cancelledById', 'cancelReason'])
          <> (to_jsonb(OLD) - ARRAY['concludedAt', 'cancelledAt', 'cancelledById', 'cancelReason']) THEN
      RAISE EXCEPTION 'a supplementary review keeps what it was asked for' USING ERRCODE = 'YX010';
    END IF;
    IF (NEW."concludedAt" IS NOT NULL) <> EXISTS (
      SELECT 1 FROM "ScoreSheet" s WHERE s."assignmentId" = NEW."assignmentId" AND s.state = 'locked') THEN
      RAISE EXCEPTION 'a supplementary review ends with its locked sheet, or without one' USING ERRCODE = 'YX010';
    END IF;
    RETURN NEW;
  END IF;
  -- The call first, as a selection takes it, so that neither slips in beside the other.
  PERFORM 1 FROM "Call" c JOIN "Round" o ON o."callId" = c.id WHERE o.id = NEW."roundId" FOR UPDATE OF c;
  PERFORM 1 FROM "Round" WHERE id = NEW."roundId" FOR UPDATE;
  SELECT * INTO r FROM "Round" WHERE id = NEW."roundId";
  SELECT * INTO a FROM "Assignment" WHERE id = NEW."assignmentId";
  IF r.state <> 'closed'
     OR EXISTS (SELECT 1 FROM "Round" n WHERE n."callId" = r."callId" AND n.number > r.number AND n.state <> 'void')
     OR EXISTS (SELECT 1 FROM "Selection" s WHERE s."callId" = r."callId" AND s.state <> 'rejected')
     OR NOT EXISTS (SELECT 1 FROM "Ranking" k WHERE k.id = NEW."rankingId" AND k."roundId" = r.id AND k."trackKey" = NEW."trackKey")
     OR NEW."concludedAt" IS NOT NULL OR NEW."cancelledAt" IS NOT NULL THEN
    RAISE EXCEPTION 'a supplementary review is of a ranked round, before winners are proposed' USING ERRCODE = 'YX015';
  END IF;
  -- Never a second chance for a judge of the round: the assignment is new, and nothing was written on it.
  IF (a."roundId", a."trackKey", a."submissionId") IS DISTINCT FROM (NEW."roundId", NEW."trackKey", NEW."submissionId")
     OR a."cancelledAt" IS NOT NULL OR a."createdAt" < coalesce(r."closedAt", a."createdAt")
     OR EXISTS (SELECT 1 FROM "ScoreSheet" s WHERE s."assignmentId" = a.id)
     OR NOT EXISTS (SELECT 1 FROM "PanelMember" m WHERE m.id = NEW."memberId" AND m."roundId" = NEW."roundId"
       AND m."trackKey" = NEW."trackKey" AND m."expertId" = a."expertId" AND m.state <> 'recused' AND m."addedById" IS NOT NULL) THEN
    RAISE EXCEPTION 'a supplementary review has an assignment of its own' USING ERRCODE = 'YX015';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.role_on_record()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW."grantedAt" := date_trunc('milliseconds', clock_timestamp());
    IF NEW."revokedAt" IS NOT NULL OR NEW."revokedById" IS NOT NULL THEN
      RAISE EXCEPTION 'a role is revoked after it was granted' USING ERRCODE = 'YX030';
    END IF;
    -- The first three are appointed by the operator, in one transaction, while there is no role at all.
    IF NEW."grantedById" IS NULL THEN
      PERFORM pg_advisory_xact_lock(hashtextextended('first staff', 4242003));
      IF EXISTS (SELECT 1 FROM "StaffRole" r WHERE r.xmin <> pg_current_xact_id()::xid) THEN
        RAISE EXCEPTION 'a role has a grantor' USING ERRCODE = 'YX031';
      END IF;
    ELSIF NOT EXISTS (SELECT 1 FROM "StaffRole" g JOIN "User" u ON u.id = g."userId"
                      WHERE g."userId" = NEW."grantedById" AND g.role = 'secadmin' AND g."revokedAt" IS NULL AND u."disabledAt" IS NULL) THEN
      RAISE EXCEPTION 'a role is granted by a security administrator' USING ERRCODE = 'YX031';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW."userId", NEW.role, NEW."grantedById", NEW."grantedAt") IS DISTINCT FROM
     (OLD.id, OLD."userId", OLD.role, OLD."grantedById", OLD."grantedAt") THEN
    RAISE EXCEPTION 'who was granted which role, by whom and when, stays on record' USING ERRCODE = 'YX010';
  END IF;
  IF (NEW."revokedAt", NEW."revokedById") IS DISTINCT FROM (OLD."revokedAt", OLD."revokedById") THEN
    IF OLD."revokedAt" IS NOT NULL OR NEW."revokedAt" IS NULL OR NEW."revokedById" IS NULL THEN
      RAISE EXCEPTION 'a role is revoked once, by somebody' USING ERRCODE = 'YX030';
    END IF;
    IF NEW."revokedById" = NEW."userId" THEN
      RAISE EXCEPTION 'nobody revokes a role of their own' USING ERRCODE = 'YX007';
    END IF;
    NEW."revokedAt" := date_trunc('milliseconds', clock_timestamp());
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.roles_apart()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NEW."grantedById" = NEW."userId" THEN
    RAISE EXCEPTION 'nobody grants a role to themselves' USING ERRCODE = 'YX007';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW."userId", 4242002));
  -- 三员分立: watchers hold nothing else, and the administrators are three different people.
  IF NEW."revokedAt" IS NULL AND EXISTS (
    SELECT 1 FROM "StaffRole" r WHERE r."userId" = NEW."userId" AND r.id <> NEW.id AND r."revokedAt" IS NULL
      AND (r.role::text IN ('supervisor', 'auditor', 'sysadmin', 'secadmin') OR NEW.role::text IN ('supervisor', 'auditor', 'sysadmin', 'secadmin'))) THEN
    RAISE EXCEPTION 'this role cannot be combined with another' USING ERRCODE = 'YX007';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.round_closes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE widest int;
BEGIN
  IF NEW.state <> 'closed' OR OLD.state = 'closed' THEN RETURN NEW; END IF;
  -- A round of before there were conferences has no limit, and no range exceeds all points.
  widest := coalesce((NEW.configuration -> 'review' ->> 'conferenceRangeCentipoints')::int, 10000);
  IF EXISTS (SELECT 1 FROM "Conference" c WHERE c."roundId" = NEW.id AND c.state = 'convened') OR EXISTS (
    SELECT 1 FROM "Assignment" a JOIN "ScoreSheet" s ON s."assignmentId" = a.id
      JOIN "Submission" sub ON sub.id = a."submissionId"
    WHERE a."roundId" = NEW.id AND a."cancelledAt" IS NULL AND sub.state <> 'withdrawn' AND s.state = 'locked'
      AND NOT EXISTS (SELECT 1 FROM "ScoreSheet" n WHERE n."reopensId" = s.id)
      AND NOT EXISTS (SELECT 1 FROM "Conference" c WHERE c."roundId" = NEW.id AND c."submissionId" = a."submissionId")
    GROUP BY a."submissionId" HAVING max(s."totalCentipoints") - min(s."totalCentipoints") > widest) THEN
    RAISE EXCEPTION 'a conference of the panel is neither held nor waived' USING ERRCODE = 'YX011';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.round_goes_forward()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF (NEW.id, NEW."callId", NEW.number, NEW.blind, NEW."callVersionId", NEW."createdById", NEW."createdAt") IS DISTINCT FROM
     (OLD.id, OLD."callId", OLD.number, OLD.blind, OLD."callVersionId", OLD."createdById", OLD."createdAt")
     OR NEW.configuration IS DISTINCT FROM OLD.configuration THEN
    RAISE EXCEPTION 'a round keeps its call and the rules it was set up with' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = OLD.state AND (NEW."openedAt", NEW."closedAt") IS DISTINCT FROM (OLD."openedAt", OLD."closedAt") THEN
    RAISE EXCEPTION 'when a round was opened and closed stays on record' USING ERRCODE = 'YX010';
  END IF;
  -- A round is taken back by two people, before it opens, and its record stays.
  IF OLD.state <> 'setup' AND (NEW."takeBackById", NEW."takeBackAt", NEW."takeBackReason", NEW."voidedById", NEW."voidedAt") IS DISTINCT FROM
     (OLD."takeBackById", OLD."takeBackAt", OLD."takeBackReason", OLD."voidedById", OLD."voidedAt") THEN
    RAISE EXCEPTION 'who took a round back, and why, stays on record' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = 'void' THEN
    IF OLD."takeBackById" IS NULL OR NEW."takeBackById" IS DISTINCT FROM OLD."takeBackById" OR NEW."takeBackReason" IS DISTINCT FROM OLD."takeBackReason"
       OR NEW."voidedById" IS NULL OR NEW."voidedById" = NEW."takeBackById" OR btrim(NEW."takeBackReason") = '' THEN
      RAISE EXCEPTION 'a round is taken back by one person with a reason, and by another' USING ERRCODE = 'YX007';
    END IF;
    NEW."voidedAt" := date_trunc('milliseconds', clock_timestamp());
  ELSIF NEW."voidedById" IS NOT NULL OR NEW."voidedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'a round that stands was taken back by nobody' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = 'open' AND NEW."takeBackById" IS NOT NULL THEN
    RAISE EXCEPTION 'a round that waits to be taken back does not open' USING ERRCODE = 'YX006';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.round_not_void()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (SELECT 1 FROM "Round" r WHERE r.id = NEW."roundId" AND r.state = 'void') THEN
    RAISE EXCEPTION 'this round was taken back' USING ERRCODE = 'YX006';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.round_opens_whole()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE rules jsonb := NEW.configuration->'panel'->'assignment';
BEGIN
  IF NEW.state = 'open' AND OLD.state = 'setup' AND rules->>'mode' = 'perSolution' AND (
    EXISTS (SELECT 1 FROM "PanelDraw" d WHERE d."roundId" = NEW.id AND NOT EXISTS (
      SELECT 1 FROM "AssignmentProposal" p WHERE p."roundId" = NEW.id AND p."trackKey" = d."trackKey" AND p.state = 'confirmed'))
    OR EXISTS (
      SELECT 1 FROM "Assignment" a JOIN "Submission" s ON s.id = a."submissionId"
      WHERE a."roundId" = NEW.id AND s.state IN ('accepted', 'inReview', 'ranked')
      GROUP BY a."submissionId"
      HAVING count(*) FILTER (WHERE a."cancelledAt" IS NULL) < (rules->>'perSolution')::int)) THEN
    RAISE EXCEPTION 'the assignment of judges is not whole' USING ERRCODE = 'YX006';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.round_under_its_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE first_version text;
BEGIN
  SELECT r."callVersionId" INTO first_version FROM "Round" r WHERE r."callId" = NEW."callId" ORDER BY r.number LIMIT 1;
  IF first_version IS NULL THEN
    SELECT c."currentVersionId" INTO first_version FROM "Call" c WHERE c.id = NEW."callId" FOR UPDATE;
  END IF;
  IF first_version IS NOT NULL AND NEW."callVersionId" <> first_version THEN
    RAISE EXCEPTION 'a round is judged by the rules in force when the first one was set up' USING ERRCODE = 'YX040';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.rules_stand()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  was jsonb; part text; old_deadline timestamptz; new_deadline timestamptz; old_opening timestamptz; new_opening timestamptz; is_closed boolean;
BEGIN
  -- Nobody sets up a round meanwhile.
  PERFORM 1 FROM "Call" WHERE id = NEW."callId" FOR UPDATE;
  SELECT v.content INTO was FROM "CallVersion" v WHERE v."callId" = NEW."callId" ORDER BY v.number DESC LIMIT 1;
  IF NOT FOUND THEN RETURN NEW; END IF;
  old_deadline := (was#>>'{timetable,submissionDeadline}')::timestamptz;
  new_deadline := (NEW.content#>>'{timetable,submissionDeadline}')::timestamptz;
  old_opening := (was#>>'{timetable,opensAt}')::timestamptz;
  new_opening := (NEW.content#>>'{timetable,opensAt}')::timestamptz;

  IF EXISTS (SELECT 1 FROM "Round" r WHERE r."callId" = NEW."callId") THEN
    FOREACH part IN ARRAY ARRAY['rubric', 'ranking', 'review', 'panel', 'award', 'tracks', 'form', 'eligibility'] LOOP
      IF NOT json_keeps(was->part, NEW.content->part) THEN
        RAISE EXCEPTION 'the rules stand since the round was set up: %', part USING ERRCODE = 'YX040';
      END IF;
    END LOOP;
    IF new_deadline IS DISTINCT FROM old_deadline OR new_opening IS DISTINCT FROM old_opening
       OR NOT json_keeps(was#>'{timetable,publicityWorkingDays}', NEW.content#>'{timetable,publicityWorkingDays}') THEN
      RAISE EXCEPTION 'the rules stand since the round was set up: timetable' USING ERRCODE = 'YX040';
    END IF;
    RETURN NEW;
  END IF;

  SELECT c.state <> 'published' INTO is_closed FROM "Call" c WHERE c.id = NEW."callId";
  IF is_closed AND new_deadline IS DISTINCT FROM old_deadline THEN
    RAISE EXCEPTION 'a call that was closed stays closed' USING ERRCODE = 'YX040';
  END IF;
  IF new_deadline IS NULL OR new_deadline < old_deadline THEN
    RAISE EXCEPTION 'a deadline moves later, never earlier: from % to %', old_deadline, new_deadline USING ERRCODE = 'YX040';
  END IF;
  IF new_opening IS DISTINCT FROM old_opening AND old_opening <= clock_timestamp() THEN
    RAISE EXCEPTION 'entries are open since %', old_opening USING ERRCODE = 'YX040';
  END IF;
  IF (is_closed OR new_deadline <= clock_timestamp()) AND NOT (json_keeps(was->'form', NEW.content->'form')
      AND json_keeps(was->'eligibility', NEW.content->'eligibility') AND json_keeps(tracks_without_quota(was), tracks_without_quota(NEW.content))) THEN
    RAISE EXCEPTION 'what was entered for stands since the deadline' USING ERRCODE = 'YX040';
  END IF;
  IF EXISTS (SELECT 1 FROM json_keys_lost(was->'tracks', NEW.content->'tracks') lost
             JOIN "Submission" s ON s."callId" = NEW."callId" AND s."trackKey" = lost) THEN
    RAISE EXCEPTION 'a track with entries stays' USING ERRCODE = 'YX040';
  END IF;
  IF EXISTS (SELECT 1 FROM json_keys_lost(was#>'{form,files}', NEW.content#>'{form,files}') lost
             JOIN "SubmissionFile" f ON f.slot = lost AND f."removedAt" IS NULL
             JOIN "Submission" s ON s.id = f."submissionId" AND s."callId" = NEW."callId") THEN
    RAISE EXCEPTION 'a file that entries hold stays asked for' USING ERRCODE = 'YX040';
  END IF;
  IF EXISTS (SELECT 1 FROM json_keys_lost(was#>'{form,sections}', NEW.content#>'{form,sections}') lost
             JOIN "Submission" s ON s."callId" = NEW."callId" AND coalesce(s.draft->'sections'->>lost, '') <> '')
     OR EXISTS (SELECT 1 FROM json_keys_lost(was#>'{form,fields}', NEW.content#>'{form,fields}') lost
             JOIN "Submission" s ON s."callId" = NEW."callId" AND coalesce(s.draft->'fields'->>lost, '') <> '') THEN
    RAISE EXCEPTION 'a part of the form that entries fill stays' USING ERRCODE = 'YX040';
  END IF;
  IF NOT coalesce((was#>'{eligibility,kinds}') <@ (NEW.content#>'{eligibility,kinds}'), false)
     OR (NEW.content#>>'{eligibility,maxMembers}')::int < (was#>>'{eligibility,maxMembers}')::int
     OR (NEW.content#>>'{eligibility,maxEntriesPerLead}')::int < (was#>>'{eligibility,maxEntriesPerLead}')::int
     OR (NEW.content#>>'{eligibility,maxExcludedExperts}')::int < (was#>>'{eligibility,maxExcludedExperts}')::int
     OR (NEW.content#>>'{eligibility,creditCheck}' = 'required' AND coalesce(was#>>'{eligibility,creditCheck}', 'advised') <> 'required') THEN
    RAISE EXCEPTION 'who may enter is not narrowed' USING ERRCODE = 'YX040';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.selection_goes_forward()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF (NEW.id, NEW."callId", NEW."roundId", NEW."proposedById", NEW."proposedAt") IS DISTINCT FROM
     (OLD.id, OLD."callId", OLD."roundId", OLD."proposedById", OLD."proposedAt")
     OR (OLD."decidedById" IS NOT NULL AND (NEW."decidedById", NEW."decidedAt") IS DISTINCT FROM (OLD."decidedById", OLD."decidedAt"))
     OR (OLD."publicityFrom" IS NOT NULL AND (NEW."publicityFrom", NEW."publicityTo", NEW."publicityById") IS DISTINCT FROM
         (OLD."publicityFrom", OLD."publicityTo", OLD."publicityById")) THEN
    RAISE EXCEPTION 'a list keeps who proposed and decided it, and its publicity' USING ERRCODE = 'YX010';
  END IF;
  IF NEW.state = 'final' AND OLD.state <> 'final'
     AND coalesce(NEW."publicityTo" >= to_char(clock_timestamp() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD'), true) THEN
    RAISE EXCEPTION 'a list becomes final after its publicity' USING ERRCODE = 'YX002';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.selection_item_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF (to_jsonb(NEW) - 'state') <> (to_jsonb(OLD) - 'state') THEN
    RAISE EXCEPTION 'what was proposed of a solution never changes' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.set_aside_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW."proposedAt" := date_trunc('milliseconds', clock_timestamp());
    RETURN NEW;
  END IF;
  IF OLD.state <> 'proposed' AND (to_jsonb(NEW) - 'setAside') <> (to_jsonb(OLD) - 'setAside')
     OR (to_jsonb(NEW) - ARRAY['state', 'decidedById', 'decidedAt', 'setAside']) <> (to_jsonb(OLD) - ARRAY['state', 'decidedById', 'decidedAt', 'setAside']) THEN
    RAISE EXCEPTION 'what was proposed and decided together never changes' USING ERRCODE = 'YX010';
  END IF;
  IF OLD.state = 'proposed' AND NEW.state = 'confirmed' THEN
    IF EXISTS (SELECT 1 FROM "Selection" s WHERE s.id = NEW."selectionId" AND s."proposedById" = NEW."decidedById") THEN
      RAISE EXCEPTION 'who proposed the winners does not decide on objections to them' USING ERRCODE = 'YX007';
    END IF;
    NEW."decidedAt" := date_trunc('milliseconds', clock_timestamp());
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.sheet_concludes_review()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NEW.state = 'locked' THEN
    UPDATE "SupplementaryReview" SET "concludedAt" = clock_timestamp()
      WHERE "assignmentId" = NEW."assignmentId" AND "concludedAt" IS NULL AND "cancelledAt" IS NULL;
  END IF;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.sheet_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE a record;
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.state <> 'draft' THEN
    RAISE EXCEPTION 'a % score sheet never changes', OLD.state USING ERRCODE = 'YX005';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW."assignmentId", NEW.number, NEW."reopensId") IS DISTINCT FROM (OLD."assignmentId", OLD.number, OLD."reopensId") THEN
    RAISE EXCEPTION 'a score sheet keeps its assignment and number' USING ERRCODE = 'YX010';
  END IF;
  SELECT asg."expertId", asg."submissionId", asg."cancelledAt", r.state::text AS round_state
    INTO a FROM "Assignment" asg JOIN "Round" r ON r.id = asg."roundId" WHERE asg.id = NEW."assignmentId";
  IF a."cancelledAt" IS NOT NULL OR EXISTS (
    SELECT 1 FROM "Conflict" c WHERE c."expertId" = a."expertId" AND c."submissionId" = a."submissionId" AND c."liftedAt" IS NULL) THEN
    RAISE EXCEPTION 'conflict of interest: this judge cannot score this solution' USING ERRCODE = 'YX004';
  END IF;
  IF a.round_state <> 'open' AND NOT (a.round_state = 'closed' AND EXISTS (
    SELECT 1 FROM "SupplementaryReview" v JOIN "PanelMember" m ON m.id = v."memberId"
    WHERE v."assignmentId" = NEW."assignmentId" AND v."concludedAt" IS NULL AND v."cancelledAt" IS NULL AND m.state = 'committed')) THEN
    RAISE EXCEPTION 'the round is %', a.round_state USING ERRCODE = 'YX006';
  END IF;
  IF NEW.number > 1 AND NOT EXISTS (
    SELECT 1 FROM "ScoreSheet" o WHERE o.id = NEW."reopensId" AND o."assignmentId" = NEW."assignmentId"
      AND o.number = NEW.number - 1 AND o.state = 'locked' AND NEW."reopenReason" <> '') THEN
    RAISE EXCEPTION 'a further sheet reopens the locked one before it, with a reason' USING ERRCODE = 'YX005';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.showcase_picture_limits()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM 1 FROM "ShowcaseEntry" WHERE id = NEW."entryId" FOR UPDATE;
  IF NEW."removedAt" IS NULL
    AND (SELECT count(*) FROM "ShowcasePicture" WHERE "entryId" = NEW."entryId" AND "removedAt" IS NULL AND id <> NEW.id) >= 6 THEN
    RAISE EXCEPTION 'an entry of the showcase has at most six pictures' USING ERRCODE = 'YX015';
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM "StoredFile" f JOIN "ShowcaseEntry" e ON e."grantId" = f.scope
    WHERE f.id = NEW."fileId" AND e.id = NEW."entryId" AND f.purpose = 'showcase'
      AND f.type IN ('image/png', 'image/jpeg', 'image/webp')) THEN
    RAISE EXCEPTION 'only a picture sent for this entry is shown with it' USING ERRCODE = 'YX015';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.signature_of_panel()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (SELECT 1 FROM "SupplementaryReview" v WHERE v."memberId" = NEW."memberId") THEN
    RAISE EXCEPTION 'a report is signed by a member of its panel' USING ERRCODE = 'YX013';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.signature_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE r record;
BEGIN
  SELECT p."contentHash", p."signUntil" INTO r FROM "PanelReport" p JOIN "PanelMember" m
    ON m."roundId" = p."roundId" AND m."trackKey" = p."trackKey" AND m.id = NEW."memberId" AND m.state = 'committed'
    WHERE p.id = NEW."reportId";
  IF NOT FOUND OR NEW."contentHash" <> r."contentHash" THEN
    RAISE EXCEPTION 'a report is signed by a member of its panel, as it reads' USING ERRCODE = 'YX013';
  END IF;
  NEW."signedAt" := date_trunc('milliseconds', clock_timestamp());
  IF NEW."signedAt" > r."signUntil" THEN
    RAISE EXCEPTION 'late: signed until %, arrived %', r."signUntil", NEW."signedAt" USING ERRCODE = 'YX002';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.signed_order(person text, payout text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  SELECT EXISTS (SELECT 1 FROM "Payout" p WHERE p.id = payout AND person IN (p."preparedById", p."reviewedById", p."approvedById", p."endorsedById"))
$function$;

CREATE OR REPLACE FUNCTION public.state_begins()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE state text;
BEGIN
  EXECUTE format('SELECT ($1).%I::text', TG_ARGV[0]) INTO state USING NEW;
  IF NOT coalesce(state = ANY (TG_ARGV[1:]), false) THEN
    RAISE EXCEPTION '% does not begin as %', TG_TABLE_NAME, state USING ERRCODE = 'YX030';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.state_follows()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE before text; after text;
BEGIN
  EXECUTE format('SELECT ($1).%1$I::text, ($2).%1$I::text', TG_ARGV[0]) INTO before, after USING OLD, NEW;
  IF NOT coalesce(before || '>' || after = ANY (TG_ARGV[1:]), false) THEN
    RAISE EXCEPTION '% does not go from % to %', TG_TABLE_NAME, before, after USING ERRCODE = 'YX030';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.statement_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE free text[] := CASE TG_TABLE_NAME WHEN 'BankStatement' THEN ARRAY['contentSealed'] WHEN 'Reconciliation' THEN ARRAY['reviewedById', 'reviewedAt', 'reviewNote'] ELSE ARRAY[]::text[] END;
BEGIN
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - free) <> (to_jsonb(OLD) - free) OR (TG_TABLE_NAME = 'Reconciliation' AND to_jsonb(OLD)->>'reviewedById' IS NOT NULL) THEN
    RAISE EXCEPTION 'what was reconciled never changes' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.submission_belongs()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NEW."callId" <> OLD."callId" OR NEW."leadProviderId" <> OLD."leadProviderId"
     OR (OLD.number IS NOT NULL AND NEW.number IS DISTINCT FROM OLD.number) THEN
    RAISE EXCEPTION 'a submission keeps its call, its lead unit and its number' USING ERRCODE = 'YX010';
  END IF;
  IF NEW."currentVersionId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "SubmissionVersion" v WHERE v.id = NEW."currentVersionId" AND v."submissionId" = NEW.id) THEN
    RAISE EXCEPTION 'a version belongs to one submission' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.template_file_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - 'contentSealed') <> (to_jsonb(OLD) - 'contentSealed') THEN
    RAISE EXCEPTION 'a file made after a template never changes' USING ERRCODE = 'YX010';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.tracks_without_quota(content jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
AS $function$
  SELECT jsonb_agg(track - 'quota' ORDER BY at) FROM jsonb_array_elements(content->'tracks') WITH ORDINALITY AS t (track, at)
$function$;

CREATE OR REPLACE FUNCTION public.version_in_time()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE s record; now_ timestamptz; others int;
BEGIN
  SELECT sub.state::text AS state, sub."correctionDeadline", sub."leadProviderId", sub."callId",
         c.state::text AS call_state, c."closedAt", c."opensAt", c."submissionDeadline", c."maxEntriesPerLead"
    INTO s FROM "Submission" sub JOIN "Call" c ON c.id = sub."callId" WHERE sub.id = NEW."submissionId";
  -- The unit's row is the lock under which its entries are counted.
  PERFORM 1 FROM "Provider" WHERE id = s."leadProviderId" FOR UPDATE;
  now_ := date_trunc('milliseconds', clock_timestamp());
  IF s.state = 'returned' THEN
    IF s."correctionDeadline" IS NULL OR now_ > s."correctionDeadline" THEN
      RAISE EXCEPTION 'late: correction deadline %, arrived %', s."correctionDeadline", now_ USING ERRCODE = 'YX002';
    END IF;
  ELSIF s.state IN ('draft', 'submitted') THEN
    IF s."closedAt" IS NOT NULL THEN
      RAISE EXCEPTION 'late: closed %, arrived %', s."closedAt", now_ USING ERRCODE = 'YX002';
    END IF;
    IF s.call_state <> 'published' OR s."opensAt" IS NULL OR now_ < s."opensAt" THEN
      RAISE EXCEPTION 'not open yet: opens %, arrived %', s."opensAt", now_ USING ERRCODE = 'YX002';
    END IF;
    IF s."submissionDeadline" IS NULL OR now_ > s."submissionDeadline" THEN
      RAISE EXCEPTION 'late: deadline %, arrived %', s."submissionDeadline", now_ USING ERRCODE = 'YX002';
    END IF;
  ELSE
    RAISE EXCEPTION 'a submission in state % takes no new version', s.state USING ERRCODE = 'YX002';
  END IF;
  SELECT count(DISTINCT o.id) INTO others FROM "Submission" o
    WHERE o."callId" = s."callId" AND o."leadProviderId" = s."leadProviderId" AND o.id <> NEW."submissionId"
      AND o.state <> 'withdrawn' AND EXISTS (SELECT 1 FROM "SubmissionVersion" v WHERE v."submissionId" = o.id);
  IF others >= s."maxEntriesPerLead" THEN
    RAISE EXCEPTION 'too many entries: at most %', s."maxEntriesPerLead" USING ERRCODE = 'YX003';
  END IF;
  NEW."submittedAt" := now_;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.version_signed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE was record;
BEGIN
  SELECT v.id, v.content INTO was FROM "CallVersion" v WHERE v."callId" = NEW."callId" ORDER BY v.number DESC LIMIT 1;
  IF NOT FOUND THEN RETURN NEW; END IF;
  IF EXISTS (SELECT 1 FROM "CallAmendment" a WHERE a."callId" = NEW."callId" AND a.state = 'signed' AND a."baseVersionId" = was.id
             AND a.content = NEW.content AND a."decidedById" = NEW."publishedById" AND a."proposedById" <> NEW."publishedById"
             AND a.xmin = pg_current_xact_id()::xid) THEN
    RETURN NEW;
  END IF;
  -- `rules_stand` has refused one that is earlier.
  IF json_keeps((was.content #- '{timetable,submissionDeadline}') #- '{timetable,reviewUntil}', NEW.content)
     AND json_keeps((NEW.content #- '{timetable,submissionDeadline}') #- '{timetable,reviewUntil}', was.content)
     AND NEW.content#>>'{timetable,submissionDeadline}' IS DISTINCT FROM was.content#>>'{timetable,submissionDeadline}' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'an amendment is proposed by one person and signed by another' USING ERRCODE = 'YX007';
END $function$;

CREATE OR REPLACE FUNCTION public.wish_without_conflict()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF NEW.kind = 'pinned' AND EXISTS (
    SELECT 1 FROM "Conflict" c WHERE c."expertId" = NEW."expertId" AND c."submissionId" = NEW."submissionId" AND c."liftedAt" IS NULL) THEN
    RAISE EXCEPTION 'conflict of interest: this judge cannot be pinned to this solution' USING ERRCODE = 'YX004';
  END IF;
  RETURN NEW;
END $function$;

CREATE OR REPLACE FUNCTION public.within_caps()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE entry record; cap record; used bigint;
BEGIN
  SELECT e."fundId", e."budgetYear", e."callId" INTO entry FROM "JournalEntry" e JOIN "FundAccount" a ON a.id = NEW."accountId"
    WHERE e.id = NEW."entryId" AND a.kind = 'available';
  IF NOT FOUND THEN RETURN NULL; END IF;
  FOR cap IN SELECT c.year, c."callId", c."amountFen" FROM "FundCap" c WHERE c."fundId" = entry."fundId" AND c.state = 'inForce'
             AND (c.year = entry."budgetYear" OR c."callId" = entry."callId") LOOP
    used := fund_used(entry."fundId", cap.year, cap."callId");
    IF used > cap."amountFen" THEN
      RAISE EXCEPTION 'above the cap of %: % of % fen', coalesce(cap.year::text, 'the call'), used, cap."amountFen" USING ERRCODE = 'YX008';
    END IF;
  END LOOP;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.without_credit_match()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'UPDATE' AND NOT (NEW.state = 'approved' AND OLD.state <> 'approved') THEN RETURN NEW; END IF;
  IF EXISTS (
    SELECT 1 FROM (
      SELECT DISTINCT ON (c."providerId", c.list) c.matched, c.verdict
      FROM "Grant" g JOIN "Submission" s ON s.id = g."submissionId" JOIN "CreditCheck" c ON c."providerId" = s."leadProviderId"
        OR c."providerId" IN (SELECT m."providerId" FROM "ConsortiumMember" m WHERE m."submissionId" = s.id AND m."removedAt" IS NULL AND m."confirmedAt" IS NOT NULL)
      WHERE g.id = NEW."grantId" ORDER BY c."providerId", c.list, c."checkedAt" DESC, c.id DESC) latest
    WHERE latest.matched AND latest.verdict IS DISTINCT FROM 'dismissed') THEN
    RAISE EXCEPTION 'a unit of this award stands on a credit list' USING ERRCODE = 'YX008';
  END IF;
  RETURN NEW;
END $function$;
