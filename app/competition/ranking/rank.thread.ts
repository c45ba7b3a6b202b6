import { answerTasks } from '#app/platform/threads/answer-tasks.server.ts';
import { ranked } from './ranked.server.ts';

answerTasks(ranked);
