import Kira
import Testing
import Verdicts

/// What a reply to a new recipient proves: the rules of a payout, but for one that was there.
struct RecipientProofTests {
  private let intent = RecipientIntent(
    owner: Identifier("user-1"),
    name: "María Peña",
    rail: "SWIFT",
    ending: "7890"
  )
  private let whole = RecipientEcho(
    id: .said(Identifier("recipient-1")),
    owner: .said(Identifier("user-1")),
    name: .said("María  PEÑA"),
    rail: .said("swift"),
    account: .said(Sensitive("····7890"))
  )

  private func proof(
    _ status: Int,
    _ answer: ReplyAnswer<RecipientEcho>,
    afterDoubt: Bool = false
  ) -> ReplyProof<Recipient> {
    ReplyProof(.answered(status: status, answer), to: intent, afterDoubt: afterDoubt)
  }

  @Test(arguments: [200, 201])
  func `a success that contradicts nothing is accepted`(status: Int) {
    #expect(proof(status, .receipt(whole)) == .accepted(Identifier("recipient-1")))
  }

  @Test func `202 says that such a one was there already`() {
    #expect(proof(202, .receipt(whole)) == .existed(Identifier("recipient-1")))
  }

  static let differences: [(EchoField, @Sendable (inout RecipientEcho) -> Void)] = [
    (.name, { $0.name = .said("Maria Peña") }),
    (.rail, { $0.rail = .said("ACH") }),
    (.account, { $0.account = .said(Sensitive("0000001234567891")) }),
    (.account, { $0.account = .unreadable }),
    (.owner, { $0.owner = .said(Identifier("user-2")) }),
  ]

  @Test(arguments: differences)
  func `a success about somebody else is in doubt, and an alarm`(
    field: EchoField,
    change: @Sendable (inout RecipientEcho) -> Void
  ) {
    var echo = whole
    change(&echo)
    for status in [201, 202] {
      guard case .ambiguous(let doubt) = proof(status, .receipt(echo)) else {
        Issue.record("\(field) is believed")
        continue
      }
      #expect(doubt.kind == .differs([field]))
      #expect(doubt.foreignID == Identifier("recipient-1"))
    }
  }

  @Test func `a refusal in Kira's words is one, and after a doubt it proves nothing`() {
    let refusal = ReplyAnswer<RecipientEcho>.refusal(Refusal(.plain, reason: "why"))
    #expect(proof(400, refusal) == .rejected(reason: "why"))
    #expect(
      proof(400, refusal, afterDoubt: true) == .ambiguous(Doubt(.refusedAfterDoubt, "why"))
    )
  }

  @Test func `a key that is known with other bytes, 5xx and what nobody can read are in doubt`() {
    let conflict = ReplyAnswer<RecipientEcho>.refusal(Refusal(.keyConflict, reason: "why"))
    #expect(proof(409, conflict) == .ambiguous(Doubt(.keyConflict, "why")))
    for status in [200, 302, 409, 500, 503] {
      #expect(proof(status, .strange("?")) == .ambiguous(Doubt(.unproven(status: status), "?")))
    }
  }
}
