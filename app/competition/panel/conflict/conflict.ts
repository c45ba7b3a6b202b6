/** Every kind of conflict of interest; the last four are told by people, the others are found in what the pool and the entries say. */
export const conflictKinds = [
  'sameUnit',
  'consortiumMember',
  'employment',
  'directorship',
  'shareholding',
  'cooperation',
  'ownEntry',
  'excludedByApplicant',
  'supervisingBody',
  'kinship',
  'personal',
] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** What a judge may declare on the commitment page. */
export const declarableKinds = [
  'employment',
  'shareholding',
  'cooperation',
  'kinship',
  'personal',
] as const satisfies readonly ConflictKind[];

/** Whether a conflict that was recorded no longer counts. */
export function isLifted(conflict: { liftedAt: Date | null }): boolean {
  return conflict.liftedAt !== null;
}

/** Only what a person declared for a personal reason may turn out to be none; what was found in the records stands. */
export function isLiftable(conflict: { kind: string; source: string; liftedAt: Date | null }): boolean {
  return conflict.source === 'declared' && conflict.kind === 'personal' && conflict.liftedAt === null;
}

/** An employment or a seat counts for so many years after its end. */
const EMPLOYMENT_YEARS = 3;

export interface Unit {
  name: string;
  /** 统一社会信用代码, or '' */
  code: string;
}
export interface Affiliation extends Unit {
  kind: string;
  /** `YYYY-MM-DD`; null: not ended */
  to: string | null;
}
export interface ExpertFacts extends Unit {
  personName: string;
  userId: string | null;
  affiliations: readonly Affiliation[];
}
export interface EntryFacts {
  /** the lead first, then every member of the consortium */
  units: readonly Unit[];
  /** everyone who belongs to one of these units here, and who wrote the entry */
  userIds: readonly string[];
  excludedExperts: readonly { name: string; unitName: string }[];
  /** names of the bodies that run or supervise the call */
  supervisingBodies: readonly string[];
}

/** A name as it is compared: one width, one case, without blanks and punctuation. */
export function normalisedName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\s]/gu, '');
}

/** The same legal unit, by its code or by its name. */
export function sameUnit(a: Unit, b: Unit): boolean {
  if (a.code !== '' && a.code.toUpperCase() === b.code.toUpperCase()) return true;
  const name = normalisedName(a.name);
  return name !== '' && name === normalisedName(b.name);
}

/** `YYYY-MM-DD` so many years before `today`. */
const yearsBefore = (today: string, years: number) =>
  `${String(Number(today.slice(0, 4)) - years).padStart(4, '0')}${today.slice(4)}`;

/**
 * The conflicts of an expert with an entry, tested against every member of its consortium.
 * @param today date in Shanghai, `YYYY-MM-DD`
 * @param cooperationYears a cooperation counts for so many years after its end
 */
export function conflictsOf(
  expert: ExpertFacts,
  entry: EntryFacts,
  today: string,
  cooperationYears: number,
): ConflictKind[] {
  const found = new Set<ConflictKind>();
  entry.units.forEach((unit, index) => {
    if (sameUnit(expert, unit)) found.add(index === 0 ? 'sameUnit' : 'consortiumMember');
    for (const affiliation of expert.affiliations) {
      if (!sameUnit(affiliation, unit)) continue;
      const kind = affiliationConflict(affiliation, today, cooperationYears);
      if (kind) found.add(kind);
    }
  });
  if (expert.userId !== null && entry.userIds.includes(expert.userId)) found.add('ownEntry');
  if (entry.excludedExperts.some((excluded) => isExcluded(expert, excluded)))
    found.add('excludedByApplicant');
  if (entry.supervisingBodies.some((name) => sameUnit(expert, { name, code: '' })))
    found.add('supervisingBody');
  return conflictKinds.filter((kind) => found.has(kind));
}

function affiliationConflict(
  { kind, to }: Affiliation,
  today: string,
  cooperationYears: number,
): ConflictKind | null {
  const since = (years: number) => to === null || to >= yearsBefore(today, years);
  if (kind === 'employment' && since(EMPLOYMENT_YEARS)) return 'employment';
  if (kind === 'directorship' && since(EMPLOYMENT_YEARS)) return 'directorship';
  if (kind === 'shareholding' && since(0)) return 'shareholding';
  if (kind === 'cooperation' && since(cooperationYears)) return 'cooperation';
  return null;
}

/** Two people may have one name: where the applicant names the unit too, both must fit. */
function isExcluded(expert: ExpertFacts, excluded: { name: string; unitName: string }): boolean {
  if (normalisedName(expert.personName) !== normalisedName(excluded.name)) return false;
  return excluded.unitName.trim() === '' || sameUnit(expert, { name: excluded.unitName, code: '' });
}
