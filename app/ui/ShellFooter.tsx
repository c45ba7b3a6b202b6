import { useTranslation } from 'react-i18next';
import { Mark } from './Mark.tsx';

/** What a public site in China names at its foot; lines without a value are left out. */
export interface SiteFacts {
  /** 主办单位 */
  organiser?: string | null;
  phone?: string | null;
  /** 网站标识码 */
  siteCode?: string | null;
  /** ICP备案号 */
  icp?: string | null;
  /** 公网安备号 */
  publicSecurity?: string | null;
}

export function ShellFooter({ site = {} }: { site?: SiteFacts }) {
  const { t } = useTranslation('common');
  const facts = [
    [t('ui.site.organiser'), site.organiser],
    [t('ui.site.phone'), site.phone],
    [t('ui.site.siteCode'), site.siteCode],
  ].filter(([, value]) => value);
  return (
    <footer data-shell="" className="mt-auto bg-night text-on-night">
      <div className="mx-auto grid max-w-6xl gap-8 px-4 py-10 sm:grid-cols-[auto_1fr] sm:px-6">
        <div className="flex items-start gap-3">
          <Mark className="size-10" />
          <div>
            <p className="text-lg font-semibold">{t('product')}</p>
            <p className="text-sm text-on-night-soft">{t('tagline')}</p>
          </div>
        </div>
        <div className="grid content-start gap-2 text-sm text-on-night-soft sm:justify-items-end">
          <p className="flex flex-wrap gap-x-6 gap-y-1">
            {facts.map(([label, value]) => (
              <span key={label}>
                {label}
                {t('ui.site.colon')}
                <span className="text-on-night">{value}</span>
              </span>
            ))}
          </p>
          <p className="flex flex-wrap gap-x-6 gap-y-1">
            {site.icp && (
              <a
                href="https://beian.miit.gov.cn/"
                rel="noopener noreferrer"
                className="underline underline-offset-4"
              >
                {site.icp}
              </a>
            )}
            {site.publicSecurity && (
              <a
                href="https://beian.mps.gov.cn/"
                rel="noopener noreferrer"
                className="underline underline-offset-4"
              >
                {site.publicSecurity}
              </a>
            )}
          </p>
        </div>
      </div>
    </footer>
  );
}
