// Importing a room's handlers registers them; the worker runs whatever is registered.
import '#app/competition/award/documents/make-document.server.ts';
import '#app/competition/award/follow-up/remind.server.ts';
import '#app/competition/panel/eye/round-copies.server.ts';
import '#app/competition/submission/call-amended.server.ts';
import '#app/competition/provider/credit/request-check.server.ts';
import '#app/platform/mail/send.server.ts';
import '#app/platform/access/reset-password.server.ts';
import '#app/platform/access/sweep.server.ts';
