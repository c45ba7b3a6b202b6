import { XMLBuilder, XMLParser } from 'fast-xml-parser';

/** Nothing but elements and text: no entities are declared or expanded, values stay text. */
const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: false,
  parseTagValue: false,
  processEntities: { enabled: true, maxTotalExpansions: 0 },
  isArray: (name) => many.has(name),
});
const many = new Set([
  'Stmt',
  'Bal',
  'OrgnlPmtInfAndSts',
  'TxInfAndSts',
  'StsRsnInf',
  'AddtlInf',
  'Ntfctn',
  'Ntry',
  'NtryDtls',
  'TxDtls',
  'RtrInf',
]);
const builder = new XMLBuilder({ format: true, ignoreAttributes: false });

export type Node = { [name: string]: Node | Node[] | string | undefined };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** The elements of a name, one or many. */
export const all = (node: Node | undefined, name: string): Node[] => {
  const found = node?.[name];
  return (Array.isArray(found) ? found : [found]).filter(isNode);
};
/** The text at a path; '' where there is none. Elements with attributes keep their text beside them. */
export function text(node: Node | undefined, ...path: string[]): string {
  let at: unknown = node;
  for (const name of path) {
    if (Array.isArray(at)) at = at[0];
    at = isNode(at) ? at[name] : undefined;
  }
  if (Array.isArray(at)) at = at[0];
  if (isNode(at)) at = at['#text'];
  return typeof at === 'string' ? at.trim() : '';
}
/** An element as XML again, for whoever is to read it. */
export const raw = (name: string, node: Node): string => String(builder.build({ [name]: node }));

/**
 * The `Document` of an ISO 20022 message, of any version. A document type is refused before it is parsed, so that no entity can be declared.
 * @throws RangeError when it is no XML, or no message
 */
export function readDocument(xml: string): Node {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new RangeError('DOCTYPE');
  let parsed: unknown;
  try {
    parsed = parser.parse(xml, true);
  } catch (error) {
    throw new RangeError(error instanceof Error ? error.message : String(error));
  }
  const [root] = all(isNode(parsed) ? parsed : undefined, 'Document');
  return root ?? {};
}
