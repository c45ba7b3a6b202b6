/** An instant to the second in Asia/Shanghai, for a message. */
export function shanghaiTime(at: Date | string): string {
  return new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
}
