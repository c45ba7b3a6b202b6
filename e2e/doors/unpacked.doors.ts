import { expect, test } from 'vitest';
import { unpacked } from './unpacked.ts';
import { aNamedArchive, aNamedDocx, aNamedPdf } from './world/named-files.ts';

// The search must see what a leak would be hidden in, or its silence says nothing.
test('a name in the properties of a PDF and of a Word document is found, also within an archive', async () => {
  const files = [await aNamedPdf('a.pdf', '灵犀智行'), await aNamedDocx('a.docx', '灵犀智行')];
  for (const file of [...files, aNamedArchive('a.zip', files)])
    expect(unpacked(file.bytes), file.name).toContain('灵犀智行');
});
