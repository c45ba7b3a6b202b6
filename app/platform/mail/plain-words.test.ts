import { describe, expect, it } from 'vitest';
import { greetable, plainLines, plainWords } from './plain-words.ts';

/** What mail programs link, in the middle of Chinese too: a scheme, www, a bare domain, an address. */
const linked =
  /[a-z][a-z\d+.-]*:\/\/\S|www\.\S|[\p{L}\p{N}-]\.(?:[\p{L}]{2,}|xn--)|[^\s]@[\p{L}\p{N}]|(?:mailto|tel|weixin|javascript):\S/iu;

describe('what somebody typed, in a letter', () => {
  it.each([
    '点击 http://evil.example 领取，您好',
    '点击http://evil.example领取',
    'HTTPS://EVIL.CN/a?b=c',
    'www.evil.cn',
    'WWW.evil.com.cn',
    'evil.cn',
    '访问evil.cn领奖',
    'a@b.cn',
    '联系a@b.cn',
    'mailto:a@b.cn',
    'tel:13800000000',
    'weixin://dl/chat',
    'javascript:alert(1)',
    'xn--fiqs8s.xn--fiqz9s',
    '中国.中国',
    'evil。cn',
    'evil．cn',
    'http：//evil.cn',
    'ht\u200btp://ev\u00adil.cn',
    'e\u202evil.cn',
    '[x](http://evil.cn)',
    '<a href="http://evil.cn">x</a>',
    'http://user:pass@evil.cn:8080/',
    'http://1.2.3.4/',
  ])('is no link: %s', (typed) => {
    const said = plainWords(typed);
    expect(said).not.toMatch(linked);
    expect(plainWords(said)).toBe(said);
  });

  it.each([
    '机器人社区 2.0',
    '第1.5代',
    '王敏',
    '李·马丁',
    'GB/T 35273—2020',
    '完成。请查收',
    '10:30 开始',
    '《方案》：一期',
    'e.g. a, b',
  ])('stays as it is: %s', (typed) => expect(plainWords(typed)).toBe(typed));

  it('is one line, without anything that is not seen', () => {
    expect(plainWords('某人\r\nBcc: x\u2028y\u0000\u202e')).toBe('某人 Bcc: x y');
    expect(plainLines('一\r\n\r\n二 www.evil.cn\u0007')).toBe('一\n\n二 www. evil. cn');
  });
});

describe('a greeting', () => {
  it.each([
    '王敏',
    'Lin Wei',
    "Seán O'Neill",
    '李·马丁',
    '阿卜杜拉·艾合买提',
    '成都某某科技有限公司（筹）',
    'J. R. Smith',
  ])('says %s', (name) => expect(greetable(name)).toBe(name));
  it.each([
    '点击 http://evil.example 领取，您好',
    'evil.cn',
    'a@b.cn',
    '恭喜！您已中奖',
    '加微信 13800000000',
    '长'.repeat(61),
    ' ',
    'x\ny: z',
  ])('leaves out %s', (name) => expect(greetable(name)).toBeUndefined());
});
