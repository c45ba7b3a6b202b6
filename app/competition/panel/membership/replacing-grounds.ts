/** On what ground the secretary replaces a member: 回避, or 缺席 for who never came or never finished. */
export const replacingGrounds = ['recusal', 'absence'] as const;
export type ReplacingGround = (typeof replacingGrounds)[number];
