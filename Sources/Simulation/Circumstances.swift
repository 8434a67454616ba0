import Sandbox

/// What one life is lived under, drawn from its seed.
struct Circumstances {
  let keys: PayoutKeys
  /// Seconds for which a new payout stays out of Kira's lists.
  let listLag: Int64
  let references: References
  let asksForCode: Bool
  let machines: Int
  let desksOnEach: Int
  /// How many payouts people will decide on.
  let payouts: Int
  /// How many Kira knew before.
  let history: Int
  /// Of a hundred payout requests, so many meet a fault.
  let faultyPayouts: Int
  let faultyReadings: Int
  /// How often something happens to a machine or a process.
  let incidents: Int
  /// Everybody goes home for longer than Kira remembers a key.
  let hasNight: Bool

  init(_ dice: inout SeededDice) {
    keys = dice.pick(PayoutKeys.allCases)
    listLag = dice.pick(weighted: [(5, 0), (2, 20), (2, 300), (1, 900)])
    references = dice.pick(weighted: [(12, .kept), (1, .dropped), (1, .truncated)])
    asksForCode = dice.percent(10)
    machines = dice.pick(weighted: [(1, 1), (1, 2)])
    desksOnEach = dice.pick(weighted: [(1, 1), (1, 2)])
    payouts = dice.below(6) + 2
    history = dice.pick(weighted: [(25, 0), (4, 5), (1, 130)])
    faultyPayouts = dice.pick(weighted: [(1, 0), (3, 25), (2, 60)])
    faultyReadings = dice.pick(weighted: [(2, 0), (2, 10), (1, 40)])
    incidents = dice.pick(weighted: [(1, 0), (3, 2), (1, 5)])
    hasNight = dice.percent(12)
  }

  /// By what its life counts as tried; each has to be met often enough.
  static let names = [
    "keys honoured", "keys in conflict", "keys ignored", "keys answered with an older receipt",
    "keys busy at first", "lists that lag", "lists that lag, keys ignored", "references dropped",
    "references cut off",
    "one-time codes", "two operators on two machines", "two windows on one machine",
    "lists of more than a page", "clocks ten minutes apart", "a night longer than keys are kept",
  ]

  var names: [String] {
    let keyed: [PayoutKeys: String] = [
      .honoured: "keys honoured", .conflict: "keys in conflict", .ignored: "keys ignored",
      .older: "keys answered with an older receipt", .busy: "keys busy at first",
    ]
    let others: [(String, Bool)] = [
      (keyed[keys] ?? "", true), ("lists that lag", listLag > 0),
      ("lists that lag, keys ignored", listLag > 0 && keys == .ignored),
      ("references dropped", references == .dropped),
      ("references cut off", references == .truncated), ("one-time codes", asksForCode),
      ("two operators on two machines", machines > 1),
      ("two windows on one machine", desksOnEach > 1),
      ("lists of more than a page", history > 100),
      ("a night longer than keys are kept", hasNight),
    ]
    return others.filter(\.1).map(\.0)
  }

  var words: String {
    "keys \(keys.rawValue), lists lag \(listLag) s, references \(references.rawValue)"
      + ", machines \(machines), desks on each \(desksOnEach), payouts \(payouts)"
      + (asksForCode ? ", one-time codes" : "") + (hasNight ? ", a night" : "")
  }
}
