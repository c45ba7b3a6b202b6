import { createContext, useContext } from 'react';

/** What ties a control to its label, hint and errors. */
export interface FieldControl {
  id: string;
  required?: boolean;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

export const FieldContext = createContext<FieldControl | null>(null);

/** The wiring of the field around this control; what the control is given itself goes first. */
export function useFieldControl<Props extends object>(props: Props): Props & Partial<FieldControl> {
  const around = useContext(FieldContext);
  if (!around) return props;
  const given = Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));
  return { ...around, ...given } as Props & Partial<FieldControl>;
}
