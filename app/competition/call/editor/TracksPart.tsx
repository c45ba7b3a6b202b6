import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import type { Track } from '../content.ts';
import { useInLanguage } from '../use-in-language.ts';
import { newKey } from './at-path.ts';
import { NumberControl } from './NumberControl.tsx';
import { Rows } from './Rows.tsx';
import { BilingualControl } from './TextControl.tsx';

const emptyTrack = (tracks: readonly Track[]): Track => ({
  key: newKey('track', tracks),
  name: { zh: '', en: '' },
  description: { zh: '', en: '' },
  quota: 1,
});

/** The fields of the competition, each with its places. */
export function TracksPart() {
  const { t } = useTranslation('call');
  const say = useInLanguage();
  return (
    <Card title={t('editor.parts.tracks')}>
      <Rows<Track>
        path="tracks"
        label={t('fields.tracks')}
        nameOf={(track) => say(track.name)}
        add={{ label: t('editor.addTrack'), make: emptyTrack }}
      >
        {(path) => (
          <>
            <BilingualControl path={`${path}.name`} label={t('fields.name')} required />
            <BilingualControl
              path={`${path}.description`}
              label={t('fields.description')}
              rows={3}
              max={600}
            />
            <div className="max-w-40">
              <NumberControl path={`${path}.quota`} label={t('fields.quota')} />
            </div>
          </>
        )}
      </Rows>
    </Card>
  );
}
