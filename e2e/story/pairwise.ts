import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '#e2e/accessible.ts';
import { confirm } from '#e2e/people.ts';

/** Solutions are compared two at a time: opened by the secretary, answered by judges on a phone, closed; the result stands apart. */
export async function compare(secretary: Page, callId: string, judges: readonly Page[]): Promise<void> {
  await secretary.goto(`/organise/calls/${callId}/pairwise`);
  await expectAccessible(secretary);
  await secretary.getByRole('button', { name: '开启比较' }).click();
  await expect(secretary.getByText('比较已开启')).toBeVisible();
  await expectAccessible(secretary);
  for (const judge of judges) await answerAll(judge);
  await secretary.reload();
  await expect(secretary.getByRole('cell', { name: '3', exact: true })).toHaveCount(judges.length);
  await confirm(secretary, '结束比较');
  await expect(secretary.getByText(`共计入 ${3 * judges.length} 次比较`)).toBeVisible();
  await secretary.goto(`/organise/calls/${callId}/ranking`);
  await expect(secretary.getByText('单独列示，不计入总分和名次').first()).toBeVisible();
  await expectAccessible(secretary);
  const [file] = await Promise.all([
    secretary.waitForEvent('download'),
    secretary.getByRole('link', { name: '导出两两比较结果' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/-pairwise\.xlsx$/);
}

/** A judge answers every pair on a phone: the left one, takes it back, the right one by a key, the others by a tap. */
async function answerAll(judge: Page): Promise<void> {
  await judge.setViewportSize({ width: 390, height: 800 });
  await judge.goto('/judging');
  await judge.getByRole('link', { name: '开始比较' }).click();
  const answered = (count: number) => expect(judge.getByText(`已比较 ${count} 次`)).toBeVisible();
  await answered(0);
  await expectAccessible(judge);
  await judge.getByRole('button', { name: '更好' }).first().click();
  await answered(1);
  await judge.getByRole('button', { name: '撤销上一次' }).click();
  await answered(0);
  await judge.keyboard.press('ArrowRight');
  await answered(1);
  await judge.getByRole('button', { name: '不相上下' }).click();
  await answered(2);
  await judge.getByRole('button', { name: '更好' }).last().click();
  await answered(3);
  await expect(judge.getByText('全部比较完毕，谢谢。')).toBeVisible();
  await expectAccessible(judge);
  await judge.setViewportSize({ width: 1280, height: 800 });
}
