import { fileTypeFromFile } from 'file-type';
import { answerTasks } from '#app/platform/threads/answer-tasks.server.ts';
import type { InspectionTask } from './inspection.server.ts';
import { pdfWarnings } from './pdf-warnings.server.ts';

// A stranger's file is opened here and nowhere else on the server.
answerTasks<InspectionTask>(async ({ path, look }) =>
  look === 'type' ? ((await fileTypeFromFile(path))?.mime ?? '') : pdfWarnings(path),
);
