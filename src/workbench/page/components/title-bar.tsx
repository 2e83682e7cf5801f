import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import { sampleWords, workbenchWords } from "../../../text/workbench";
import { useWorkbench } from "./context";
import { OpenIcon, SaveIcon, UndoIcon } from "./icons";

const KINDS = ".xlsx,.xlsm,.xls,.xlsb,.ods";

/** Which workbook is open, what can be done with its file, and that this is not Excel. */
export function TitleBar(): ReactNode {
  const { bench, state, say } = useWorkbench();
  const chooser = useRef<HTMLInputElement>(null);
  const choose = (input: HTMLInputElement): void => {
    const [file] = input.files ?? [];
    if (file) void bench.openChosen(file);
    // The same file may be chosen again.
    input.value = "";
  };
  const button = { appearance: "transparent", size: "small" } as const;
  return (
    <header className="title">
      <Button
        {...button}
        icon={<SaveIcon />}
        title={`${say(workbenchWords.save)} (Ctrl+S)`}
        aria-label={say(workbenchWords.save)}
        onClick={() => void bench.save()}
      />
      <Button
        {...button}
        icon={<UndoIcon />}
        title={`${say(workbenchWords.undo)} (Ctrl+Z)`}
        aria-label={say(workbenchWords.undo)}
        onClick={() => bench.undo()}
      />
      <Button {...button} icon={<OpenIcon />} onClick={() => chooser.current?.click()}>
        {say(workbenchWords.open)}
      </Button>
      <input ref={chooser} type="file" accept={KINDS} hidden data-open-file onChange={({ currentTarget }) => choose(currentTarget)} />
      <Menu>
        <MenuTrigger>
          <Button {...button}>{say(workbenchWords.samples)} ▾</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {Object.entries(sampleWords).map(([id, words]) => (
              <MenuItem key={id} onClick={() => void bench.openSample(id)}>
                {say(words)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <strong className="name">{state.name}</strong>
      <span className="emulation">{say(workbenchWords.emulation)}</span>
    </header>
  );
}
