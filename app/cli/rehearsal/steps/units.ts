import { completeCreditCode } from '#app/competition/provider/credit-code.ts';
import { Client } from '../client.ts';
import { aPdf } from '../documents.ts';
import { NEWCOMERS_PASSWORD, newcomer } from '../people.ts';
import type { Rehearsal, Unit } from '../rehearsal.ts';
import { step } from '../step.ts';

/** A code of our own making with a right check digit; `salt` keeps rehearsals on one server apart. */
function creditCode(salt: number, index: number): string {
  const serial = (salt * 1000 + index) % 10 ** 8;
  return completeCreditCode(`91510100M${String(serial).padStart(8, '0')}`);
}

const ownerOf = (salt: number, n: number) => `rehearsal-${salt}-${n}@example.com`;
const unitName = (salt: number, n: number) => `演练${salt}第${n}科技有限公司`;

/** The owners of an earlier rehearsal's units sign in again. */
export async function returnOfUnits({ base, salt }: Rehearsal, count: number): Promise<Unit[]> {
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  return step('units come back', numbers, async (n) => ({
    id: '',
    name: unitName(salt, n),
    owner: await Client.signedIn(base, ownerOf(salt, n), NEWCOMERS_PASSWORD),
  }));
}

/** People sign up by mail, register their units with a licence, and a secretary verifies each. */
export async function registerUnits({ base, staff, salt }: Rehearsal, count: number): Promise<Unit[]> {
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const owners = await step('people sign up and open their mail', numbers, (n) =>
    newcomer(base, `申报人${n}`, ownerOf(salt, n)),
  );
  const units = await step('units are registered with their licence', owners, async (owner, index) => {
    const name = unitName(salt, index + 1);
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
    secretary.post(`/providers/${id}`, { intent: 'verify', verdict: 'verified', note: '' }),
  );
  return units;
}
