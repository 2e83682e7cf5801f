import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type FormEvent, type ReactNode } from "react";
import { packPane } from "../../text/pack";
import { usePane } from "../context";
import { useShared } from "../look";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  address: { display: "flex", alignItems: "end", gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
  file: { display: "none" },
});

/** Other packs: a file, an address, the built-in one; and the sheet by which colleagues share one. */
export function PackChoices({ busy }: { readonly busy: boolean }): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say, packs } = usePane();
  const file = useRef<HTMLInputElement>(null);
  const [address, setAddress] = useState("");
  const useAddress = (event: FormEvent): void => {
    event.preventDefault();
    if (address.trim() !== "") void packs.choose({ kind: "address", name: address.trim() });
  };
  const button = (words: (typeof packPane)["file"], act: () => void): ReactNode => (
    <Button size="small" disabledFocusable={busy} onClick={act}>
      {say(words)}
    </Button>
  );
  return (
    <div className={shared.stack}>
      <p className={shared.muted}>{say(packPane.sheetFirst)}</p>
      <input
        ref={file}
        type="file"
        accept=".json,.xlsx,.xlsm,.xlsb,.xls,.ods"
        aria-label={say(packPane.fileLabel)}
        className={styles.file}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) void packs.chooseFile(chosen);
          // The same file may be chosen again once it has been mended.
          target.value = "";
        }}
      />
      <form className={styles.address} onSubmit={useAddress}>
        <Field label={say(packPane.address)} size="small" className={styles.field}>
          <Input
            size="small"
            type="text"
            inputMode="url"
            className={styles.input}
            value={address}
            onChange={(_, { value }) => setAddress(value)}
          />
        </Field>
        <Button size="small" type="submit" disabledFocusable={busy}>
          {say(packPane.use)}
        </Button>
      </form>
      <div className={styles.buttons}>
        {button(packPane.file, () => file.current?.click())}
        {button(packPane.useBuiltIn, () => void packs.choose({ kind: "built-in" }))}
        {button(packPane.renew, () => void packs.load(true))}
        {button(packPane.write, () => void packs.writeSheet())}
      </div>
    </div>
  );
}
