/**
 * The settings of the tried installation: production, with secrets of its own, second factors required of staff, and limits by address
 * so high that thousands of requests from one address are answered (the limits have tests of their own).
 */
export const settings = {
  NODE_ENV: 'production',
  TZ: 'Asia/Shanghai',
  DEMO: '',
  SESSION_SECRET: 'doors-session-secret-of-one-run-of-the-tests',
  ENCRYPTION_KEY: Buffer.from('doors-encryption-key-of-a-run-01').toString('base64'),
  UPLOAD_SECRET: 'doors-upload-secret-of-one-run-of-the-tests',
  STAFF_TWO_FACTOR: 'required',
  IDLE_MINUTES: '1440',
  RATE_LIMIT_WRITES: '10000000',
  RATE_LIMIT_ATTEMPTS: '10000000',
  ACCOUNT_COOLING_HOURS: '0',
  PAYER_NAME: '场景专项资金专户',
  PAYER_ACCOUNT: '51001000000000000001',
  WEB_PROCESSES: '1',
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
} as const;
