/** At most so many solutions of a track are listed as those where another review pays, and asked for at once. */
export const LISTED = 10;
