import assert from "node:assert/strict"
import test from "node:test"
import { loadSearch } from "./load.mjs"

const { Files } = loadSearch()

/* A host that has these files; notes what it is asked for. */
function host(files) {
  const asked = []
  globalThis.location = { protocol: "https:" }
  globalThis.fetch = (address, options) => {
    asked.push([address, options])
    const bytes = files[address.split("?")[0]]
    return Promise.resolve({ ok: !!bytes, status: bytes ? 200 : 404, arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer) })
  }
  return asked
}

test("a file is asked for once, its version in the address, the index always anew", async () => {
  const asked = host({ "./index.bin": [1], "./p3.bin": [1, 2, 3] })
  const files = new Files("./")
  await files.get("index")
  files.version = "abc"
  const [one, other] = await Promise.all([files.get("p3"), files.get("p3")])
  assert.deepEqual(Array.from(one), [1, 2, 3])
  assert.equal(one, other)
  assert.deepEqual(asked, [["./index.bin", { cache: "no-cache" }], ["./p3.bin?v=abc", {}]])
  assert.equal(files.loaded, 4)
})

test("what was not there is named, and asked for again", async () => {
  const files = new Files("./")
  host({})
  await assert.rejects(files.get("t0"), { message: "t0: 404" })
  host({ "./t0.bin": [9] })
  assert.deepEqual(Array.from(await files.get("t0")), [9])
})

test("from a disk a script hands its bytes over", async () => {
  const added = []
  globalThis.location = { protocol: "file:" }
  globalThis.document = {
    createElement: () => ({ remove() { added.pop() } }),
    head: { appendChild(script) {
      added.push(script.src)
      if (script.src === "./f1.js") globalThis.mingzhangSearchFile("f1", btoa("\x00\xff"))
      queueMicrotask(script.src === "./gone.js" ? script.onerror : script.onload)
    } },
  }
  const files = new Files("./")
  assert.deepEqual(Array.from(await files.get("f1")), [0, 255])
  assert.deepEqual(added, [])
  await assert.rejects(files.get("empty"), { message: "empty" })
  await assert.rejects(files.get("gone"), { message: "gone" })
})
