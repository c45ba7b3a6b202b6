import type { Who } from '../matrix.ts';
import type { World } from '../world/world.ts';

interface Upload {
  purpose: string;
  of: string;
  input: (world: World) => Record<string, string>;
  send: readonly Who[];
  file?: { name: string; type: string };
}

const pdf = { name: '说明.pdf', type: 'application/pdf' };

/** Who may send which file, by what it is for. The route's one act is the library's, and is asked for by its purpose. */
export const uploads: { route: string; rows: readonly Upload[] } = {
  route: '/api/uploadthing',
  rows: [
    {
      purpose: 'submission',
      of: 'a file of a draft',
      input: ({ entries }) => ({ submissionId: entries.draft, slot: 'proposal' }),
      send: ['unit'],
    },
    {
      purpose: 'licence',
      of: 'the licence of a unit',
      input: ({ units }) => ({ providerId: units.owner }),
      send: ['owner'],
    },
    {
      purpose: 'credit-evidence',
      of: 'what proves a credit check',
      input: ({ units }) => ({ providerId: units.owner }),
      send: ['secretary', 'organiser', 'finance'],
    },
    {
      purpose: 'objection',
      of: 'evidence, by the secret of the mailed link',
      input: ({ ids }) => ({ token: ids.objectionToken ?? '', kind: 'evidence' }),
      send: ['anyone'],
    },
    {
      purpose: 'objection',
      of: 'evidence, with a secret that nobody was mailed',
      input: () => ({ token: 'x'.repeat(43), kind: 'evidence' }),
      send: [],
    },
    {
      purpose: 'follow-up',
      of: 'a file of a report on outcomes',
      input: ({ ids }) => ({ followUpId: ids.followUp ?? '' }),
      send: ['unit'],
    },
    {
      purpose: 'showcase',
      of: 'a picture of a showcase',
      input: ({ ids }) => ({ grantId: ids.grant ?? '' }),
      send: ['owner'],
      file: { name: '现场.png', type: 'image/png' },
    },
    { purpose: 'document', of: 'papers, which are made and never sent', input: () => ({}), send: [] },
  ],
};

export const fileOf = ({ file = pdf }: Upload) => ({ ...file, size: 1_000, lastModified: 0 });
