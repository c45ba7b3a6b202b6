import { text } from 'node:stream/consumers';
import { renderToPipeableStream } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Gathered } from './gathered.server.ts';

it('a long Chinese page arrives as React wrote it, with no zero byte where a character met the end of a buffer', async () => {
  const words = Array.from({ length: 4_000 }, (_, n) => `${'a'.repeat(n % 7)}牵头单位${n}`);
  const body = new Gathered();
  renderToPipeableStream(
    <ul>
      {words.map((word) => (
        <li key={word} title={word}>
          {word}
        </li>
      ))}
    </ul>,
  ).pipe(body);
  const page = await text(body);
  expect(page).not.toContain('\0');
  expect(page).toBe(`<ul>${words.map((word) => `<li title="${word}">${word}</li>`).join('')}</ul>`);
});
