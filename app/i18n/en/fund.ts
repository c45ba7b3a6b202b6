import type { Translation } from '../translation.ts';
import type zh from '../zh-CN/fund.ts';

export default {
  title: 'Fund ledger',
  description: 'Double entry in yuan; every entry balances and none can be changed.',
  funds: 'Funds',
  appropriated: 'The appropriation is recorded.',
  cap: 'Cap',
  appropriation: 'Appropriated',
  available: 'Available',
  held: 'Held',
  committed: 'Committed',
  paid: 'Paid',
  journal: 'Journal',
  at: 'Time',
  kind: 'Kind',
  memo: 'Memo',
  sides: 'Postings',
  empty: 'No entries yet',
  appropriate: 'Record an appropriation',
  amountYuan: 'Amount (yuan)',
  order: 'Order number',
  appropriateText: 'An appropriation cannot be deleted.',
  kinds: {
    appropriation: 'Appropriation',
    hold: 'Hold',
    release: 'Release',
    commitment: 'Commitment',
    payment: 'Payment',
    return: 'Return',
    recovery: 'Recovery',
    cancellation: 'Cancellation',
  },
  refusals: {
    orderUsed: 'Order {{order}} was already recorded.',
    aboveCap: 'Above the cap: at most {{room}} more.',
  },
} satisfies Translation<typeof zh>;
