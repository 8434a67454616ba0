import Kira

/// What is told of a payout, in two families of webhooks that report the same steps.
extension Tenant {
  /// Foresees every step of a life that has just begun.
  mutating func announceLife(of payout: RecordKey, from created: Moment, _ life: Life) {
    var previous: Life.Step?
    for step in life.steps {
      announce(payout, step, after: previous?.status, at: created.moved(by: step.after))
      previous = step
    }
  }

  /// One step; a review and a screening are told by the second family alone.
  mutating func announce(
    _ payout: RecordKey,
    _ step: Life.Step,
    after previous: String?,
    at moment: Moment
  ) {
    let id = id(payout)
    for event in Self.flatEvents(for: step, after: previous) {
      announce(event, about: payout, at: moment) { json in
        json.field("payout_id", id)
        json.field("status", step.status.lowercased())
      }
    }
    guard let previous else { return }
    announceNested("payout.status_changed", about: payout, at: moment) { json in
      json.field("payout_id", id)
      json.field("status", step.status)
      json.field("previous_status", previous)
    }
  }

  /// What the bank sends back fails, under a name of its own.
  private static func flatEvents(for step: Life.Step, after previous: String?) -> [String] {
    switch step.status {
    case "FAILED" where previous == "COMPLETED": ["payout.returned"]
    case "PENDING" where step.words == Wording.funded:
      ["payout.deposit_received", "payout.pending"]
    case "CREATED", "PENDING", "PROCESSING", "COMPLETED", "FAILED":
      ["payout." + step.status.lowercased()]
    default: []
    }
  }
}
