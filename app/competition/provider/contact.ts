/** 对公账号: 9 to 32 digits; corporate accounts carry no check digit. */
export const isBankAccount = (digits: string): boolean => /^\d{9,32}$/.test(digits);
