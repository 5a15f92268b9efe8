// An extension host's console carries much besides the tests: these marks start the lines that are ours.

/** A line to show to the person who runs the tests. */
export const lineMark = '::jargonaut ';
/** The counts of the suite, as JSON. */
export const countsMark = '::jargonaut-counts ';
