// The tasks of a large desk as somebody would show them with React: the records read without a library, folded by the
// reducer, and of the rows only those drawn that are near the visible ones. benches/browser/desk.rs opens it.
//
// The newest task comes first, so that those to be accepted are seen at once.
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { complete, getAll, open } from "./records.js";
import { fold, stageAt, take } from "./reducer.js";
import { decode } from "./rules.js";

/** How high a row is, and how many are drawn beyond the visible ones. */
const ROW = 96;
const BEYOND = 5;
/** What is written here is no part of the desk that the app opens. */
const KEPT_AS = `list-${Date.now()}`;
const STAGES = {
  Offered: "待接收",
  Scripting: "待上传脚本",
  ScriptReview: "脚本审核中",
  Filming: "待上传视频",
  VideoReview: "视频审核中",
  Ready: "待发布",
  Public: "待验收",
  Private: "待验收 · 未公开，计时停了",
  TakenDown: "待重新发布",
  "Completed(SignedOff)": "已完成 · 客户验收",
  "Completed(SevenDays)": "已完成 · 满7天",
  "Completed(Settled)": "已完成 · 平台结案",
  "Cancelled(Lapsed)": "已取消 · 24小时未接受",
  "Cancelled(Withdrawn)": "已取消 · 客户撤回",
  "Cancelled(Settled)": "已取消 · 平台结案",
};

const database = await open();
const entries = (await getAll(database)).map((row) => decode(row.entry));
const { answers, tasks } = fold(entries);
if (answers.includes("0")) throw new Error(`entry ${answers.indexOf("0") + 1} wasn't taken`);
const clients = new Map(entries.filter((it) => it.type === "add_client").map(({ client, name }) => [client, name]));
const rows = [...tasks.values()].reverse().map((task) => ({ task, client: clients.get(task.client) }));
let head = entries.length;

/** What is searched of a row, put together at the first search. */
const said = (row) => (row.said ??= [row.task.brief.name, row.client, row.task.brief.text].join("\n").toLowerCase());

/** Takes an act and writes it down: as in the app, nobody sees it before that is complete. */
async function accept({ id }) {
  const [seq, at, by] = [head + 1, Date.now(), "creator"];
  if (!take(tasks.get(id), { type: "accept", seq, at, by, task: id })) return;
  head = seq;
  const entry = JSON.stringify({ seq, at: new Date(at).toISOString(), by, act: { accept: { task: id } } });
  const row = { desk: KEPT_AS, seq, v: 1, nonce: crypto.randomUUID(), checksum: "0".repeat(64), entry };
  const transaction = database.transaction("journal", "readwrite", { durability: "strict" });
  transaction.objectStore("journal").add(row);
  await complete(transaction);
}

function Row({ task, client, start, onAccept }) {
  const stage = stageAt(task, Date.now());
  return (
    <div className="row" style={{ position: "absolute", insetInline: 0, height: ROW, transform: `translateY(${start}px)` }}>
      <a href={`#/tasks/${task.id}`}>{task.brief.name}</a>
      <div>{client}</div>
      <div>{STAGES[stage]}</div>
      {stage === "Offered" && <button onClick={onAccept}>我已在星图接受</button>}
    </div>
  );
}

function List() {
  const [typed, setTyped] = useState("");
  const [, setHead] = useState(head);
  const found = useMemo(() => {
    const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
    return words.length === 0 ? rows : rows.filter((row) => words.every((word) => said(row).includes(word)));
  }, [typed]);
  const list = useWindowVirtualizer({
    count: found.length,
    estimateSize: () => ROW,
    overscan: BEYOND,
    getItemKey: (index) => found[index].task.id,
  });
  return (
    <main>
      <input id="find-text" type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      <div style={{ position: "relative", height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ key, index, start }) => (
          <Row key={key} {...found[index]} start={start} onAccept={() => accept(found[index].task).then(() => setHead(head))} />
        ))}
      </div>
    </main>
  );
}

createRoot(document.getElementById("list")).render(<List />);
