/** Solutions of the demonstration: what real entrants might write, short. */
export interface DemoSolution {
  unit: string;
  track: 'robot-community' | 'smart-traffic' | 'smart-emergency' | 'smart-medicine';
  title: string;
  summary: string;
  what: string;
  innovation: string;
  site: string;
  /** 万元 */
  budget: number;
  /** how far it has come when the demonstration opens */
  stage: 'draft' | 'submitted';
}

export const solutions: DemoSolution[] = [
  {
    unit: 'lingxi',
    track: 'robot-community',
    title: '银龄社区陪护与配送机器人一体化方案',
    summary: '以一套调度平台同时管理配送、巡检与助老机器人，让同一栋楼里的三类需求共享电梯、通道与充电位。',
    what: '老旧小区电梯少、通道窄，单一功能机器人利用率低。方案以楼栋为单位建立通行预约机制，机器人在早晚高峰自动避让居民，在平峰时段完成送餐、送药、垃圾转运与夜间巡查；独居老人可用一键呼叫，由机器人上门确认情况并接通社区值守。',
    innovation:
      '提出楼栋级通行预约算法，把电梯等待时间作为约束统一求解；陪护功能全程本地识别，不上传影像；多品牌机器人经统一接口接入，平均等待时间较现有方案下降。',
    site: '中和街道试点小区',
    budget: 380,
    stage: 'submitted',
  },
  {
    unit: 'lingxi',
    track: 'robot-community',
    title: '产业园区无人清洁与安防协同方案',
    summary: '清洁车与巡检机器人共享地图与任务，夜间一次出动完成两类作业。',
    what: '园区道路与地库清洁、安防分属两套队伍，路线重复。方案将任务合并编排，清扫途中同步完成消防通道占用识别与异常停留提示，由值班室统一处置。',
    innovation:
      '以风险热力图动态调整清扫与巡检频次，雨天、活动日自动切换策略；设备断网时按离线预案就近停靠。',
    site: '新川创新科技园',
    budget: 260,
    stage: 'submitted',
  },
  {
    unit: 'jinjiang',
    track: 'smart-traffic',
    title: '车路云协同的公交优先与信号自适应方案',
    summary: '以公交到站预测驱动信号优先，兼顾横向车流与行人过街时间。',
    what: '方案在主干路布设路侧感知，融合公交车载定位与互联网路况，对每一周期的绿灯时间滚动优化，公交晚点时给予有限优先，行人过街时间不低于规范值。',
    innovation:
      '把公交准点率与全路口人均延误同时作为目标，给出可解释的让行理由；信号机断联时自动退回定时方案。',
    site: '天府大道南段',
    budget: 520,
    stage: 'submitted',
  },
  {
    unit: 'xinyu',
    track: 'smart-traffic',
    title: '园区低空物流与地面接驳一体化方案',
    summary: '无人机干线与地面机器人末端衔接，急件三十分钟达。',
    what: '在园区楼顶建设起降点，地面机器人承担最后三百米配送，飞行任务逐架次报备并接入低空监管平台。',
    innovation: '起降点与地面机器人自动交接货箱，全程封签可追溯。',
    site: '瞪羚谷公园社区',
    budget: 610,
    stage: 'draft',
  },
  {
    unit: 'shudun',
    track: 'smart-emergency',
    title: '城市内涝一点一策监测与无人排涝方案',
    summary: '以积水点为单位预测水深，提前调度无人排水车与临时封控。',
    what: '在下穿隧道、低洼路段安装雷达水位计，结合分钟级降雨预报推演未来一小时积水过程，达到阈值时自动推送封控建议并调度无人排水车。',
    innovation:
      '小样本条件下的积水过程推演；排水车可在八十厘米水深中遥控作业；封控建议附依据，由值班员确认后生效。',
    site: '成华大道下穿隧道',
    budget: 450,
    stage: 'submitted',
  },
  {
    unit: 'shudun',
    track: 'smart-emergency',
    title: '高层建筑火情侦察与疏散引导机器人方案',
    summary: '楼道侦察机器人先于消防员到达着火层，回传温度与能见度。',
    what: '机器人日常驻守避难层，火情时经消防电梯前室进入着火层，回传热成像与有害气体数据，并以灯光语音引导疏散。',
    innovation: '浓烟环境下的激光与毫米波融合定位；与消防控制室既有系统对接，不改动原有线路。',
    site: '交子公园商圈高层楼宇',
    budget: 330,
    stage: 'submitted',
  },
  {
    unit: 'huaxi',
    track: 'smart-medicine',
    title: '基层卫生机构康复机器人共享方案',
    summary: '一套上肢康复设备服务多家社区卫生服务中心，医生远程定处方。',
    what: '设备按周轮转，康复治疗师在线制定方案，训练数据回传后自动生成阶段评估，患者在家门口完成训练。',
    innovation: '训练处方可迁移，换机不换方案；以患者主动发力比例调节助力，数据在院内存储。',
    site: '桂溪社区卫生服务中心',
    budget: 290,
    stage: 'submitted',
  },
  {
    unit: 'huaxi',
    track: 'smart-medicine',
    title: '院内静配中心与物流机器人协同方案',
    summary: '静脉用药从配置到病区全程温控与签收，减少护士往返。',
    what: '物流机器人与自动配置设备对接，药箱温度与开启记录随行，病区扫码签收，异常自动退回。',
    innovation: '以医嘱时效为约束的批次调度，急用药可插队并给出影响说明。',
    site: '高新医院',
    budget: 410,
    stage: 'draft',
  },
];

/** Fills every section of the call's form from what a solution says, at least as long as the form asks. */
export function sectionsOf(solution: DemoSolution): Record<string, string> {
  const { what, innovation, site, budget, summary } = solution;
  return {
    overview: `${summary}${what}方案已完成实验室验证与小范围试用，拟在${site}开展为期十二个月的示范运行，并按季度向社会公布运行数据。`,
    innovation: `${innovation}核心算法与设备接口均为自主研发，已申请相关发明专利，关键指标由第三方机构检测。`,
    demonstration: `示范地点为${site}，服务对象为周边居民与入驻单位。以服务人次、平均等待时间、故障率与满意度四项指标评估成效，示范结束后公开评估报告。`,
    spread:
      '方案采用标准接口与模块化设备，新增一个同类场景只需重新采集地图并培训两名现场人员，单点建设成本可控，适合在全市同类街区、园区分批复制。',
    feasibility: `项目总投入${budget}万元，分准备、试运行、正式运行三个阶段实施。场地、供电与网络条件已落实，现场运维由本单位与场景方共同承担，责任边界写入合作协议。`,
    team: '团队由算法、结构、运维与安全四个小组组成，核心成员具有五年以上同类项目经验；设专职安全员，建立二十四小时值守与每周例会制度。',
    safety:
      '已制定数据分级、设备急停与人身安全预案，个人信息最小化采集并在本地处理；示范期间购买公众责任保险，重大异常一小时内报告主管部门。',
  };
}
