import Kira
import Verdicts

/// What stands in the way of a payout, told before anything is written down.
struct PayoutReview {
  let preflight: Preflight

  static let options = [
    Option(
      "override",
      value: "CHECK",
      "passes over a warning, named as it is told; needs --because",
      isRepeatable: true
    ),
    Option("because", value: "TEXT", "why it is paid in spite of warnings; written down"),
  ]

  /// Those that say something a person should read, worst first.
  var spoken: [PreflightVerdict] {
    preflight.verdicts.filter { $0.grade != .pass && $0.check != .confirmation }
      .sorted { $0.grade > $1.grade }
  }

  func narrate(_ surroundings: inout Surroundings) {
    for verdict in spoken {
      surroundings.narrate("\(verdict.grade.word) \(verdict.check.rawValue): \(verdict.sentence)")
    }
  }

  /// What is passed over, in the person's words; refuses what stops a payout, and whatever was
  /// not named.
  func overrides(_ invocation: Invocation) throws(Trouble) -> [SafeText] {
    if let stop = preflight.stopping.first {
      throw Trouble(.failed, "nothing was sent. \(stop.sentence)")
    }
    let named = try Self.named(in: invocation)
    let missing = preflight.overridable.filter { !named.contains($0.check) }.map(\.check.rawValue)
    guard missing.isEmpty else {
      let words = missing.map { "--override \($0)" }.joined(separator: " ")
      throw Trouble(
        .confirmationNeeded,
        "nothing was sent; \(words) --because TEXT pays all the same"
      )
    }
    guard !preflight.overridable.isEmpty else { return [] }
    guard let reason = invocation.because else {
      throw Trouble(.confirmationNeeded, "nothing was sent; --override needs --because TEXT")
    }
    return preflight.overridable.map { SafeText("\($0.check.rawValue): \(reason)") }
  }

  private static func named(in invocation: Invocation) throws(Trouble) -> Set<PreflightCheck> {
    var named: Set<PreflightCheck> = []
    for word in invocation.values(of: "override") {
      guard let check = PreflightCheck(rawValue: word) else {
        throw Trouble(.usage, "--override knows no check '\(SafeText(word))'")
      }
      named.insert(check)
    }
    return named
  }
}

extension PreflightVerdict.Grade {
  /// As a line begins.
  var word: String {
    switch self {
    case .pass: "ok"
    case .unknown: "not known:"
    case .warn: "warning:"
    case .fail: "STOP:"
    }
  }
}
