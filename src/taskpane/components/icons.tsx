import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Counts } from "../../checking/result";
import { useShared } from "../look";

type IconProps = { readonly className?: string | undefined };

function Icon({ className, children }: IconProps & { readonly children: ReactNode }): ReactNode {
  return (
    <svg
      className={className}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

/** What a sign tells of. */
export type Status = keyof Counts | "success";

const SHAPES: Readonly<Record<Status, ReactNode>> = {
  error: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M5.75 5.75l4.5 4.5M10.25 5.75l-4.5 4.5" />
    </>
  ),
  warning: (
    <>
      <path d="M8 2L14.5 13.5H1.5Z" />
      <path d="M8 6.25v3.5M8 11.6v.1" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M8 7.5v3.5M8 5v.1" />
    </>
  ),
  success: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M5.25 8.25l2 2 3.5-4" />
    </>
  ),
  /** Something was said about it. */
  explained: (
    <>
      <path d="M1.75 2.75h12.5v8.5H7.5l-3.25 2.75v-2.75h-2.5Z" />
      <path d="M4.75 5.75h6.5M4.75 8.25h4" />
    </>
  ),
  trial: (
    <>
      <circle cx="8" cy="8" r="6.25" strokeDasharray="2.6 2.3" />
      <path d="M8 7.5v3.5M8 5v.1" />
    </>
  ),
};

/** Tells what it stands for by shape as well as by colour. */
export function StatusIcon({ status, className }: IconProps & { readonly status: Status }): ReactNode {
  const shared = useShared();
  return <Icon className={mergeClasses(shared[status], className)}>{SHAPES[status]}</Icon>;
}

/** Points down where something is open, to the side where it is not. */
export function Chevron({ open, className }: IconProps & { readonly open: boolean }): ReactNode {
  return (
    <Icon className={className}>
      <path d={open ? "M4 6.25l4 4 4-4" : "M6.25 4l4 4-4 4"} />
    </Icon>
  );
}

export function Cross(): ReactNode {
  return (
    <Icon>
      <path d="M4 4l8 8M12 4l-8 8" />
    </Icon>
  );
}

export function Question(): ReactNode {
  return (
    <Icon>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M6.1 6.2a1.9 1.9 0 1 1 2.7 1.75c-.55.25-.8.6-.8 1.3M8 11.4v.1" />
    </Icon>
  );
}
