import { papersIssue } from '#app/competition/award/documents/issue.server.ts';
import { documentMaking } from '#app/competition/award/documents/make-document.server.ts';
import { followUpReminders } from '#app/competition/award/follow-up/remind.server.ts';
import { proposalSolving } from '#app/competition/panel/assignment/solve-proposal.server.ts';
import { roundCopies } from '#app/competition/panel/eye/round-copies.server.ts';
import { callCancelled } from '#app/competition/payment/cancellation/tell-cancelled.server.ts';
import { creditCheck } from '#app/competition/provider/credit/request-check.server.ts';
import { callAmended } from '#app/competition/submission/call-amended.server.ts';
import { filePurposes } from '#app/files.server.ts';
import { passwordLetters } from '#app/platform/access/reset-password.server.ts';
import { accessSweep } from '#app/platform/access/sweep.server.ts';
import { deliveryJob } from '#app/platform/files/ingest/deliver.server.ts';
import { filesSweep } from '#app/platform/files/storage/sweep.server.ts';
import type { JobDefinition } from '#app/platform/jobs/registry.server.ts';
import { letterCountsSweep } from '#app/platform/mail/letter-limits.server.ts';
import { mailSending } from '#app/platform/mail/send.server.ts';

/** Every job there is: what is not listed here does not run, and `jobs.test.ts` says so. */
export const jobs: readonly JobDefinition[] = [
  mailSending,
  letterCountsSweep,
  passwordLetters,
  accessSweep,
  deliveryJob(filePurposes),
  filesSweep(filePurposes),
  creditCheck,
  callAmended,
  callCancelled,
  proposalSolving,
  roundCopies,
  papersIssue,
  documentMaking,
  followUpReminders,
];
