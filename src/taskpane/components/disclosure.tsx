import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactNode, type Ref } from "react";
import { useShared } from "../look";
import { Chevron } from "./icons";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  header: {
    width: "100%",
    boxSizing: "border-box",
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  body: { paddingTop: tokens.spacingVerticalXS },
});

interface DisclosureProps {
  readonly heading: "h2" | "h3" | "h4" | "h5";
  /** What the line says whether or not it is open. */
  readonly title: ReactNode;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly headerClass?: string;
  readonly bodyClass?: string;
  /** Keeps the contents in the page while they are not shown, for what goes on there. */
  readonly keeps?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

/** A line that opens on what stands behind it. */
export function Disclosure(props: DisclosureProps): ReactNode {
  const { heading: Heading, title, open, onOpen, headerClass, bodyClass, keeps = false, ref, children } = props;
  const styles = useStyles();
  const shared = useShared();
  const bodyId = useId();
  return (
    <>
      <Heading className={styles.heading}>
        <button
          ref={ref}
          type="button"
          className={mergeClasses(shared.plain, styles.header, headerClass)}
          aria-expanded={open}
          aria-controls={open ? bodyId : undefined}
          onClick={() => onOpen(!open)}
        >
          <Chevron open={open} />
          <span>{title}</span>
        </button>
      </Heading>
      {(open || keeps) && (
        <div id={bodyId} className={mergeClasses(styles.body, bodyClass)} hidden={!open}>
          {children}
        </div>
      )}
    </>
  );
}
