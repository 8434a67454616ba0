import JSONText
package import Kira

/// Why money went back, in the words of the bank.
package struct ReturnDetails: Equatable, Sendable {
  /// `R01` and its like for ACH.
  package let code: SafeText
  package let reason: SafeText
  package let at: Moment?

  init?(_ fields: WireObject?) {
    guard let fields else { return nil }
    code = fields.safeText("code")
    reason = fields.safeText("reason", "message")
    at = fields.moment("refunded_at", "returned_at")
  }
}

/// What an event tells, out of whichever envelope it came in.
///
/// Quirk.eventEnvelopesDiffer: `payout.status_changed` keeps its payload one level deeper than all
/// others do, and its id one level above that.
struct WebhookPayload {
  private let outer: WireObject?
  private let fields: WireObject?

  init(_ data: WireObject?) {
    outer = data
    fields = data?.object("data") ?? data
  }

  /// Quirk.eventIDNotAtRoot: beside the payload, never beside the name.
  var eventID: SafeText? {
    (outer?.safeText("event_id")).flatMap { $0.isEmpty ? nil : $0 } ?? text("event_id")
  }

  var happenedAt: Moment? { fields?.moment("created_at") ?? outer?.moment("created_at") }

  /// Quirk.statusUnderManyNames: five members hold what became of the object, one at a time.
  ///
  /// The status of a verification decides nothing, except in an event about the verification.
  func status(ofVerification isVerification: Bool) -> SafeText? {
    let names =
      ["status", "new_status", "to_status", "result"]
      + (isVerification ? ["verification_status"] : [])
    return names.lazy.compactMap { name in text(name) }.first.map(Self.small)
  }

  var previousStatus: SafeText? { text("previous_status").map(Self.small) }

  /// Quirk.reasonsInEventsOnly: no answer of Kira's ever repeats them.
  var reasons: [SafeText] {
    let listed = fields?.items("reasons").prefix(50).compactMap(\.scalarText) ?? []
    let single = [fields?.text("resolution_reason"), fields?.text("reason")].compactMap { $0 }
    return (listed.isEmpty ? single : Array(listed)).map { SafeText($0) }
  }

  var returned: ReturnDetails? { ReturnDetails(fields?.object("return_details")) }

  /// `id` is the object's own only in an event about such an object.
  func identifier<Resource>(_ names: String..., or isOwn: Bool) -> Identifier<Resource>? {
    let all = names + (isOwn ? ["id"] : [])
    return all.lazy.compactMap { fields?.identifier($0) }.first
  }

  func text(_ name: String) -> SafeText? {
    let text = fields?.safeText(name) ?? ""
    return text.isEmpty ? nil : text
  }

  private static func small(_ text: SafeText) -> SafeText { SafeText(text.text.lowercased()) }
}
