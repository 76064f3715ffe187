import assert from "node:assert/strict"
import test from "node:test"
import { loadSearch } from "./load.mjs"

const { fold, folded, halfWidth, letters, tidy } = loadSearch()

const FOLDED = [
  ["徐政财字〔2025〕19号", "徐政财字(2025)19号"],
  ["【２０２５】［1］[a]〖b〗", "(2025)(1)(a)(b)"],
  ["（Ａ＋ｂ）％", "(a+b)%"],
  ["ＰＭ２．５ GB/T", "pm2.5 gb/t"],
  ["İ ǅ ß Σ", "İ ǆ ß σ"],
  ["￥５", "¥5"],
  ["。、《》≥", "。、《》≥"],
  ["𠮷ＡB", "𠮷ab"],
  ["", ""],
]

for (const [text, wanted] of FOLDED) {
  test("folds " + text, () => {
    assert.equal(fold(text).join(""), wanted)
    assert.equal(folded(text), wanted)
  })
}

test("a character stays one character", () => {
  assert.deepEqual(fold("A𠮷Ｂ"), ["a", "𠮷", "b"])
})

test("only signs and letters that have a half-width form get it", () => {
  assert.equal(halfWidth("（２０２５）Ａ，、。"), "(2025)A,、。")
})

test("blanks of any kind are one, and none at the ends", () => {
  assert.equal(tidy("\u3000路灯\u00a0\t 2024\n"), "路灯 2024")
})

test("traditional characters are the simplified ones that the index names", () => {
  assert.equal(folded("遂城鎮電費"), "遂城鎮電費")
  letters("鎮電", "镇电")
  assert.equal(folded("遂城鎮電費Ａ"), "遂城镇电費a")
  assert.deepEqual(fold("鎮"), ["镇"])
})

test("before a per cent sign stands no blank", () => {
  assert.equal(tidy("96.08 % 和 １００ ％"), "96.08% 和 １００％")
  assert.equal(tidy("率 %"), "率 %")
})
