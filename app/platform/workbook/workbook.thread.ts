import { answerTasks } from '#app/platform/threads/answer-tasks.server.ts';
import { type WorkbookOf, workbookBytes } from './workbook.ts';

answerTasks<WorkbookOf>(workbookBytes);
