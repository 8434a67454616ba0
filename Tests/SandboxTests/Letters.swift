import Foundation
import HTTPMessage
import Kira

@testable import Sandbox

/// What tests of webhooks and of the contact at Kira have in common.
extension Visitor {
  /// Asks the people at Kira for something.
  mutating func askContact(_ path: String, body: String = "") -> HTTPResponse {
    var stage = Backstage(sandbox)
    let request = ReceivedRequest(
      method: "POST",
      target: "/_sandbox/" + path,
      headers: [],
      body: Array(body.utf8)
    )
    let replies = stage.take(request, ticket: 1, isFromHere: true, now: now)
    sandbox = stage.sandbox
    return replies[0].response
  }

  /// The webhooks that wait, soonest first, without their ids.
  var letters: [String] {
    sandbox.tenant.ledger.webhooks.letters.map { letter in
      let text = String(decoding: letter.body, as: UTF8.self)
      guard let start = text.range(of: #""event_id":""#) else { return text }
      let end = text.index(start.upperBound, offsetBy: 38)
      return String(text[..<start.lowerBound] + text[end...])
    }
  }

  /// After how many seconds each of them is due.
  var letterDelays: [Int64] {
    sandbox.tenant.ledger.webhooks.letters.map { now.age(at: $0.due) / Span.second }
  }
}
