export default {
  title: '审计记录',
  description: '每一次状态变更都有一条记录，前后以哈希相连，任何人不能修改或删除。',
  number: '序号', at: '时间', actor: '操作人', action: '操作', subject: '对象', details: '内容', hash: '哈希',
  filter: '筛选', verify: '校验全链', empty: '没有符合条件的记录',
  whole: '校验通过：{{count}} 条记录首尾相连，未被改动。', broken: '校验失败：记录在第 {{seq}} 条处断开，请立即保全数据库并上报。',
} as const;
