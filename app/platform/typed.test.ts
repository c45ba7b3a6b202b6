import { expect, it } from 'vitest';
import { addressText, phoneText, plainAddress, plainCode, plainPhone } from './typed.ts';

it('takes a code as it is pasted: blanks, hyphens, full width, small letters, what nobody sees', () => {
  for (const typed of [
    '91510100MA6DNH7KXJ',
    ' 9151 0100 MA6D NH7K XJ ',
    '91510100-ma6dnh7kx-j',
    '９１５１０１００ＭＡ６ＤＮＨ７ＫＸＪ',
    '\u200b91510100MA6DNH7KXJ\ufeff',
    '91510100\u2011MA6DNH7KX\u2013J',
    '\u202a91510100MA6DNH7KXJ\u202c\n',
  ])
    expect(plainCode(typed)).toBe('91510100MA6DNH7KXJ');
});

it('takes a phone number as people write it', () => {
  for (const typed of [
    '13900001234',
    '+86 139 0000 1234',
    '0086-139-0000-1234',
    '86 13900001234',
    '１３９００００１２３４',
    '(+86)139-0000-1234',
    '\u202d139 0000 1234\u202c',
  ])
    expect(plainPhone(typed), typed).toBe('13900001234');
  for (const typed of [
    '028-85336666',
    '(028) 8533 6666',
    '０２８－８５３３６６６６',
    '+86 28 8533 6666',
    '+86 028 85336666',
  ])
    expect(plainPhone(typed), typed).toBe('028-85336666');
  expect(plainPhone('0816-2345678 转 801')).toBe('0816-2345678-801');
  expect(plainPhone('028-85336666-801')).toBe('028-85336666-801');
  expect(plainPhone('400 888 6666')).toBe('400-888-6666');
  for (const typed of ['', '12345', '12900001234', '1390000123', '139000012345', '028', '八五三三六六六六'])
    expect(plainPhone(typed), typed).toBeNull();
});

it('takes an address with blanks around it, in full width, or under 中国', () => {
  expect(plainAddress(' Li.Ming@Example.COM\u200b ')).toBe('li.ming@example.com');
  expect(plainAddress('li＠example．com')).toBe('li@example.com');
  expect(addressText().parse('李明@例子.中国'.replace('李明', 'liming'))).toBe(
    'liming@xn--fsqu00a.xn--fiqs8s',
  );
  for (const wrong of ['', '@', 'a@', '@b.cn', 'a b.cn', 'a@b', 'a@b..cn', 'a@exa mple'])
    expect(addressText('access:errors.email').safeParse(wrong).success, wrong).toBe(false);
});

it('says which text explains a refusal', () => {
  const refused = phoneText('provider:errors.contactPhone').safeParse('123');
  expect(refused.error?.issues[0]?.message).toBe('provider:errors.contactPhone');
});
