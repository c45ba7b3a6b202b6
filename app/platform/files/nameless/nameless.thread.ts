import { type CopyTask, makeCopy } from '#app/platform/files/nameless/make-copy.server.ts';
import { answerTasks } from '#app/platform/threads/answer-tasks.server.ts';

// A stranger's file is opened whole here and nowhere else on the server.
answerTasks<CopyTask>(makeCopy);
