/** What payment files of a demonstration name as their payer, unless the settings say otherwise. */
export function setDemoPayer(): void {
  process.env.PAYER_NAME ??= '场景专项资金专户（演示）';
  process.env.PAYER_ACCOUNT ??= '51001000000000000001';
  process.env.PAYER_BANK_CODE ??= '102651000010';
}
