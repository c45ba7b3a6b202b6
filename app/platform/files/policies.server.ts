import type { z } from 'zod';
import type { Actor } from '#app/platform/access/actor.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import type { StoredFile } from '#app/platform/database/generated/client.ts';
import type { Outcome } from '#app/platform/outcome.ts';
import type { FileKind } from './kinds.ts';

/** What one upload may be, decided for this person and this input before a byte is sent. */
export interface UploadPermit {
  /** Whose file it will be within its purpose, such as a submission's id. Stored with the file; `mayRead` may ask it. */
  scope: string;
  maxBytes: number;
  kinds: readonly FileKind[];
  /** how many files this one request may bring: what is still free, not the limit of the slot */
  maxFiles: number;
}

/**
 * Whether someone may read a file. `as` is the name it goes by for them; `nameless`: only its copy without what it says of its author, never
 * the file itself.
 */
export type Reading = boolean | { as: string; nameless?: true };

/** What a room says about its files. The platform keeps bytes; who may do what with them is the room's. */
export interface FilePurpose<Input> {
  /** `submission`, `licence`, `evidence`: also the upload's address, so letters and hyphens only */
  purpose: string;
  /** What the page sends along with the files; stored as JSON until the file is there. */
  input: z.ZodType<Input>;
  /**
   * Whether this person may upload now. Deadlines are judged here, and again in `onStored`.
   * A refusal's text (`room:refusals.…`) is what the person reads.
   */
  mayUpload(actor: Actor, input: Input): Promise<Outcome<UploadPermit>>;
  /**
   * Who a visitor is who holds the secret that the page sends along: somebody without roles, under an id of the room's
   * own such as `objector:<id>`. A purpose that does not say it takes files only from people who signed in.
   */
  guest?(input: Input): Promise<Actor | null>;
  /**
   * Attaches the stored file, in the transaction that also makes its row: a refusal rolls both back, the bytes are
   * swept, and the person reads why. Runs exactly once for a file, however often the upload is retried. Lock what you
   * count. `actor` is the uploader as they are now.
   */
  onStored(tx: Tx, stored: { file: StoredFile; input: Input; actor: Actor }): Promise<Outcome<unknown>>;
  /** Whether this person, or a visitor (null), may read the file. No means 404: its existence is not told. */
  mayRead(actor: Actor | null, file: StoredFile): Promise<Reading>;
  /** Whether something still refers to the file; those nothing refers to are swept after a day. */
  inUse(file: StoredFile): Promise<boolean>;
}

/** A purpose whose input has been hidden behind its schema. */
export interface RegisteredPurpose {
  purpose: string;
  /** Reads what the page or the database gave. @throws z.ZodError */
  mayUpload(actor: Actor, input: unknown): Promise<Outcome<UploadPermit>>;
  /** The visitor who holds the secret in `input`, or null. */
  guest(input: unknown): Promise<Actor | null>;
  onStored(tx: Tx, stored: { file: StoredFile; input: unknown; actor: Actor }): Promise<Outcome<unknown>>;
  mayRead(actor: Actor | null, file: StoredFile): Promise<Reading>;
  inUse(file: StoredFile): Promise<boolean>;
  isInput(input: unknown): boolean;
}

/** All that files are kept for, by the purposes' names: handed to whatever takes, keeps, reads or sweeps files. */
export type FilePurposes = ReadonlyMap<string, RegisteredPurpose>;

/** The list as it is handed on. @throws when two purposes have one name */
export function purposesOf(list: readonly RegisteredPurpose[]): FilePurposes {
  const purposes = new Map(list.map((purpose) => [purpose.purpose, purpose]));
  if (purposes.size < list.length) throw new Error('two purposes have one name');
  return purposes;
}

/**
 * What may be uploaded for one purpose. It counts where `app/files.server.ts` lists it:
 * `fileFor({ purpose: 'licence', input: z.object({ providerId: z.uuid() }), mayUpload, onStored, mayRead, inUse })`.
 */
export function fileFor<Input>(definition: FilePurpose<Input>): RegisteredPurpose {
  const { purpose, input: schema } = definition;
  return {
    purpose,
    mayUpload: async (actor, input) => definition.mayUpload(actor, schema.parse(input)),
    guest: async (input) => {
      const known = schema.safeParse(input);
      return known.success ? ((await definition.guest?.(known.data)) ?? null) : null;
    },
    onStored: async (tx, { input, ...rest }) =>
      definition.onStored(tx, { ...rest, input: schema.parse(input) }),
    mayRead: (actor, file) => definition.mayRead(actor, file),
    inUse: (file) => definition.inUse(file),
    isInput: (input) => schema.safeParse(input).success,
  };
}
