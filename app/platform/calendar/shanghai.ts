const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The date in Shanghai at an instant, `YYYY-MM-DD`. */
export const toShanghaiDate = (at: Date): string => format.format(at);

/** The date and time in Shanghai at an instant, `YYYY-MM-DD hh:mm:ss`. */
export const toShanghaiTime = (at: Date): string => at.toLocaleString('sv', { timeZone: 'Asia/Shanghai' });
