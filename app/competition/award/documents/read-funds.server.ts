import { db } from '#app/platform/database/client.server.ts';

/** The funds by name, for a choice. */
export async function fundNames(language: 'zh-CN' | 'en'): Promise<{ id: string; name: string }[]> {
  const funds = await db.fund.findMany({
    orderBy: { createdAt: 'asc' },
    select: { id: true, name: true, nameEn: true },
  });
  return funds.map(({ id, name, nameEn }) => ({ id, name: language === 'en' ? nameEn || name : name }));
}
