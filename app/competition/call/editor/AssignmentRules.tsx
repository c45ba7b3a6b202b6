import { useTranslation } from 'react-i18next';
import { assignmentModes } from '../content.ts';
import { SelectControl, ToggleControl } from './ChoiceControl.tsx';
import { NumberControl } from './NumberControl.tsx';
import { useDraft } from './use-draft.ts';

/** Whether a panel scores all of its track or each solution gets judges of its own, and then by which rules. */
export function AssignmentRules() {
  const { t } = useTranslation('call');
  const { mode, bids } = useDraft().content.panel.assignment;
  const at = (name: string) => ({ path: `panel.assignment.${name}`, label: t(`fields.${name}`) });
  return (
    <fieldset className="mb-6 grid grid-cols-1 gap-5 rounded-lg border border-line p-4">
      <legend className="px-1 font-medium">{t('fields.assignment')}</legend>
      <SelectControl
        {...at('mode')}
        options={assignmentModes.map((value) => ({ value, label: t(`assignmentModes.${value}`) }))}
      />
      {mode === 'perSolution' && (
        <>
          <div className="grid grid-cols-1 gap-5 sm:grid-cols-3">
            <NumberControl {...at('perSolution')} />
            <NumberControl {...at('capacity')} hint={t('editor.noLimit')} />
            <NumberControl {...at('seniors')} />
          </div>
          <ToggleControl {...at('onePerUnit')} />
          <ToggleControl {...at('bids')} />
          {bids && (
            <div className="sm:max-w-xs">
              <NumberControl {...at('bidDays')} />
            </div>
          )}
        </>
      )}
    </fieldset>
  );
}
