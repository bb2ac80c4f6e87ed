import { readMessages } from "./locale.ts";

export default async function StartPage() {
  const { common } = await readMessages();
  return (
    <main id="main" tabIndex={-1}>
      <h1>{common.product}</h1>
      <p>{common.claim}</p>
    </main>
  );
}
