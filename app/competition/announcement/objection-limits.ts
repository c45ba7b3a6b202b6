/** How much one objection may bring: enough for a case, too little to fill a disk. The database counts the files, too. */
export const MOST_OBJECTION_FILES = 10;
export const MOST_OBJECTION_BYTES = 20 * 1024 * 1024;
