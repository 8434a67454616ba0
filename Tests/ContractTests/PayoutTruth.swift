import Foundation
import HTTPMessage
import Kira
import KiraAPI
import Testing
import Verdicts

/// What the sandbox's journal knows of the payouts that were asked for, whatever was answered.
struct PayoutTruth: Decodable {
  let target: String
  let key: String?
  let body: String?
  let status: Int
  let ids: [String]
  let replay: Bool

  enum CodingKeys: String, CodingKey {
    case target, body, status, ids, replay
    case key = "idempotency_key"
  }
}

extension PayoutTrial {
  /// Orders misdeeds for the route that moves money; `fields` say which and how often.
  func spoil(_ fields: String) throws {
    try contact.post(
      "faults",
      #"{"faults": [{"method": "POST", "path": "\#(Self.route)", \#(fields)}]}"#
    )
  }

  func mend() throws { _ = try contact.text(.delete, "faults") }

  /// Every payout that was asked for, in the order of coming.
  func journal() throws -> [PayoutTruth] {
    let decoder = JSONDecoder()
    return try contact.text(.get, "journal").split(separator: "\n")
      .map { try decoder.decode(PayoutTruth.self, from: Data($0.utf8)) }
      .filter { $0.target.hasSuffix("/payout") }
  }

  var paid: [String] { get throws { try journal().flatMap(\.ids) } }

  /// That so many requests came, all of them with these bytes and this key, and so much was paid.
  ///
  /// What was given up may still be on its way through this machine, so the last is waited for.
  func expectTruth(
    posts: Int,
    payouts: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var entries = try journal()
    for _ in 0..<5_000 where entries.count < posts { entries = try journal() }
    let bytes = String(decoding: order.body, as: UTF8.self)
    #expect(entries.count == posts, sourceLocation: sourceLocation)
    #expect(entries.flatMap(\.ids).count == payouts, sourceLocation: sourceLocation)
    #expect(entries.allSatisfy { $0.body == bytes }, sourceLocation: sourceLocation)
    #expect(
      entries.allSatisfy { $0.key == key.text },
      sourceLocation: sourceLocation
    )
  }
}

extension PayoutTrial {
  /// The payouts in the lists that are this one by all that they say of it.
  func listed() throws -> [Payout] {
    try listed { self.intent.mark.text == $0.reference.text && $0.amount == self.intent.amount }
  }

  func listed(where isMeant: (Payout) -> Bool) throws -> [Payout] {
    let filter = PayoutFilter(user: Identifier(try contact.id("verified_user")))
    var (found, number) = ([Payout](), 1)
    while true {
      let page = try ask(Payouts.list(PageNumber(number), filter))
      found += page.items.map(\.value).filter(isMeant)
      guard page.hasMore, number < 30 else { return found }
      number += 1
    }
  }
}
