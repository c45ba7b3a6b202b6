import { describe, expect, it } from 'vitest';
import programme from '#prisma/seed/programme.json' with { type: 'json' };
import { altSchema, benchmarks, hideSchema, publicName, textsSchema } from './entry.ts';

describe('an entry of the showcase', () => {
  it('is one of the policy’s four 标杆, or of none yet', () => {
    expect(benchmarks).toHaveLength(programme.benchmarks.length);
    for (const benchmark of benchmarks) expect(textsSchema.parse({ benchmark }).benchmark).toBe(benchmark);
    expect(textsSchema.parse({ benchmark: '' }).benchmark).toBeNull();
    expect(textsSchema.safeParse({ benchmark: 'unicorn' }).success).toBe(false);
  });

  it('describes a picture in both languages and is hidden with a reason', () => {
    expect(altSchema.safeParse({ pictureId: 'a', altZh: '机器人', altEn: ' ' }).success).toBe(false);
    expect(altSchema.safeParse({ pictureId: 'a', altZh: '机器人', altEn: 'A robot' }).success).toBe(true);
    expect(hideSchema.safeParse({ reason: '  ' }).success).toBe(false);
  });

  it('gives a picture a name that tells only the award', () => {
    expect(['image/jpeg', 'image/webp', 'image/png'].map((type) => publicName(type, 'JL-1'))).toEqual([
      'JL-1.jpg',
      'JL-1.webp',
      'JL-1.png',
    ]);
  });
});
