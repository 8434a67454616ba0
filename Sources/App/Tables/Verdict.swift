import Kira
import Store
import Verdicts

/// What the verdicts say of a record, as columns for a program.
enum Verdict {
  static let columns = ["stands", "grade", "next_step"].map(ExportColumn.verdict)

  static func cells(of seen: Seen<Record>, at now: Moment) -> [String: String] {
    let truth = Truth(of: seen.value, at: now)
    return [
      "stands": truth.words, "grade": truth.grade.word, "next_step": truth.advice,
    ]
  }
}

extension Grade {
  /// Part of the contract with whoever reads exports.
  var word: String {
    switch self {
    case .failed: "failed"
    case .unknown: "unknown"
    case .needsPerson: "needs_person"
    case .waiting: "waiting"
    case .moving: "moving"
    case .done: "done"
    case .closed: "closed"
    }
  }
}
