/** Made-up units of the demonstration. The first 17 characters of each code; the check character is computed. */
export interface DemoUnit {
  key: string;
  code17: string;
  name: string;
  nameEn: string;
  kind: 'enterprise' | 'institute' | 'university' | 'other';
  region: string;
  legalRepresentative: string;
  contactName: string;
  contactPhone: string;
  /** the account of its owner in accounts.ts */
  ownerId: string;
}

const unit = (
  key: string,
  code17: string,
  name: string,
  nameEn: string,
  kind: DemoUnit['kind'],
  region: string,
  people: [string, string, string],
  ownerId: string,
): DemoUnit => ({
  key,
  code17,
  name,
  nameEn,
  kind,
  region,
  legalRepresentative: people[0],
  contactName: people[1],
  contactPhone: people[2],
  ownerId,
});

export const units: DemoUnit[] = [
  unit(
    'lingxi',
    '91510100MA6ABC1D2',
    '成都灵犀智行机器人有限公司',
    'Lingxi Robotics',
    'enterprise',
    '四川省成都市高新区',
    ['李清源', '李清源', '13800000001'],
    'demo-provider1',
  ),
  unit(
    'jinjiang',
    '91510100MA6BCD2E3',
    '锦江云控交通科技有限公司',
    'Jinjiang Traffic',
    'enterprise',
    '四川省成都市锦江区',
    ['王若谷', '王若谷', '13800000002'],
    'demo-provider2',
  ),
  unit(
    'shudun',
    '91510100MA6CDE3F4',
    '蜀盾应急装备研究院',
    'Shudun Emergency Institute',
    'institute',
    '四川省成都市武侯区',
    ['张启明', '张启明', '13800000003'],
    'demo-provider3',
  ),
  unit(
    'huaxi',
    '12510000450718AB7',
    '西部康复工程联合实验室',
    'Western Rehabilitation Laboratory',
    'university',
    '四川省成都市双流区',
    ['赵云程', '赵云程', '13800000004'],
    'demo-provider4',
  ),
  unit(
    'xinyu',
    '91440300MA5EFG4H5',
    '深圳新屿低空科技有限公司',
    'Xinyu Low-altitude',
    'enterprise',
    '广东省深圳市南山区',
    ['刘景行', '刘景行', '13800000005'],
    'demo-provider5',
  ),
];
