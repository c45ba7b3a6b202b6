/** Why a file has no copy without names. */
export const noCopyReasons = ['encrypted', 'broken', 'tooLarge', 'kind'] as const;
export type NoCopyReason = (typeof noCopyReasons)[number];

/** A file of which no copy without names can be made. */
export class NoCopy extends Error {
  readonly reason: NoCopyReason;

  constructor(reason: NoCopyReason) {
    super(`no copy without names: ${reason}`);
    this.name = 'NoCopy';
    this.reason = reason;
  }
}

/** A file within an archive that the copy does not have. */
export interface Left {
  /** its own name, for the organisers alone */
  name: string;
  /** its number, by which judges know it */
  as: string;
  reason: NoCopyReason;
}

/** A file within another one, without names: handed to what holds files of every kind. */
export type CopyMember = (
  bytes: Uint8Array,
  ending: string,
  budget: { bytes: number; members: number; depth: number },
) => Promise<{ bytes: Uint8Array; left: Left[] } | { reason: NoCopyReason }>;
