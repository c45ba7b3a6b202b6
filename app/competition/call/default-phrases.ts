import type { Rubric } from './content.ts';

const of = (criterion: string, zh: string, en: string) => ({ criterion, text: { zh, en } });

/** Comments that judges may start from; '' stands for any criterion and the overall comment. */
export const defaultPhrases: Rubric['phrases'] = [
  of(
    'innovation',
    '核心技术有自主知识产权，但与同类方案的对比数据不足。',
    'Own core technology, but too few figures beside comparable solutions.',
  ),
  of(
    'innovation',
    '以成熟技术集成为主，创新点需进一步提炼。',
    'Mostly proven technology put together; what is new needs to be brought out.',
  ),
  of(
    'demonstration',
    '场景真实，成效指标可量化，建议补充基线数据。',
    'A real setting with measurable results; please add the baseline.',
  ),
  of(
    'demonstration',
    '示范范围偏小，对其他区域的参考意义有限。',
    'The demonstration is small and of limited use to other places.',
  ),
  of(
    'spread',
    '单位成本与商业模式清楚，具备复制条件。',
    'Unit costs and business model are clear; ready to be repeated.',
  ),
  of(
    'spread',
    '推广依赖特定条件，复制成本未作测算。',
    'Spreading depends on particular conditions; the cost of repeating it is not worked out.',
  ),
  of(
    'feasibility',
    '示范地点与合作方已落实，进度安排合理。',
    'Place and partners are settled and the schedule is reasonable.',
  ),
  of(
    'feasibility',
    '关键条件尚未落实，进度存在风险。',
    'Key conditions are not settled; the schedule is at risk.',
  ),
  of(
    'team',
    '团队结构完整，分工与运维责任明确。',
    'A complete team with clear duties, maintenance included.',
  ),
  of(
    'safety',
    '数据安全与个人信息保护措施具体可行。',
    'Measures for data security and personal data are concrete and workable.',
  ),
  of('', '申报材料完整，论证充分。', 'The documents are complete and well argued.'),
  of(
    '',
    '材料中的数据未注明来源，可信度难以判断。',
    'The figures come without sources, so that they are hard to judge.',
  ),
];
