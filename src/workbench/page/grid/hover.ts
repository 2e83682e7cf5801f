import type { Language } from "../../../text/words";
import { gridWords } from "../../../text/workbench-grid";
import type { Comment } from "../../host/model/comments";
import type { Note } from "../../host/model/notes";
import type { Sheet } from "../../host/model/sheet";

/** How far from the pointer a comment opens. */
const DISTANCE = 14;

/** The comment or note of a cell, shown beside the pointer while it rests on the cell. */
export class HoverCard {
  private readonly card: HTMLElement;
  private shownFor: string | null = null;

  constructor(
    private readonly container: HTMLElement,
    private readonly language: Language,
  ) {
    this.card = document.createElement("div");
    this.card.setAttribute("role", "tooltip");
    Object.assign(this.card.style, STYLE);
    container.append(this.card);
  }

  /** Shows what a cell says, or nothing. The place is one of the window's. */
  show(sheet: Sheet, row: number, column: number, { x, y }: { x: number; y: number }): void {
    const text = commentText(sheet, row, column, this.language);
    const key = text && `${sheet.id} ${row},${column} ${JSON.stringify(text)}`;
    if (key === this.shownFor) return;
    this.shownFor = key;
    this.card.hidden = !text;
    this.card.style.display = text ? "block" : "none";
    if (!text) return;
    this.card.replaceChildren(...text.map(paragraph));
    const { left, top, width, height } = this.container.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = this.card;
    this.card.style.left = `${Math.max(0, Math.min(x - left + DISTANCE, width - offsetWidth - DISTANCE))}px`;
    this.card.style.top = `${Math.max(0, Math.min(y - top + DISTANCE, height - offsetHeight - DISTANCE))}px`;
  }

  hide(): void {
    this.shownFor = null;
    this.card.style.display = "none";
  }

  dispose(): void {
    this.card.remove();
  }
}

const STYLE = {
  display: "none",
  position: "absolute",
  zIndex: "1000",
  maxWidth: "360px",
  maxHeight: "70%",
  overflow: "hidden",
  padding: "8px 10px",
  borderRadius: "4px",
  font: "13px/1.5 'Segoe UI', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
  boxShadow: "0 4px 14px rgba(0, 0, 0, 0.25)",
  pointerEvents: "none",
  background: "#FFFFFF",
  color: "#242424",
  border: "1px solid #C7C7C7",
} as const;

/** A piece of a comment: who says it, and what. */
interface Said {
  readonly by: string;
  readonly words: string;
}

function paragraph({ by, words }: Said): HTMLElement {
  const element = document.createElement("div");
  const author = document.createElement("strong");
  author.textContent = by;
  const text = document.createElement("div");
  text.textContent = words;
  text.style.whiteSpace = "pre-wrap";
  element.append(author, text);
  return element;
}

/** A cell of a merged area speaks for its upper left one. */
function commentText(sheet: Sheet, row: number, column: number, language: Language): Said[] | null {
  const { top, left } = sheet.mergeAt(row, column) ?? { top: row, left: column };
  const here = (each: { row: number; column: number }): boolean => each.row === top && each.column === left;
  const comment = sheet.comments.find(here);
  if (comment) return saidIn(comment, language);
  const note = sheet.notes.find(here);
  return note ? [saidBy(note, language)] : null;
}

function saidIn({ authorName, content, resolved, replies }: Comment, language: Language): Said[] {
  const state = resolved ? ` (${gridWords.resolved()[language]})` : "";
  return [{ by: authorName + state, words: content }, ...replies.map((reply) => ({ by: reply.authorName, words: reply.content }))];
}

function saidBy({ authorName, content }: Note, language: Language): Said {
  return { by: authorName || gridWords.note()[language], words: content };
}
