import Kira

@testable import App

/// A list on the other side that changes while it is read: rows come, go, and take other states.
struct ShiftingWorld {
  struct Row: Equatable {
    let id: Int
    let created: Int64
    var version = 0
    var isFinal = false
  }

  private(set) var rows: [Row] = []
  private var lastID = 0
  private var newest: Int64 = 1_700_000_000_000
  private var dice: SeededDice
  private let losesRows: Bool

  init(seed: UInt64, rows count: Int, losesRows: Bool) {
    dice = SeededDice(seed: seed)
    self.losesRows = losesRows
    for _ in 0..<count { insert() }
  }

  mutating func chance(_ parts: Int, of whole: Int) -> Bool { dice.below(whole) < parts }
  mutating func below(_ limit: Int) -> Int { dice.below(limit) }

  /// Whatever can happen between two answers.
  mutating func turn() {
    switch dice.below(losesRows ? 8 : 6) {
    case 0: for _ in 0..<dice.below(250) { insert() }
    case 1: for _ in 0..<dice.below(8) { insert() }
    case 2: change()
    case 6, 7: for _ in 0...dice.below(3) { remove() }
    default: break
    }
  }

  func answer(page: Int) -> (rows: [Row], report: PageReport) {
    let part = Array(rows.dropFirst((page - 1) * 100).prefix(100))
    var report = PageReport(
      rows: part.count,
      newest: part.map(\.created).max().map(Moment.init(milliseconds:)),
      oldest: part.map(\.created).min().map(Moment.init(milliseconds:)),
      total: rows.count,
      hasMore: page * 100 < rows.count
    )
    if let first = part.first, let last = part.last {
      report.isNewestFirst = first.created >= last.created
    }
    return (part, report)
  }

  func row(_ id: Int) -> Row? { rows.first { $0.id == id } }

  /// Mostly newer than all, at times in the same instant, at times a straggler of five minutes.
  private mutating func insert() {
    lastID += 1
    let kind = dice.below(20)
    if kind > 5 { newest += Int64(dice.below(30_000)) }
    let created = kind == 0 ? newest - Int64(dice.below(300_000)) : newest
    let place = rows.firstIndex { $0.created <= created } ?? rows.endIndex
    rows.insert(Row(id: lastID, created: created, isFinal: dice.below(60) > 0), at: place)
  }

  private mutating func change() {
    guard let index = rows.indices.filter({ !rows[$0].isFinal }).randomElement(using: &dice) else {
      return
    }
    rows[index].version += 1
    rows[index].isFinal = dice.below(2) == 0
  }

  private mutating func remove() {
    guard !rows.isEmpty else { return }
    rows.remove(at: dice.below(rows.count))
  }
}

/// SplitMix64: the same numbers for the same seed.
struct SeededDice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
