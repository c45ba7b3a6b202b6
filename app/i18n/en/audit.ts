import type { Translation } from '../translation.ts';
import type zh from '../zh-CN/audit.ts';

export default {
  title: 'Audit record',
  description: 'Every change of state has an entry, chained by hash; nobody can change or delete one.',
  number: 'No.',
  at: 'Time',
  actor: 'Who',
  act: 'What was done',
  call: 'Call',
  from: 'From',
  until: 'Until',
  system: 'The system',
  asRecorded: 'As recorded',
  subject: 'Subject',
  details: 'Details',
  hash: 'Hash',
  filter: 'Filter',
  verify: 'Check the chain',
  empty: 'No entry matches',
  whole: 'The chain is whole: {{count}} entries, none altered.',
  broken: 'The chain breaks at entry {{seq}}. Preserve the database and report it at once.',
} satisfies Translation<typeof zh>;
