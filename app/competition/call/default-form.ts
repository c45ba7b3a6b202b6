import type { Bilingual, CallContent, FileSlot, FormSection } from './content.ts';

const section = (
  key: string,
  title: Bilingual,
  hint: Bilingual,
  minCharacters: number,
  maxCharacters: number,
): FormSection => ({
  key,
  title,
  hint,
  minCharacters,
  maxCharacters,
  required: true,
});

const sections: FormSection[] = [
  section(
    'overview',
    { zh: '方案概述', en: 'Overview' },
    { zh: '针对什么问题，用什么办法，达到什么效果。', en: 'Which problem, by what means, to what effect.' },
    100,
    1500,
  ),
  section(
    'innovation',
    { zh: '创新点', en: 'What is new' },
    {
      zh: '与现有做法相比的突破，附关键技术指标。',
      en: 'The advance over what exists, with the key figures.',
    },
    50,
    2000,
  ),
  section(
    'demonstration',
    { zh: '示范场景', en: 'Demonstration' },
    {
      zh: '拟落地的场景、服务对象与可评估的成效指标。',
      en: 'The place, the people served, the results that can be measured.',
    },
    50,
    2000,
  ),
  section(
    'spread',
    { zh: '推广价值', en: 'Scalability' },
    {
      zh: '复制条件、成本测算与市场空间。',
      en: 'What it takes to repeat it, what it costs, how large the market is.',
    },
    50,
    2000,
  ),
  section(
    'feasibility',
    { zh: '实施计划', en: 'Plan' },
    { zh: '步骤、进度、投入与已具备的条件。', en: 'Steps, schedule, money, and what is already in place.' },
    50,
    2000,
  ),
  section(
    'team',
    { zh: '团队与保障', en: 'Team' },
    {
      zh: '核心人员、类似业绩、联合体分工与运维安排。',
      en: 'Key people, similar work, division of work, maintenance.',
    },
    50,
    1500,
  ),
  section(
    'safety',
    { zh: '安全与合规', en: 'Safety and compliance' },
    {
      zh: '数据安全、个人信息保护、设备安全与科技伦理措施。',
      en: 'Data security, personal data, safety of equipment, ethics.',
    },
    30,
    1000,
  ),
];

const fields: CallContent['form']['fields'] = [
  {
    key: 'budget',
    label: { zh: '投入预算（万元）', en: 'Budget (CNY 10,000)' },
    kind: 'number',
    choices: [],
    required: true,
  },
  {
    key: 'pilotSite',
    label: { zh: '示范地点', en: 'Place of the demonstration' },
    kind: 'text',
    choices: [],
    required: true,
  },
  {
    key: 'startDate',
    label: { zh: '计划启动日期', en: 'Planned start' },
    kind: 'date',
    choices: [],
    required: true,
  },
  {
    key: 'maturity',
    label: { zh: '成熟度', en: 'Maturity' },
    kind: 'choice',
    choices: [
      { zh: '样机验证', en: 'Prototype' },
      { zh: '试点应用', en: 'Pilot' },
      { zh: '批量应用', en: 'In wide use' },
    ],
    required: false,
  },
];

const files: FileSlot[] = [
  {
    key: 'proposal',
    title: { zh: '申报书', en: 'Proposal' },
    hint: {
      zh: '加盖公章的完整申报书。',
      en: 'The complete proposal under the unit’s seal.',
    },
    kinds: ['pdf', 'docx'],
    maxMegabytes: 50,
    maxFiles: 1,
    required: true,
    onlyConsortium: false,
  },
  {
    key: 'commitment',
    title: { zh: '承诺书', en: 'Letter of commitment' },
    hint: {
      zh: '法定代表人签字并加盖公章的扫描件。',
      en: 'A scan, signed by the legal representative and sealed.',
    },
    kinds: ['pdf', 'image'],
    maxMegabytes: 20,
    maxFiles: 1,
    required: true,
    onlyConsortium: false,
  },
  {
    key: 'agreement',
    title: { zh: '联合体协议', en: 'Consortium agreement' },
    hint: {
      zh: '载明牵头单位、各方分工及权益，各方盖章。',
      en: 'Names the lead unit, duties and rights; sealed by every member.',
    },
    kinds: ['pdf'],
    maxMegabytes: 20,
    maxFiles: 1,
    required: true,
    onlyConsortium: true,
  },
  {
    key: 'rights',
    title: { zh: '知识产权证明', en: 'Proof of rights' },
    hint: {
      zh: '专利、软件著作权、授权书等。',
      en: 'Patents, software copyright, licences.',
    },
    kinds: ['pdf', 'zip'],
    maxMegabytes: 50,
    maxFiles: 5,
    required: false,
    onlyConsortium: false,
  },
  {
    key: 'video',
    title: { zh: '演示视频', en: 'Video' },
    hint: { zh: '3 分钟以内，MP4 格式。', en: 'Up to 3 minutes, MP4.' },
    kinds: ['video'],
    maxMegabytes: 500,
    maxFiles: 1,
    required: false,
    onlyConsortium: false,
  },
];

/** What an entrant fills in and attaches. */
export const defaultForm: CallContent['form'] = {
  sections,
  fields,
  files,
  declaration: {
    zh: '本单位承诺：申报内容和所附材料真实、准确、完整，不存在弄虚作假；对方案依法享有知识产权或已取得授权，未侵犯他人合法权益；未列入严重失信主体名单；同意评审组织方为评审、公示之目的使用申报材料。如有不实，愿承担相应责任，并退回已获奖励资金。',
    en: 'We declare that what we enter and attach is true, accurate and complete; that we hold the rights to the solution or are licensed to use them and infringe nobody’s; that we are not listed as seriously dishonest; and that the organisers may use the documents for review and publicity. Should any of this be untrue, we answer for it and return what was awarded.',
  },
};
