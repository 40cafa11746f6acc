import { Menu, MenuDivider, MenuGroup, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { EditCommand } from './edit-commands';

/** Commands at a point of the page, as by the right button of the mouse. */
export function EditMenu(props: {
  readonly label: string;
  readonly groups: readonly (readonly EditCommand[])[];
  /** px */
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}) {
  const { label, groups, at, onClose } = props;
  const target = { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) };
  return (
    <Menu
      open
      positioning={{ target, position: 'below', align: 'start' }}
      onOpenChange={(_, { open }) => open || onClose()}
    >
      <MenuPopover>
        <MenuList aria-label={label}>
          {groups.map((group, i) => (
            <Fragment key={group[0]?.id}>
              {i > 0 && <MenuDivider />}
              <MenuGroup>
                {group.map(({ id, label: words, run }) => (
                  <MenuItem
                    key={id}
                    onClick={() => {
                      onClose();
                      void run();
                    }}
                  >
                    {words}
                  </MenuItem>
                ))}
              </MenuGroup>
            </Fragment>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
