import { textsSchema } from '#app/competition/award/showcase/entry.ts';
import { describePicture } from '#app/competition/award/showcase/pictures.server.ts';
import { saveTexts, setShown } from '#app/competition/award/showcase/write-entry.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { must, person } from './people.ts';
import { firePicture, floodPicture, robotPicture } from './pictures.ts';
import { storeFile } from './store-file.ts';

const entries = {
  产业园区无人清洁与安防协同方案: {
    texts: {
      benchmark: 'scenario',
      summaryZh:
        '清洁车、巡检机器人和安防摄像共用一套调度平台：白天清扫、夜间巡逻，物业人员只处理机器人报上来的异常。\n方案不改造电梯和道路，两周即可落地一个园区；数据留在园区内，对外只给出统计。',
      summaryEn:
        'Cleaning vehicles, patrol robots and cameras on one dispatch platform: sweeping by day, patrols by night, with people called only to what the robots report.\nNo lifts or roads are rebuilt, and a park is running in two weeks. Data stays on the site; only statistics leave it.',
      contact: '市场合作部 028-8512 0000 · cooperation@lingxi.example',
    },
    picture: robotPicture,
    alt: {
      altZh: '傍晚，一台清洁巡检机器人行驶在园区楼宇之间的道路上',
      altEn:
        'In the evening, a cleaning and patrol robot drives along a road between the buildings of a park',
    },
    show: ['pictures', 'summary', 'contact', 'outcomes'],
  },
  银龄社区陪护与配送机器人一体化方案: {
    texts: {
      benchmark: 'scenario',
      summaryZh:
        '陪护机器人在家里，配送机器人在楼外，由社区一套平台照看：送药送餐、定时问候、跌倒报警，志愿者随时可以接手。老人不用学会操作，开口说话即可。',
      summaryEn:
        'Companion robots indoors and delivery robots outside, looked after by one platform of the neighbourhood: medicine and meals, a daily word, an alarm after a fall, and volunteers who take over at any time.',
      contact: '',
    },
    picture: robotPicture,
    alt: {
      altZh: '傍晚，一台配送机器人行驶在小区楼宇之间的道路上',
      altEn: 'In the evening, a delivery robot drives along a road between apartment buildings',
    },
    show: ['pictures', 'summary', 'outcomes'],
  },
  高层建筑火情侦察与疏散引导机器人方案: {
    texts: {
      benchmark: 'product',
      summaryZh:
        '侦察机器人平时驻守避难层，火情发生后先于消防员到达着火层，回传热成像、能见度和有害气体数据；地面机器人以灯光和语音引导疏散，无人机从外侧复核。与消防控制室既有系统对接，不改动原有线路。',
      summaryEn:
        'Scout robots wait on the refuge floors and reach the burning floor before the firefighters, sending heat, visibility and gases; robots with lights and voice lead people out, and a drone looks again from outside. They join the control room as it is: no line is rebuilt.',
      contact: '',
    },
    picture: firePicture,
    alt: {
      altZh: '夜间，无人机照亮高楼的起火楼层，地面机器人亮着绿灯引导疏散',
      altEn:
        'At night a drone lights the burning floor of a tower, and a robot with a green light leads the way out',
    },
    show: ['pictures', 'summary'],
  },
  城市内涝一点一策监测与无人排涝方案: {
    texts: {
      benchmark: 'product',
      summaryZh:
        '在易涝点布设水位标尺和摄像，由无人机复核现场，排涝车按预案自动出动。一点一策：每个点位有自己的警戒水位、路线和责任人，汛期内从报警到开泵不超过二十分钟。',
      summaryEn:
        'Gauges and cameras where water gathers, a drone that looks again, and pump trucks that leave by a plan of their own for every place: its warning level, its route and who answers for it. From alarm to pumping in under twenty minutes.',
      contact: '',
    },
    picture: floodPicture,
    alt: {
      altZh: '无人机飞过涨水的河道，岸边立着水位标尺，排涝车正在抽水',
      altEn: 'A drone over a swollen river, with a water gauge on the bank and a pump truck at work',
    },
    show: ['pictures', 'summary'],
  },
} as const;

/** The winners of the finished call show what they have built: one of them everything, the other one what it likes. */
export async function showWinners(): Promise<void> {
  const grants = await db.grant.findMany({ orderBy: { number: 'asc' }, include: { submission: true } });
  for (const grant of grants) {
    const entry = Object.entries(entries).find(([title]) => title === grant.submission.title)?.[1];
    if (!entry) continue;
    const unit = await db.provider.findUniqueOrThrow({ where: { id: grant.providerId } });
    const owner = await person(unit.createdById.replace('demo-', ''));
    must(await saveTexts(owner, grant.id, textsSchema.parse(entry.texts)), 'the texts of the showcase');
    const { id: entryId } = await db.showcaseEntry.findUniqueOrThrow({ where: { grantId: grant.id } });
    const fileId = await storeFile(
      { name: 'showcase.png', type: 'image/png', bytes: entry.picture() },
      { ownerId: owner.userId, purpose: 'showcase', scope: grant.id },
    );
    const { id: pictureId } = await db.showcasePicture.create({
      data: { entryId, fileId, addedById: owner.userId },
    });
    must(await describePicture(owner, grant.id, { pictureId, ...entry.alt }), 'describing the picture');
    for (const field of entry.show) {
      if (
        field === 'outcomes' &&
        !(await db.followUpVersion.count({ where: { followUp: { grantId: grant.id } } }))
      )
        continue;
      must(await setShown(owner, grant.id, { field, shown: true }), `showing ${field}`);
    }
  }
}
