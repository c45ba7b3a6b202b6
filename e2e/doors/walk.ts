import type { BuiltRoute } from './catalogue.ts';
import { several } from './in-turn.ts';
import { filesIn, isFile, silentLists, variantsOf } from './lists.ts';
import { cellsOf, whyNotOpen } from './opens.ts';
import type { Visitor } from './visitor.ts';

export interface Visit {
  who: string;
  visitor: Visitor | undefined;
  address: string;
  /** opened alone, without what it offers of itself: somebody else opens that */
  alone?: boolean;
}

export interface Walked {
  pages: number;
  files: number;
  /** what is wrong, by address */
  faults: string[];
  /** what stands in every workbook that was opened */
  tables: string[];
}

/**
 * Opens pages and files, what the pages offer of themselves, and the files to which they lead. Wrong is a fault of the server, a list
 * with nothing in it that does not say so, and a file that does not open.
 */
export async function walk(routes: readonly BuiltRoute[], visits: readonly Visit[]): Promise<Walked> {
  const walked: Walked = { pages: 0, files: 0, faults: [], tables: [] };
  const files = new Map<string, Visit>();
  const open = async ({ who, visitor, address }: Visit): Promise<string | null> => {
    const answer = await visitor?.get(address);
    if (!answer) return null;
    const fault = (what: string) => walked.faults.push(`${address} as ${who}: ${what}`);
    if (answer.status >= 500) fault(String(answer.status));
    if (answer.status !== 200) return null;
    if (isFile(routes, address)) {
      walked.files += 1;
      const why = await whyNotOpen(answer);
      if (why !== null) fault(why);
      if (/spreadsheetml/.test(answer.headers.get('content-type') ?? '')) walked.tables.push(cellsOf(answer));
      return null;
    }
    if (!/html/.test(answer.headers.get('content-type') ?? '')) return null;
    walked.pages += 1;
    const html = answer.text;
    for (const list of silentLists(html)) fault(`says nothing: ${list}`);
    for (const href of filesIn(routes, html)) files.set(href, { who, visitor, address: href });
    return html;
  };
  await several(visits, 6, async (visit) => {
    const html = await open(visit);
    for (const address of html === null || visit.alone ? [] : variantsOf(visit.address, html))
      await open({ ...visit, address });
  });
  const opened = new Set(visits.map(({ address }) => address));
  await several(
    [...files.values()].filter(({ address }) => !opened.has(address)),
    6,
    open,
  );
  return walked;
}
