import { answerTasks } from '#app/platform/threads/answer-tasks.server.ts';
import { type CopyTask, makeCopy } from './make-copy.server.ts';

// A stranger's file is opened whole here and nowhere else on the server.
answerTasks<CopyTask>(makeCopy);
