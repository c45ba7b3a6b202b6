import { useTranslation } from 'react-i18next';
import type { Track } from '#app/competition/call/content.ts';
import { newKey } from '#app/competition/call/editor/at-path.ts';
import { NumberControl } from '#app/competition/call/editor/NumberControl.tsx';
import { Rows } from '#app/competition/call/editor/Rows.tsx';
import { BilingualControl } from '#app/competition/call/editor/TextControl.tsx';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { Card } from '#app/ui/Card.tsx';

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
