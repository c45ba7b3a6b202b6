import { Award } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#app/ui/Badge.tsx';
import type { Benchmark } from './entry.ts';

/** Which 标杆 an entry is shown as; nothing while none is chosen. */
export function BenchmarkBadge({ benchmark }: { benchmark: Benchmark | null }) {
  const { t } = useTranslation('showcase');
  if (!benchmark) return null;
  return (
    <Badge tone="gold" icon={<Award aria-hidden="true" />}>
      {t(`benchmarks.${benchmark}`)}
    </Badge>
  );
}
