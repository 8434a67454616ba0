import Kira

/// What becomes of a record: the statuses it goes through, each so many milliseconds after it began.
struct Life {
  struct Step {
    let after: Int64
    let status: String
    let words: String

    init(_ after: Int64, _ status: String, _ words: String = "") {
      self.after = after
      self.status = status
      self.words = words
    }
  }

  let steps: [Step]

  init(_ steps: [Step]) {
    precondition(steps.first?.after == 0, "a life has a beginning")
    self.steps = steps
  }

  /// What has happened at this age; the beginning always has.
  func reached(atAge age: Int64) -> ArraySlice<Step> {
    steps.prefix { $0.after <= max(0, age) }
  }

  func step(atAge age: Int64) -> Step {
    guard let last = reached(atAge: age).last else { preconditionFailure("a life has a beginning") }
    return last
  }
}

/// Lengths of time in milliseconds, in words that can be read.
enum Span {
  static let second: Int64 = 1_000
  static let minute: Int64 = 60_000
  static let hour: Int64 = 3_600_000
  static let day: Int64 = 86_400_000
}
