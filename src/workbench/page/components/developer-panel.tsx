import { Button, Field, Input, Select, type SelectProps } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { developerWords } from "../../../text/workbench";
import { faultChoices } from "../faults";
import type { Flavour } from "../state";
import { BatchLog } from "./batch-log";
import { useWorkbench } from "./context";
import { ChevronIcon } from "./icons";

const APIS = [10, 11, 12, 13, 14, 15, 16, 17].map((minor) => `1.${minor}`);

/** What developers and designers set of the Excel around the add-in, and what went to it. */
export function DeveloperPanel(): ReactNode {
  const { say } = useWorkbench();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="developers" aria-label={say(developerWords.title)}>
      <button className="developers-title" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <ChevronIcon open={isOpen} />
        {say(developerWords.title)}
      </button>
      {isOpen && (
        <div className="developers-body">
          <Levers />
          <BatchLog />
        </div>
      )}
    </section>
  );
}

function Levers(): ReactNode {
  const { bench, state, say } = useWorkbench();
  return (
    <div className="levers">
      <Choice
        label={say(developerWords.flavour)}
        value={state.flavour}
        options={{ windows: say(developerWords.windows), web: say(developerWords.web) }}
        choose={(flavour) => bench.become({ flavour: flavour as Flavour })}
      />
      <Choice
        label={say(developerWords.api)}
        value={state.api}
        options={Object.fromEntries(APIS.map((api) => [api, `ExcelApi ${api}`]))}
        choose={(api) => bench.become({ api })}
      />
      <Choice
        label={say(developerWords.theme)}
        value={state.dark ? "dark" : "light"}
        options={{ light: say(developerWords.light), dark: say(developerWords.dark) }}
        choose={(theme) => bench.become({ dark: theme === "dark" })}
      />
      <Choice
        label={say(developerWords.language)}
        value={state.language}
        options={{ zh: "中文", en: "English" }}
        choose={(language) => bench.become({ language: language === "zh" ? "zh" : "en" })}
      />
      <Field label={say(developerWords.latency)} size="small">
        <Input
          size="small"
          type="number"
          min={0}
          value={String(state.latency)}
          onChange={(_, { value }) => bench.become({ latency: Math.max(0, Number(value) || 0) })}
        />
      </Field>
      <FaultLever />
    </div>
  );
}

function FaultLever(): ReactNode {
  const { bench, say } = useWorkbench();
  const [chosen, choose] = useState("0");
  const { words, fault } = faultChoices[Number(chosen)]!;
  const arm = (): void => {
    bench.host.fail(fault);
    bench.tell("info", developerWords.armed(say(words)));
  };
  return (
    <>
      <Choice
        label={say(developerWords.fault)}
        value={chosen}
        options={Object.fromEntries(faultChoices.map((choice, index) => [index, say(choice.words)]))}
        choose={choose}
      />
      <Button size="small" onClick={arm}>
        {say(developerWords.arm)}
      </Button>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  /** Words by value. */
  readonly options: Readonly<Record<string, string>>;
  readonly choose: (value: string) => void;
}

function Choice({ label, value, options, choose }: ChoiceProps): ReactNode {
  const change: SelectProps["onChange"] = (_, { value: chosen }) => choose(chosen);
  return (
    <Field label={label} size="small">
      <Select size="small" value={value} onChange={change}>
        {Object.entries(options).map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}
