import access from './access.ts';
import admin from './admin.ts';
import announcement from './announcement.ts';
import assignment from './assignment.ts';
import audit from './audit.ts';
import award from './award.ts';
import call from './call.ts';
import common from './common.ts';
import documents from './documents.ts';
import files from './files.ts';
import followUp from './followUp.ts';
import fund from './fund.ts';
import home from './home.ts';
import jobs from './jobs.ts';
import pairwise from './pairwise.ts';
import panel from './panel.ts';
import payment from './payment.ts';
import provider from './provider.ts';
import ranking from './ranking.ts';
import rounds from './rounds.ts';
import scoring from './scoring.ts';
import screening from './screening.ts';
import showcase from './showcase.ts';
import states from './states.ts';
import submission from './submission.ts';

export default {
  common,
  access,
  call,
  provider,
  submission,
  screening,
  panel,
  assignment,
  scoring,
  rounds,
  ranking,
  pairwise,
  announcement,
  award,
  payment,
  documents,
  admin,
  audit,
  home,
  files,
  followUp,
  showcase,
  states,
  fund,
  jobs,
};
