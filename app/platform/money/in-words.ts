import nzh from 'nzh';

/** 金额大写 of an amount in fen: 10000000n → 人民币壹拾万元整, 10000050n → 人民币壹拾万元伍角. */
export function inWords(fen: bigint): string {
  const cents = fen % 100n;
  const yuan = (fen / 100n).toString();
  return nzh.cn.toMoney(cents === 0n ? yuan : `${yuan}.${cents.toString().padStart(2, '0')}`);
}
