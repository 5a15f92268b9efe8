import type * as vscode from 'vscode';
import { SegmentAppender, type Appender } from '../segments';

export function openAppender(folder: vscode.Uri, newName: () => string): Appender {
  return new SegmentAppender(folder, newName);
}
