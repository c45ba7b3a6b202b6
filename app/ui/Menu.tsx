import { DropdownMenu } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { buttonStyle } from './button-style.ts';

export interface MenuGroup {
  key: string;
  label: string;
  items: readonly { key: string; label: ReactNode; disabled?: boolean; onSelect(): void }[];
}

interface MenuProps {
  label: string;
  icon?: ReactNode;
  groups: readonly MenuGroup[];
  /** Where the focus goes after a choice; back to the button where it returns false. */
  onClosed?: () => boolean;
}

/** A button that opens a list to choose from, by pointer, arrows or the first letters. */
export function Menu({ label, icon, groups, onClosed }: MenuProps) {
  const chosen = useRef(false);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={buttonStyle('quiet', 'small')}>
        {icon}
        {label}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          collisionPadding={12}
          className="z-50 max-h-[min(24rem,var(--radix-dropdown-menu-content-available-height))] w-[min(28rem,calc(100vw-1.5rem))] overflow-y-auto rounded-lg border border-line bg-surface p-2 text-ink shadow-float"
          onCloseAutoFocus={(event) => {
            if (chosen.current && onClosed?.()) event.preventDefault();
            chosen.current = false;
          }}
        >
          {groups
            .filter((group) => group.items.length > 0)
            .map((group) => (
              <DropdownMenu.Group
                key={group.key}
                className="border-line not-first:mt-1 not-first:border-t not-first:pt-1"
              >
                <DropdownMenu.Label className="px-3 py-1.5 text-sm text-ink-soft">
                  {group.label}
                </DropdownMenu.Label>
                {group.items.map((item) => (
                  <DropdownMenu.Item
                    key={item.key}
                    disabled={item.disabled}
                    onSelect={() => {
                      chosen.current = true;
                      item.onSelect();
                    }}
                    className="min-h-9 cursor-pointer rounded-md px-3 py-1.5 outline-none data-[disabled]:cursor-default data-[disabled]:text-ink-faint data-[highlighted]:bg-action-soft"
                  >
                    {item.label}
                  </DropdownMenu.Item>
                ))}
              </DropdownMenu.Group>
            ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
