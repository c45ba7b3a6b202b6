import readXlsx from 'read-excel-file/node';

/** A sheet as a reader of another library sees it: its name and its rows, empty cells null. */
export interface ReadSheet {
  sheet: string;
  data: (string | number | boolean | Date | null)[][];
}

/** The sheets of an XLSX file. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadSheet[]> {
  // Its types know no `trim` for whole workbooks; without it, blanks that were typed would be lost here.
  return (await readXlsx(Buffer.from(bytes), { trim: false } as never)) as unknown as ReadSheet[];
}
