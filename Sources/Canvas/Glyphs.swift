/// Every drawn sign in one table, so that a terminal without Unicode loses no meaning.
///
/// Each sign is one column wide in both tiers; only `ellipsis` may be longer.
package struct Glyphs: Hashable, Sendable {
  // What became of something.
  package var done: String
  package var moving: String
  package var waiting: String
  package var needsPerson: String
  package var failed: String
  package var unknown: String

  // Lines and separators.
  package var rule: String
  /// The frame line of production.
  package var doubleRule: String
  package var verticalRule: String
  package var treeCorner: String
  package var bullet: String
  package var breadcrumb: String
  package var ellipsis: String

  // Signs in the text.
  package var right: String
  package var left: String
  package var minus: String
  /// One hidden digit.
  package var mask: String

  // The state diagram: reached, standing here, still ahead.
  package var nodeReached: String
  package var nodeHere: String
  package var nodeAhead: String

  // Lists and fields.
  package var focus: String
  package var marked: String
  package var sortedUp: String
  package var sortedDown: String
  package var moreAbove: String
  package var moreBelow: String

  // Progress and charts.
  package var progressDone: String
  package var progressLeft: String
  /// From nothing at all to a full cell.
  package var levels: [String]
  /// Whether areas may be drawn with the dots of braille.
  package var hasBraille: Bool

  package static func tier(isASCII: Bool) -> Glyphs { isASCII ? .ascii : .unicode }
}

extension Glyphs {
  package static let unicode = Glyphs(
    done: "✓",
    moving: "›",
    waiting: "◌",
    needsPerson: "!",
    failed: "×",
    unknown: "?",
    rule: "─",
    doubleRule: "═",
    verticalRule: "│",
    treeCorner: "└",
    bullet: "·",
    breadcrumb: "›",
    ellipsis: "…",
    right: "→",
    left: "←",
    minus: "−",
    mask: "·",
    nodeReached: "●",
    nodeHere: "◉",
    nodeAhead: "○",
    focus: "▌",
    marked: "•",
    sortedUp: "▲",
    sortedDown: "▼",
    moreAbove: "↑",
    moreBelow: "↓",
    progressDone: "━",
    progressLeft: "─",
    levels: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    hasBraille: true
  )

  package static let ascii = Glyphs(
    done: "+",
    moving: ">",
    waiting: ".",
    needsPerson: "!",
    failed: "x",
    unknown: "?",
    rule: "-",
    doubleRule: "=",
    verticalRule: "|",
    treeCorner: "`",
    bullet: "-",
    breadcrumb: ">",
    ellipsis: "...",
    right: ">",
    left: "<",
    minus: "-",
    mask: "*",
    nodeReached: "*",
    nodeHere: "@",
    nodeAhead: "o",
    focus: ">",
    marked: "*",
    sortedUp: "^",
    sortedDown: "v",
    moreAbove: "^",
    moreBelow: "v",
    progressDone: "=",
    progressLeft: ".",
    levels: ["_", ".", ":", "-", "=", "+", "*", "#"],
    hasBraille: false
  )
}
