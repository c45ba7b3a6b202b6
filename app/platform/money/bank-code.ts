/**
 * Whether a 联行号 passes ISO 7064 MOD 11,10, which nearly all published codes do. A failure is only a reason to ask the bank.
 * @param code 12 digits
 */
export function passesBankCodeCheck(code: string): boolean {
  if (!/^\d{12}$/.test(code)) return false;
  let product = 10;
  for (const digit of code.slice(0, 11)) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (product + Number(code[11])) % 10 === 1;
}
