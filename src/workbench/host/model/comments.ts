/** Threaded comments: the kind the comments API makes. */
export interface Comment {
  readonly id: string;
  row: number;
  column: number;
  content: string;
  readonly authorName: string;
  readonly authorEmail: string;
  /** ISO 8601. */
  readonly creationDate: string;
  resolved: boolean;
  readonly replies: CommentReply[];
}

export interface CommentReply {
  readonly id: string;
  content: string;
  readonly authorName: string;
  readonly authorEmail: string;
  readonly creationDate: string;
}
