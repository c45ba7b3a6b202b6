import { assignmentRulesSchema, type CallContent, oneRound } from './content.ts';
import { defaultForm } from './default-form.ts';
import { defaultRubric } from './default-rubric.ts';
import { callText, commitmentText, eligibilityText } from './default-texts.ts';

export interface CallDates {
  opensAt: Date;
  submissionDeadline: Date;
  reviewUntil: Date;
}

const tracks: CallContent['tracks'] = [
  {
    key: 'robot-community',
    name: { zh: '机器人社区', en: 'Robot community' },
    description: {
      zh: '面向居民小区、商圈与产业园区，征集末端配送、安防巡检、保洁养护、养老助残等机器人进社区的综合解决方案。',
      en: 'Robots in housing estates, shopping districts and business parks: last-mile delivery, patrols, cleaning, help for the elderly and the disabled.',
    },
    quota: 3,
  },
  {
    key: 'smart-traffic',
    name: { zh: '智慧交通', en: 'Smart traffic' },
    description: {
      zh: '面向城市道路、轨道与低空，征集信号优化、车路云协同、自动驾驶接驳、停车与慢行治理等综合解决方案。',
      en: 'Roads, rail and low airspace: signal control, vehicles working with road and cloud, driverless shuttles, parking and slow traffic.',
    },
    quota: 3,
  },
  {
    key: 'smart-emergency',
    name: { zh: '智慧应急', en: 'Smart emergency' },
    description: {
      zh: '面向消防、防汛、危化品与城市生命线，征集监测预警、无人化救援、指挥调度与次生灾害防控等综合解决方案。',
      en: 'Fire, floods, dangerous goods and the lifelines of the city: early warning, unmanned rescue, command and dispatch.',
    },
    quota: 3,
  },
  {
    key: 'smart-medicine',
    name: { zh: '智慧医疗', en: 'Smart medicine' },
    description: {
      zh: '面向医院、基层卫生机构与居家健康，征集辅助诊疗、手术与康复机器人、院内物流、慢病管理等综合解决方案。',
      en: 'Hospitals, neighbourhood clinics and care at home: assisted diagnosis, surgical and rehabilitation robots, hospital logistics, chronic care.',
    },
    quota: 3,
  },
];

/**
 * 成都高新区 英雄帖 as it is first written: a complete call that an organiser starts from.
 * @param dates instants; everything else follows the defaults of the rules. The award is 10 万元, in fen.
 */
export function defaultCallContent(dates: CallDates): CallContent {
  return {
    title: {
      zh: '成都高新区人工智能（机器人）场景“英雄帖”',
      en: 'Yingxiongtie: Chengdu Hi-tech Zone’s call for AI and robotics solutions',
    },
    summary: {
      zh: '聚焦机器人社区、智慧交通、智慧应急、智慧医疗四个领域，面向全国征集具备创新性、示范性、推广性的综合解决方案，每个优秀方案给予10万元奖励。',
      en: 'Four fields, open to the whole country: comprehensive solutions that are new, worth demonstrating and able to spread. Each outstanding one is awarded CNY 100,000.',
    },
    text: callText,
    organiser: { zh: '成都高新区数字经济局', en: 'Digital Economy Bureau, Chengdu Hi-tech Zone' },
    contact: { name: '场景征集工作组', phone: '028-8533 0000', email: 'yingxiongtie@example.com' },
    tracks,
    timetable: {
      opensAt: dates.opensAt.toISOString(),
      submissionDeadline: dates.submissionDeadline.toISOString(),
      screeningWorkingDays: 5,
      correctionWorkingDays: 5,
      reviewUntil: dates.reviewUntil.toISOString(),
      publicityWorkingDays: 5,
    },
    eligibility: {
      kinds: ['enterprise', 'institute', 'university', 'other'],
      text: eligibilityText,
      maxMembers: 4,
      maxEntriesPerLead: 3,
      maxExcludedExperts: 3,
      creditCheck: 'advised',
    },
    form: defaultForm,
    rubric: defaultRubric,
    panel: {
      size: 5,
      reserves: 3,
      blind: false,
      cooperationYears: 3,
      assignment: assignmentRulesSchema.parse({}),
      commitment: commitmentText,
    },
    review: { ...oneRound, conferenceRangeCentipoints: 2000 },
    ranking: {
      method: 'trimmedMean',
      trimFrom: 5,
      smallestGroup: 8,
      passMarkOn: 'raw',
      passMarkCentipoints: 7000,
      tieBreaks: ['untrimmedMean', 'innovation'],
    },
    award: { fundKey: 'scenario-special', amountFen: 10_000_000, reserves: 2, payoutWorkingDays: 60 },
  };
}
