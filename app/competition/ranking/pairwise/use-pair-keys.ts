import { useEffect } from 'react';

/** Lets the arrow keys and Backspace press the buttons that name them, unless something is being typed or a dialog is open. */
export function usePairKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      const { target } = event;
      if (target instanceof HTMLElement && target.closest('input, textarea, select, [role=dialog]')) return;
      const button = document.querySelector<HTMLButtonElement>(`[data-pair-key="${CSS.escape(event.key)}"]`);
      if (!button || button.disabled) return;
      event.preventDefault();
      button.click();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
