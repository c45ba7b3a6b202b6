import type { Bilingual } from './content.ts';

/** The text of the call, in Markdown; from 《关于支持人工智能（机器人）产业高质量发展的若干政策》 of 2025-03-22. */
export const callText: Bilingual = {
  zh: `为贯彻落实《关于支持人工智能（机器人）产业高质量发展的若干政策》，推动人工智能（机器人）技术融入生产生活，成都高新区现面向全国广发“英雄帖”，公开征集综合解决方案。

## 我们在找什么

我们不找概念，找能在街区、路口、病房和救援现场真正用起来的方案。方案应同时具备：

- **创新性**：技术、产品或模式有实质突破；
- **示范性**：场景真实、成效可评估，能看、能用、能讲清楚；
- **推广性**：成本可控、标准清楚，换一个地方仍然可行。

方案应当是完整的“综合解决方案”，包括技术、产品、运营与安全保障，而不是单一设备或软件的介绍。

## 入选之后

- **奖励资金**：每个脱颖而出的优秀解决方案给予 **10 万元** 奖励，从 1 亿元场景专项资金列支。
- **免申即享**：结果确定后无需另行申请，单位确认收款账户即可拨付。
- **场景对接**：优先对接区内示范地点与应用单位，支持建设标杆场景、标杆产品。
- **后续路径**：获评国家级标杆应用场景、试点示范项目和应用示范基地等的，第一牵头企业可另按政策申报 300 万元奖励。该项须经国家部门认定，本次入选不等同于获得该项奖励。

## 如何评审

1. 承办方按清单进行形式审查，需补正的一次性告知，给予补正期限一次。
2. 每个赛道随机抽取 5 名以上专家，抽取种子公开、过程可复核；与申报单位有利害关系的专家一律回避。
3. 专家按公布的评分标准独立打分，去掉一个最高分和一个最低分后取平均。
4. 宁缺毋滥：未达到合格线的，即使名额有余也不予入选。
5. 拟入选名单公示，接受实名异议，逐件答复。

## 请注意

- 逾期不予受理，以系统数据库时间为准。截止前可反复修改并重新提交，以最后一次提交为准。
- 请勿在申报材料中写入国家秘密；涉及个人信息的，应当脱敏处理。
- 同一方案只可由一个牵头单位申报一个赛道。
- 本次征集不收取任何费用。`,
  en: `Under its policy for the development of artificial intelligence and robotics, the Chengdu Hi-tech Zone calls on the whole country for comprehensive solutions that bring these technologies into daily life and work.

## What we look for

Not concepts, but solutions that will really be used: in streets, at crossings, in hospital wards, at the scene of a rescue. A solution should be

- **new**: a real advance in technology, product or way of use;
- **worth demonstrating**: a real place, with results that can be seen and measured;
- **able to spread**: at a bearable cost, by clear standards, and somewhere else too.

It should be complete, with technology, product, operation and safety, and not the description of a single device or program.

## What follows

- **Award**: **CNY 100,000** for each outstanding solution, from the special fund for scenarios of CNY 100 million.
- **No application**: once the result stands, the unit confirms its account and is paid.
- **A place to build**: introductions to sites and users within the zone, with support for benchmark scenarios and products.
- **The way on**: the lead enterprise of a project that is recognised at national level may apply for an award of CNY 3 million under the same policy. That needs a separate national recognition; being chosen here does not grant it.

## How we judge

1. Documents are examined by a checklist. All that must be corrected is said at once, with one period for correcting it.
2. For each track at least 5 experts are drawn by lot, from a published seed, so that anyone can repeat the draw. Experts with an interest in an entrant take no part.
3. Experts score alone, by the published rubric. The highest and the lowest total are dropped, the rest averaged.
4. No winner is better than a weak one: below the pass mark nobody is chosen, even if places are left.
5. The list is published for objections by named persons, each of which is answered.

## Please note

- Late is late, by the clock of the system's database. Until the deadline you may submit again as often as you like; the last version counts.
- Leave out state secrets, and make personal data anonymous.
- A solution is entered by one lead unit, in one track.
- Taking part costs nothing.`,
};

export const eligibilityText: Bilingual = {
  zh: `申报单位应当：

- 在中国境内依法登记，具有独立法人资格，统一社会信用代码有效；
- 具备实施方案所需的技术、人员与资金条件，近三年无重大安全、质量事故；
- 未列入严重失信主体名单，未处于经营异常状态；
- 对方案依法享有知识产权或已取得授权。

鼓励组成联合体申报。联合体须明确一家第一牵头单位，成员单位应在系统内逐一确认，并上传各方盖章的联合体协议。本次征集的组织、承办单位及其工作人员不得申报。`,
  en: `An entrant

- is a legal person registered in China with a valid unified social credit code;
- has the technology, people and means to carry out the solution, and had no grave accident in the last three years;
- is not listed as seriously dishonest nor as operating abnormally;
- holds the rights to the solution or a licence to use them.

Consortia are welcome. One unit leads; every member confirms in the system; the agreement sealed by all is attached. Those who organise this call do not enter it.`,
};

/** 专家承诺书 */
export const commitmentText: Bilingual = {
  zh: `本人自愿参加本次方案评审，并承诺：

1. 遵守评审纪律，依据公布的评分标准独立、客观、公正地评分，对所提出的意见负责；
2. 如实申报与申报单位及其联合体成员的利害关系，存在应当回避情形的，主动回避；
3. 不与申报单位私下接触，不收受任何财物或者其他好处；
4. 对申报材料、评审过程和评审意见严格保密，不复制、不留存、不用于评审以外的目的；
5. 亲自评审，不委托他人，不在评审中使用会泄露申报材料的外部工具；
6. 如违反上述承诺，愿接受取消评审资格、通报所在单位等处理，并承担相应法律责任。`,
  en: `I take part in this review of my own will, and I commit myself

1. to score independently, objectively and fairly by the published rubric, and to stand by my comments;
2. to declare truthfully every interest in an entrant or a member of its consortium, and to stand back where the rules ask for it;
3. to have no private contact with entrants and to accept nothing from them;
4. to keep documents, proceedings and comments confidential, and neither to copy nor keep them nor use them otherwise;
5. to review in person, to delegate to nobody, and to use no outside tool that would disclose the documents;
6. to accept, should I break any of this, that I am removed from the panel, that my unit is told, and that I answer under the law.`,
};
