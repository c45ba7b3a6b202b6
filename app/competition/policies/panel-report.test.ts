import { expect, it } from 'vitest';
import { ownJudge, whoMay } from './people.testing.ts';

it('PanelReport is signed by a judge of its own, and read by those who run or watch the competition', () => {
  expect(whoMay('PanelReport', { expertId: ownJudge })).toEqual({
    read: ['secretary', 'organiser', 'supervisor'],
    manage: ['secretary'],
    sign: ['judge'],
  });
  expect(whoMay('PanelReport', { expertId: 'another' })).toEqual({
    read: ['secretary', 'organiser', 'supervisor'],
    manage: ['secretary'],
    sign: [],
  });
  expect(whoMay('PanelReport', null)).toEqual({
    read: ['secretary', 'organiser', 'supervisor'],
    manage: ['secretary'],
    sign: [],
  });
});
