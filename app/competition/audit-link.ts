/** The page of what an entry of the audit record speaks of, where it has one that watchers read; null where it has none. */
export function auditLink(type: string, id: string, callId: string | null): string | null {
  const ofCall = (page: string) => (callId === null ? null : `/organise/calls/${callId}${page}`);
  switch (type) {
    case 'Submission':
      return `/screening/${id}`;
    case 'Provider':
      return `/providers/${id}`;
    case 'PanelReport':
      return `/reports/${id}`;
    case 'Call':
      return `/organise/calls/${id}`;
    case 'Selection':
    case 'FinalList':
      return ofCall('/selection');
    case 'Objection':
    case 'ObjectionSetAside':
      return ofCall('/objections');
    case 'Round':
    case 'PanelMember':
    case 'PanelDraw':
    case 'JudgeNomination':
    case 'Conflict':
      return ofCall('/panel');
    case 'ScoreSheet':
      return ofCall('/scoring');
    default:
      return ofCall('');
  }
}
