import type { ReactNode } from "react";

function Icon({ path }: { path: string }): ReactNode {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.2" strokeLinecap="round" aria-hidden>
      <path d={path} />
    </svg>
  );
}

export const CloseIcon = (): ReactNode => <Icon path="M4 4l8 8M12 4l-8 8" />;
export const SaveIcon = (): ReactNode => <Icon path="M3 3h8l2 2v8H3zM5 3v4h5V3M5 13V9.5h6V13" />;
export const OpenIcon = (): ReactNode => <Icon path="M2.5 12.5v-9h4l1.5 2h5v2M2.5 12.5l2-5h10l-2 5z" />;
export const UndoIcon = (): ReactNode => <Icon path="M6 3L3 6l3 3M3 6h6.5a3.5 3.5 0 010 7H6" />;
export const ChevronIcon = ({ open }: { open: boolean }): ReactNode => <Icon path={open ? "M4 6l4 4 4-4" : "M6 4l4 4-4 4"} />;
