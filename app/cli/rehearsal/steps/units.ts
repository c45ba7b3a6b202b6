import { completeCreditCode } from '#app/competition/provider/credit-code.ts';
import { aPdf } from '../documents.ts';
import { newcomer } from '../people.ts';
import type { Rehearsal, Unit } from '../rehearsal.ts';
import { step } from '../step.ts';

/** A code of our own making with a right check digit; `salt` keeps rehearsals on one server apart. */
function creditCode(salt: number, index: number): string {
  const serial = (salt * 1000 + index) % 10 ** 8;
  return completeCreditCode(`91510100M${String(serial).padStart(8, '0')}`);
}

/** People sign up by mail, register their units with a licence, and a secretary verifies each. */
export async function registerUnits({ base, staff }: Rehearsal, count: number): Promise<Unit[]> {
  const salt = Date.now() % 90_000;
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const owners = await step('people sign up and open their mail', numbers, (n) =>
    newcomer(base, `申报人${n}`, `rehearsal-${salt}-${n}@example.com`),
  );
  const units = await step('units are registered with their licence', owners, async (owner, index) => {
    const name = `演练${salt}第${index + 1}科技有限公司`;
    const to = await owner.post('/provider/new', {
      creditCode: creditCode(salt, index),
      name,
      kind: 'enterprise',
      legalRepresentative: '方正',
      contactName: '方正',
      contactPhone: '13800001234',
    });
    const id = to.split('/')[2] ?? '';
    const licence = await aPdf('营业执照.pdf', { title: 'Licence', pages: 1 });
    await owner.upload('licence', { providerId: id }, licence);
    await owner.post(`/provider/${id}`, { intent: 'ask' });
    return { id, name, owner };
  });
  const secretary = await staff('secretary1');
  await step('a secretary verifies the units', units, ({ id }) =>
    secretary.post(`/providers/${id}`, { verdict: 'verified', note: '' }),
  );
  return units;
}
