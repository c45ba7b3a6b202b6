import { objectionFiles } from '#app/competition/announcement/objection-files.server.ts';
import { documentFiles } from '#app/competition/award/documents/files.server.ts';
import { followUpFiles } from '#app/competition/award/follow-up/files.server.ts';
import { showcasePictures } from '#app/competition/award/showcase/files.server.ts';
import { readEntryFile } from '#app/competition/panel/eye/read-entry-file.server.ts';
import { creditEvidence } from '#app/competition/provider/credit/evidence.server.ts';
import { licenceFiles } from '#app/competition/provider/licence.server.ts';
import { entryFiles } from '#app/competition/submission/files.server.ts';
import { purposesOf } from '#app/platform/files/policies.server.ts';

/** All that files are kept for, and by whom files of entries are read besides those who entered and the staff. */
export const filePurposes = purposesOf([
  licenceFiles,
  creditEvidence,
  entryFiles([readEntryFile]),
  objectionFiles,
  documentFiles,
  followUpFiles,
  showcasePictures,
]);
