import { fileTypeFromFile } from 'file-type';
import type { InspectionTask } from '#app/platform/files/inspection/inspection.server.ts';
import { pdfWarnings } from '#app/platform/files/inspection/pdf-warnings.server.ts';
import { answerTasks } from '#app/platform/threads/answer-tasks.server.ts';

// A stranger's file is opened here and nowhere else on the server.
answerTasks<InspectionTask>(async ({ path, look }) =>
  look === 'type' ? ((await fileTypeFromFile(path))?.mime ?? '') : pdfWarnings(path),
);
