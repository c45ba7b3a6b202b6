import type { Translation } from '../translation.ts';
import type zh from '../zh-CN/home.ts';

export default {
  title: 'Yingxiongtie · an open call for complete solutions',
  description:
    'Chengdu Hi-tech Zone calls nationwide for complete AI and robotics solutions. ¥100,000 for each winner, paid without a further application.',
  hero: {
    eyebrow: 'Chengdu Hi-tech Zone · open nationwide',
    name: 'Yingxiongtie',
    lead: 'An open call for solutions that are ready for a real city.',
    text: 'We are looking for complete AI and robotics solutions in four fields: new in kind, worth demonstrating, able to spread.',
    enter: 'See the calls',
    register: 'Register your organisation',
  },
  letter: {
    label: 'Fields of the call',
    opening: 'An invitation to all',
    tracks: ['Robotic communities', 'Smart transport', 'Smart emergency response', 'Smart healthcare'],
    closing: 'The best are awarded',
    signature: 'Chengdu Hi-tech Zone',
  },
  facts: {
    label: 'The call in figures',
    award: { value: '¥100,000', label: 'for each outstanding solution' },
    fund: { value: '¥100m', label: 'scenario fund' },
    tracks: { value: '4 fields', label: 'of city life' },
    direct: { value: 'Automatic', label: 'the award follows from the result, no further application' },
  },
  calls: {
    title: 'Open now',
    all: 'All calls',
    left: 'Time left',
    opens: 'Opens',
    deadline: 'Deadline',
    award: 'Each award',
    view: 'Read the call',
    closed: 'Closed for submissions',
    emptyTitle: 'No call is open at the moment',
    emptyText: 'New calls appear here. Earlier calls and their results can be read at any time.',
  },
  way: {
    title: 'From the call to the payment, in the open',
    text: 'Every step has its date, its rule and its record.',
    steps: [
      {
        name: 'The call',
        text: 'Fields, places, timetable, scoring criteria and award rules are published together.',
      },
      { name: 'Submission', text: 'Drafts save themselves. Submitting gives a numbered receipt at once.' },
      { name: 'Screening', text: 'Item by item. What is wrong is said once, with time to correct it.' },
      {
        name: 'Judging',
        text: 'Experts are drawn at random, step aside where they have a conflict, and score alone.',
      },
      {
        name: 'Publicity',
        text: 'The proposed list stands for five working days. Every objection is answered.',
      },
      { name: 'Award', text: 'The final list creates the awards. Confirm your account and be paid.' },
    ],
  },
  who: {
    title: 'What you can do here',
    provider: {
      name: 'Organisations',
      text: 'Companies, institutes, universities and associations enter alone, or as a consortium with one lead.',
      link: 'Register and enter',
    },
    expert: {
      name: 'Experts',
      text: 'By invitation: declare conflicts, sign the commitment, read and score against the criteria.',
      link: 'Sign in as an expert',
    },
    public: {
      name: 'The public',
      text: 'Read calls, proposed lists and results without an account, and object to a proposed list in your own name.',
      link: 'Read calls and lists',
    },
  },
  trust: {
    title: 'Fairness, written into the rules',
    items: [
      {
        name: 'One clock for the deadline',
        text: "The database's clock decides, to the second, and the receipt states it.",
      },
      { name: 'A draw anyone can repeat', text: 'The random seed of each draw is published.' },
      {
        name: 'Nobody approves their own work',
        text: 'Lists and payments are prepared by one person and approved by another.',
      },
      {
        name: 'A record that cannot be changed',
        text: 'Each change of state is chained to the one before. Entries are only ever added.',
      },
    ],
  },
} satisfies Translation<typeof zh>;
