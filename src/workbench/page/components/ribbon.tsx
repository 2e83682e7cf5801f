import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Spinner, Tooltip } from "@fluentui/react-components";
import { useState, type KeyboardEvent, type ReactNode } from "react";
import { workbenchWords } from "../../../text/workbench";
import type { AddinManifest, RibbonButton, RibbonControl, RibbonMenu } from "../manifest";
import { useWorkbench } from "./context";

/** The add-in's part of the ribbon, as its manifest asks for it. */
export function Ribbon({ manifest: { tabs } }: { manifest: AddinManifest }): ReactNode {
  const { say } = useWorkbench();
  const [chosen, choose] = useState(0);
  const tab = tabs[chosen] ?? tabs[0]!;
  /** As in every list of tabs: one of them is reached by Tab, the others from it. */
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const steps = { ArrowRight: 1, ArrowLeft: -1 } as const;
    const step = steps[event.key as keyof typeof steps];
    if (!step) return;
    const next = (chosen + step + tabs.length) % tabs.length;
    choose(next);
    (event.currentTarget.children[next] as HTMLElement).focus();
  };
  return (
    <nav className="ribbon" aria-label={say(workbenchWords.ribbon)} data-region="ribbon">
      <div role="tablist" className="tabs" onKeyDown={move}>
        {tabs.map(({ id, label }, index) => (
          <button
            key={id}
            role="tab"
            className="tab"
            data-tab={id}
            aria-selected={index === chosen}
            tabIndex={index === chosen ? 0 : -1}
            onClick={() => choose(index)}
          >
            {label ?? say(workbenchWords.home)}
          </button>
        ))}
      </div>
      <div className="groups" role="tabpanel">
        {tab.groups.map((group) => (
          <div key={group.id} role="group" aria-label={group.label} className="group">
            <div className="buttons">
              {group.controls.map((control) => (
                <Control key={control.id} control={control} />
              ))}
            </div>
            <div className="group-label">{group.label}</div>
          </div>
        ))}
      </div>
    </nav>
  );
}

function Control({ control }: { control: RibbonControl }): ReactNode {
  return "items" in control ? <MenuControl menu={control} /> : <ButtonControl button={control} />;
}

function ButtonControl({ button }: { button: RibbonButton }): ReactNode {
  const { bench, state } = useWorkbench();
  const isRunning = state.running.includes(button.id);
  return (
    <Tooltip content={`${button.label}\n${button.tip}`} relationship="description" withArrow>
      <button
        className="control"
        data-control={button.id}
        disabled={!bench.isEnabled(button)}
        aria-busy={isRunning}
        onClick={() => void bench.press(button)}
      >
        {isRunning ? <Spinner size="small" className="control-icon" /> : <img src={button.icon} alt="" className="control-icon" />}
        <span>{button.label}</span>
      </button>
    </Tooltip>
  );
}

function MenuControl({ menu }: { menu: RibbonMenu }): ReactNode {
  const { bench, state } = useWorkbench();
  const isRunning = menu.items.some(({ id }) => state.running.includes(id));
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <button className="control" data-control={menu.id} aria-busy={isRunning} title={menu.tip}>
          {isRunning ? <Spinner size="small" className="control-icon" /> : <img src={menu.icon} alt="" className="control-icon" />}
          <span>{menu.label} ▾</span>
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {menu.items.map((item) => (
            <MenuItem
              key={item.id}
              data-control={item.id}
              title={item.tip}
              disabled={!bench.isEnabled(item)}
              icon={<img src={item.icon} alt="" className="menu-icon" />}
              onClick={() => void bench.press(item)}
            >
              {item.label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
