import { useTranslation } from 'react-i18next';
import type { Criterion } from '../content.ts';
import { useInLanguage } from '../use-in-language.ts';
import { NumberControl } from './NumberControl.tsx';
import { PointsControl } from './PointsControl.tsx';
import { Rows } from './Rows.tsx';
import { BilingualControl } from './TextControl.tsx';

type Anchor = Criterion['anchors'][number];

/** One criterion; its bands are folded away until they are wanted. */
export function CriterionRow({ path }: { path: string }) {
  const { t } = useTranslation('call');
  const say = useInLanguage();
  return (
    <>
      <BilingualControl path={`${path}.name`} label={t('fields.name')} required />
      <BilingualControl path={`${path}.description`} label={t('fields.description')} rows={2} max={1000} />
      <div className="max-w-60">
        <PointsControl path={path} />
      </div>
      <details>
        <summary className="min-h-8 cursor-pointer font-medium text-action">{t('fields.anchors')}</summary>
        <div className="mt-3">
          <Rows<Anchor>
            path={`${path}.anchors`}
            label={t('fields.anchors')}
            nameOf={(anchor) => `${anchor.from}+ ${say(anchor.label)}`}
            add={{
              label: t('editor.addAnchor'),
              make: () => ({ from: 0, label: { zh: '', en: '' }, text: { zh: '', en: '' } }),
            }}
          >
            {(anchorPath) => (
              <>
                <div className="max-w-40">
                  <NumberControl path={`${anchorPath}.from`} label={t('fields.from')} />
                </div>
                <BilingualControl path={`${anchorPath}.label`} label={t('fields.label')} required />
                <BilingualControl
                  path={`${anchorPath}.text`}
                  label={t('fields.description')}
                  rows={2}
                  max={500}
                />
              </>
            )}
          </Rows>
        </div>
      </details>
    </>
  );
}
