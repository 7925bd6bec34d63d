// For webhooks.sh: an app that keeps what it receives in a file, forced to the disk, before Probot answers.
import { open } from "node:fs/promises";
import { run } from "probot";

const bodies = await open(`${process.env.RECEIVED}.bodies`, "a");
const received = await open(process.env.RECEIVED, "a");
await run((app) => {
  app.onAny(async ({ id, name, payload }) => {
    await bodies.appendFile(`${JSON.stringify({ id, name, payload })}\n`);
    await bodies.datasync();
    await received.appendFile(`${id}\n`);
  });
});
