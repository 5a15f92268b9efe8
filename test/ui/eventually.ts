/** How long a busy machine may take until what is expected is seen. */
const PATIENCE = 30_000;

/** Repeats an assertion until it holds; what it said last is what a failure says. */
export async function eventually(assertion: () => void | Promise<void>, patience = PATIENCE): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      await assertion();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
