import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../content.ts';
import { scaledBands } from '../scaled-bands.ts';
import { NumberControl } from './NumberControl.tsx';
import { usePlace } from './use-draft.ts';

/** The points of a criterion. Its bands follow in proportion, from where they stood when typing began. */
export function PointsControl({ path }: { path: string }) {
  const { t } = useTranslation('call');
  const { value: criterion, set } = usePlace<Criterion>(path);
  const [began, setBegan] = useState(criterion);
  return (
    <NumberControl
      path={`${path}.points`}
      label={t('fields.points')}
      hint={t('editor.bandsFollow')}
      onNumber={(points) => set({ ...criterion, points, anchors: scaledBands(began, points) })}
      onFocus={() => setBegan(criterion)}
    />
  );
}
