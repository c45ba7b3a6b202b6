import type { Bilingual, Criterion, Rubric } from './content.ts';
import { defaultPhrases } from './default-phrases.ts';

const labels: Bilingual[] = [
  { zh: '优秀', en: 'Outstanding' },
  { zh: '良好', en: 'Good' },
  { zh: '一般', en: 'Fair' },
  { zh: '较差', en: 'Weak' },
];

/** The four bands of a criterion, from the highest down; the last begins at nothing. */
function bands(
  from: [number, number, number],
  texts: [Bilingual, Bilingual, Bilingual, Bilingual],
): Criterion['anchors'] {
  return [...from, 0].map((lower, i) => ({
    from: lower,
    label: labels[i] as Bilingual,
    text: texts[i] as Bilingual,
  }));
}

const criteria: Criterion[] = [
  {
    key: 'innovation',
    name: { zh: '创新性', en: 'Innovation' },
    description: {
      zh: '技术路线、产品形态或应用模式较现有做法的实质性突破。',
      en: 'A real advance in technology, product or use over what exists.',
    },
    points: 25,
    anchors: bands(
      [22, 18, 14],
      [
        {
          zh: '核心技术自主可控，关键指标国内领先，应用模式首创。',
          en: 'Own core technology, leading figures in the country, a use seen for the first time.',
        },
        {
          zh: '有明确的技术或模式创新，指标优于同类方案。',
          en: 'Clear innovation in technology or use; better figures than comparable solutions.',
        },
        {
          zh: '以成熟技术集成为主，局部有改进。',
          en: 'Mostly proven technology put together, with improvements in parts.',
        },
        { zh: '未见实质创新，或创新点缺少依据。', en: 'No real innovation, or none that is evidenced.' },
      ],
    ),
  },
  {
    key: 'demonstration',
    name: { zh: '示范性', en: 'Demonstration' },
    description: {
      zh: '场景真实、痛点突出，建成后可看、可用、可评估。',
      en: 'A real place with a real need; once built it can be seen, used and measured.',
    },
    points: 20,
    anchors: bands(
      [18, 14, 10],
      [
        {
          zh: '场景典型、成效可量化，具备标杆场景潜力。',
          en: 'A typical setting and measurable results: could become a benchmark.',
        },
        { zh: '场景清晰，成效指标基本可评估。', en: 'A clear setting; results can largely be assessed.' },
        { zh: '场景较为局限，示范意义一般。', en: 'A narrow setting of moderate interest to others.' },
        { zh: '场景不明确或与赛道不符。', en: 'The setting is unclear or outside the track.' },
      ],
    ),
  },
  {
    key: 'spread',
    name: { zh: '推广性', en: 'Scalability' },
    description: {
      zh: '成本、标准与商业模式是否支持在更多区域、更多场景复制。',
      en: 'Whether cost, standards and business model allow it to be repeated elsewhere.',
    },
    points: 20,
    anchors: bands(
      [18, 14, 10],
      [
        {
          zh: '复制条件成熟，单位成本与商业模式清晰，市场空间大。',
          en: 'Ready to repeat: clear unit costs and business model, a large market.',
        },
        {
          zh: '可在同类场景推广，成本测算较合理。',
          en: 'Can spread to similar settings; reasonable estimates of cost.',
        },
        { zh: '推广受条件限制较多。', en: 'Spreading depends on many conditions.' },
        { zh: '难以复制或未作论证。', en: 'Hard to repeat, or not argued.' },
      ],
    ),
  },
  {
    key: 'feasibility',
    name: { zh: '可行落地', en: 'Feasibility' },
    description: {
      zh: '实施路径、进度、投入与示范地点是否落实。',
      en: 'Whether the steps, the schedule, the money and the place are settled.',
    },
    points: 20,
    anchors: bands(
      [18, 14, 10],
      [
        {
          zh: '示范地点与合作方已落实，计划周密，投入产出测算可信。',
          en: 'Place and partners are settled, the plan is thorough, the figures are credible.',
        },
        { zh: '实施计划完整，主要条件基本具备。', en: 'A complete plan; the main conditions are met.' },
        { zh: '计划较粗，关键条件待落实。', en: 'A rough plan; key conditions are open.' },
        { zh: '缺少可执行的实施计划。', en: 'No plan that could be carried out.' },
      ],
    ),
  },
  {
    key: 'team',
    name: { zh: '团队保障', en: 'Team' },
    description: {
      zh: '牵头单位与联合体的能力、业绩、分工及运维保障。',
      en: 'Abilities, record, division of work and maintenance of the lead unit and its partners.',
    },
    points: 10,
    anchors: bands(
      [9, 7, 5],
      [
        {
          zh: '团队完整、业绩突出，分工与运维责任明确。',
          en: 'A complete team with a strong record and clear duties.',
        },
        { zh: '团队能力与任务匹配。', en: 'A team that fits the task.' },
        { zh: '团队基本满足要求，部分岗位薄弱。', en: 'An adequate team, thin in places.' },
        { zh: '团队能力不足以支撑实施。', en: 'Not able to carry the work.' },
      ],
    ),
  },
  {
    key: 'safety',
    name: { zh: '安全合规', en: 'Safety and compliance' },
    description: {
      zh: '数据安全、个人信息保护、设备安全与科技伦理。',
      en: 'Data security, personal data, safety of equipment, ethics of technology.',
    },
    points: 5,
    anchors: bands(
      [5, 4, 3],
      [
        {
          zh: '风险识别全面，措施到位，合规证明齐全。',
          en: 'Risks fully identified, measures in place, proofs complete.',
        },
        { zh: '主要风险已有对应措施。', en: 'Measures exist for the main risks.' },
        { zh: '有原则性说明，措施不够具体。', en: 'Principles only; measures are vague.' },
        { zh: '未作说明或存在明显隐患。', en: 'Not addressed, or with evident hazards.' },
      ],
    ),
  },
];

/** 100 points in six criteria, with what each band means and the four reasons for 一票否决. */
export const defaultRubric: Rubric = {
  criteria,
  vetoes: [
    {
      key: 'dishonesty',
      name: {
        zh: '失信：申报单位列入严重失信主体名单',
        en: 'Dishonesty: the unit is listed as seriously dishonest',
      },
    },
    {
      key: 'fabrication',
      name: { zh: '造假：申报材料弄虚作假', en: 'Fabrication: the documents contain falsehoods' },
    },
    {
      key: 'ipDispute',
      name: { zh: '知识产权争议：核心成果权属不清', en: 'Dispute over the rights to the core results' },
    },
    {
      key: 'safetyEthics',
      name: {
        zh: '安全与伦理：存在重大安全隐患或违反科技伦理',
        en: 'Safety and ethics: grave hazards or a breach of ethics',
      },
    },
  ],
  commentBelowPercent: 60,
  commentAbovePercent: 95,
  stepCentipoints: 50,
  phrases: defaultPhrases,
};
