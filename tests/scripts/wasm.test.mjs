// What scripts/wasm.mjs makes of a file: short names on both sides, which still fit together; nothing that only tools
// read or that nobody calls; and whose its bytes are.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bare, bundled, byCrate, crateOf, short, shortened, withoutClasses } from "../../scripts/wasm.mjs";

const MODULE = "./jiedan_bg.js";
const text = (said) => [said.length, ...Buffer.from(said)];
const section = (id, ...content) => [id, content.length, ...content];

// Imports a memory and two functions, and exports one of its own, which adds what both answer.
const NAMES = ["__wbg_two_1234", "__wbg_one_abcd"];
const file = () =>
  Buffer.from([
    ...[0, 97, 115, 109, 1, 0, 0, 0],
    ...section(1, 1, 0x60, 0, 1, 0x7f),
    ...section(2, 3, ...text("other"), ...text("memory"), 2, 1, 1, 9, ...NAMES.flatMap((name) => [...text(MODULE), ...text(name), 0, 0])),
    ...section(3, 1, 0),
    ...section(7, 1, ...text("sum"), 0, 2),
    ...section(10, 1, 7, 0, 0x10, 0, 0x10, 1, 0x6a, 0x0b),
    ...section(0, ...text("name"), 1, 1 + 2 + "jiedan::domain::sum".length, 1, 2, ...text("jiedan::domain::sum")),
    ...section(0, ...text("producers"), 0),
  ]);
const SCRIPT = `const imports = { __wbg_one_abcd: function() { return 1; }, __wbg_two_1234: () => 20, __wbg_unused_9: 0 };`;
const sum = (bytes, imports) => {
  const other = { memory: new WebAssembly.Memory({ initial: 1, maximum: 9 }) };
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), { [MODULE]: imports, other }).exports.sum();
};

test("both files get short names, and still fit together", () => {
  const { bytes, script } = shortened(file(), SCRIPT, MODULE);
  assert.equal(script, "const imports = { a: function() { return 1; }, b: () => 20, __wbg_unused_9: 0 };");
  assert.deepEqual(WebAssembly.Module.imports(new WebAssembly.Module(bytes)).map(({ module, name }) => [module, name]), [
    ["other", "memory"],
    [MODULE, "b"],
    [MODULE, "a"],
  ]);
  assert.equal(sum(bytes, { a: () => 1, b: () => 20 }), 21);
});

test("no two of many get the same name", () => {
  const names = Array.from({ length: 3000 }, (_, n) => short(n));
  assert.equal(new Set(names).size, names.length);
  assert.deepEqual([0, 51, 52, 53, 52 + 52 * 52].map(short), ["a", "Z", "aa", "ab", "aaa"]);
});

test("a script in which a name isn't one key fails the build", () => {
  for (const script of ["{ __wbg_one_abcd: 0 }", `${SCRIPT} imports.__wbg_one_abcd()`, SCRIPT.replace("__wbg_two_1234:", "__wbg_two_1234,")]) {
    assert.throws(() => shortened(file(), script, MODULE), /isn't one key/);
  }
});

// As wasm-bindgen writes a class that a library offers.
const CLASSES = `
export class Sink {
    free() {
        const ptr = this.__destroy_into_raw();
        if (ptr) {
            wasm.sink_free(ptr, 0);
        }
    }
    sum() {
        return wasm.sum();
    }
}
if (Symbol.dispose) Sink.prototype[Symbol.dispose] = Sink.prototype.free;

const SinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.sink_free(ptr, 1));

`;
const withSink = () => {
  const [before, after] = ["sum", "sink_free"].map((name) => [...text(name), 0, 2]);
  const exported = section(7, 2, ...before, ...after);
  const whole = file();
  const at = whole.indexOf(Buffer.from(section(7, 1, ...before)));
  return Buffer.concat([whole.subarray(0, at), Buffer.from(exported), whole.subarray(at + section(7, 1, ...before).length)]);
};

test("a class that a library offers goes, with what was exported for it alone", () => {
  const begin = "function begin() {\n    wasm.sum();\n}\n";
  const { bytes, script } = withoutClasses(withSink(), `${CLASSES}${begin}`);
  assert.equal(script.trim(), begin.trim());
  assert.deepEqual(WebAssembly.Module.exports(new WebAssembly.Module(bytes)).map(({ name }) => name), ["sum"]);
  assert.equal(sum(bytes, { __wbg_one_abcd: () => 1, __wbg_two_1234: () => 20 }), 21);
});

test("a class that the script uses itself fails the build", () => {
  assert.throws(() => withoutClasses(withSink(), `${CLASSES}const made = () => new Sink();\n`), /uses its class Sink/);
});

test("without what only tools read it runs as before", () => {
  const small = bare(file());
  assert.equal(WebAssembly.Module.customSections(new WebAssembly.Module(small), "name").length, 0);
  assert.equal(WebAssembly.Module.customSections(new WebAssembly.Module(small), "producers").length, 0);
  assert.equal(sum(small, { __wbg_one_abcd: () => 1, __wbg_two_1234: () => 20 }), 21);
});

test("several files come out of one as they went in", () => {
  const long = Buffer.alloc(300, 7);
  const whole = new WebAssembly.Module(bundled([["first.wasm", file()], ["long", long]]));
  const [first, second] = ["first.wasm", "long"].map((name) => WebAssembly.Module.customSections(whole, name));
  assert.deepEqual([first.length, second.length], [1, 1]);
  assert.deepEqual(Buffer.from(first[0]), file());
  assert.deepEqual(Buffer.from(second[0]), long);
});

test("bytes are counted to those whose they are", () => {
  const sums = byCrate(file());
  assert.equal(sums.get("jiedan::domain"), 8);
  assert.equal(byCrate(bare(file())), undefined);
  for (const [name, whose] of [
    ["<leptos::View as core::fmt::Debug>::fmt::h0123456789abcdef", "leptos"],
    ["core::ptr::drop_in_place<alloc::vec::Vec<jiedan::record::Entry>>::h01", "jiedan::record"],
    ["core[c5930c85a12de822]::fmt::float::float_to_decimal::<f64>", "core"],
    ["alloc::collections::btree::map::BTreeMap<K,V,A>::insert::h01", "alloc"],
    ["jiedan::main::h0123456789abcdef", "jiedan"],
    ["_ZN4core3ptr47drop_in_place$LT$jiedan..domain..act..Act$GT$17h0123456789abcdefE", "jiedan::domain"],
    ["_ZN60_$LT$jiedan..record..Entry$u20$as$u20$core..fmt..Debug$GT$3fmt17h0123456789abcdefE", "jiedan::record"],
    ["_ZN10serde_json2de8from_str17h0123456789abcdefE indirect_call_shim", "serde_json"],
    ["_RNvNtNtCs8OFg9Z2fmt_4core3fmt5float5exact", "core"],
    ["__wasm_split_00tasks00_export_a20bc06b_tasks", "jiedan"],
    ["__externref_table_alloc", "(without a name)"],
    ["", "(without a name)"],
  ]) {
    assert.equal(crateOf(name), whose, name);
  }
});
