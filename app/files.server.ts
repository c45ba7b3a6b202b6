// What keeps uploads going: callbacks that failed, uploads that nobody finished.
import '#app/platform/files/ingest/deliver.server.ts';
import '#app/platform/files/storage/sweep.server.ts';
// Each room that keeps files registers its purpose by being imported here:
import '#app/competition/provider/licence.server.ts';
import '#app/competition/provider/credit/evidence.server.ts';
import '#app/competition/submission/files.server.ts';
import '#app/competition/panel/eye/read-entry-file.server.ts';
import '#app/competition/announcement/objection-files.server.ts';
import '#app/competition/award/documents/files.server.ts';
import '#app/competition/award/follow-up/files.server.ts';
import '#app/competition/award/showcase/files.server.ts';
