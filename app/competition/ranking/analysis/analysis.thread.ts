import { answerTasks } from '#app/platform/threads/answer-tasks.server.ts';
import { analysedTracks } from './analysed-tracks.ts';

answerTasks(analysedTracks);
