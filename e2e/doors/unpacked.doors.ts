import { expect, test } from 'vitest';
import { unpacked } from './unpacked.ts';
import { aNamedDocx, aNamedPdf } from './world/named-files.ts';

// The search must see what a leak would be hidden in, or its silence says nothing.
test('a name in the properties of a PDF and of a Word document is found', async () => {
  for (const file of [await aNamedPdf('a.pdf', '灵犀智行'), await aNamedDocx('a.docx', '灵犀智行')])
    expect(unpacked(file.bytes), file.name).toContain('灵犀智行');
});
