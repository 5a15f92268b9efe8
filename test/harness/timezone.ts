/**
 * How far the local time of a zone of the IANA database is ahead of UTC (minutes), by moment (ms since
 * 1970); `undefined` for a zone that is not known. Asked once for each quarter of an hour: no zone changes
 * within one.
 */
export function createOffsets(zone: string): ((time: number) => number) | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    return undefined;
  }
  const known = new Map<number, number>();
  return (time) => {
    const quarter = Math.floor(time / 900_000);
    const offset = known.get(quarter) ?? offsetOf(format, quarter * 900_000);
    known.set(quarter, offset);
    return offset;
  };
}

function offsetOf(format: Intl.DateTimeFormat, time: number): number {
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const [year, month, day, hour, minute] = (['year', 'month', 'day', 'hour', 'minute'] as const).map(
    (type) => parts.get(type) ?? NaN,
  ) as [number, number, number, number, number];
  return (Date.UTC(year, month - 1, day, hour, minute) - time) / 60_000;
}
