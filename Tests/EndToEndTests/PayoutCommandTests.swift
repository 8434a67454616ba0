import Foundation
import Testing

extension EndToEnd {
  /// `kiradeck payout`, the real program against a sandbox that behaves as it is told.
  struct PayoutCommandTests {
    private let lodging = try? Lodging()

    private func till(_ options: String...) throws -> Till {
      try Till(in: #require(lodging), options: options)
    }

    @Test func `a payout is sent once, and told with what Kira made of it`() throws {
      let till = try till()

      let paid = try till.pay("50.00")

      #expect(paid.exitCode == 0, "\(paid.errors)")
      let answer = try Answer(paid)
      #expect(answer.state == "accepted")
      let truth = try till.truth()
      #expect(truth.map(\.ids) == [[try #require(answer.payout_id)]])
      #expect(truth.first?.body?.contains(answer.reference) == true)
      #expect(truth.first?.idempotency_key == answer.idempotency_key)
    }

    @Test(arguments: [nil, "50.01", "5.00"])
    func `without the same amount typed twice nothing is asked of Kira`(_ second: String?) throws {
      let till = try till()

      let refused = try till.pay("50.00", confirming: second)

      #expect(refused.exitCode == 6)
      #expect(try till.truth().isEmpty)
    }

    @Test(arguments: [
      "1,000", "1.000,00", "1e3", "٣٠.٠٠", " 50.00", "50", ".5", "0.00", "-5.00", "00050.00",
      "1234567890123456.00",
    ])
    func `F89 an amount that could be meant otherwise is no amount`(_ amount: String) throws {
      let till = try till()
      #expect(try till.pay(amount).exitCode == 2)
      #expect(try till.truth().isEmpty)
    }

    @Test func `the same sum to the same recipient again is held up`() throws {
      let till = try till()
      try #require(try till.pay("50.00").exitCode == 0)

      let held = try till.pay("50.00", overriding: ["first-payment"])

      #expect(held.exitCode == 6)
      #expect(held.errors.contains("duplicate-here"))
      #expect(try till.truth().count == 1)
    }

    @Test func `a payout of another desk is told before the next one`() throws {
      let till = try till()
      try #require(try till.pay("50.00").exitCode == 0)

      let held = try till.neighbour(in: Lodging()).pay("60.00")

      #expect(held.exitCode == 6)
      #expect(held.errors.contains("Somebody else is paying for this tenant (KD-"))
      #expect(try till.truth().count == 1)
    }

    @Test func `what fails the preflight is not sent`() throws {
      let till = try till()
      let refused = try till.pay("999999999.00")
      #expect(refused.exitCode != 0 && refused.exitCode != 5)
      #expect(try till.truth().allSatisfy { !$0.committed })
    }

    @Test(arguments: ["honoured", "conflict", "ignored", "older"])
    func `F23 and F62 an answer that is lost is found by our mark, and nothing is sent twice`(
      _ manner: String
    ) throws {
      let till = try till("--payout-keys", manner)
      try till.spoil(#""times": 1, "delivery": {"reset_peer": 0}"#)

      let paid = try till.pay("50.00")

      #expect(paid.exitCode == 0, "\(paid.errors)")
      #expect(try Answer(paid).state == "accepted")
      #expect(try till.truth().count == 1)
    }

    @Test func `F63 what does not show in the list stays unknown, with exit 5, until it does`()
      throws
    {
      let till = try till("--list-lag", "3600")
      try till.spoil(#""times": 1, "delivery": {"reset_peer": 0}"#)

      let paid = try till.pay("50.00")

      #expect(paid.exitCode == 5)
      let answer = try Answer(paid)
      #expect(answer.state == "unknown")
      try till.advance(seconds: 7_200)
      let later = try till.run("payout", "status", answer.reference, "--json")
      #expect(later.exitCode == 0, "\(later.errors)")
      #expect(try Answer(later).payout_id == till.truth().first?.ids.first)
      #expect(try till.truth().count == 1)
    }

    @Test func `F24 and F64 what never came to be stays unknown, for an empty list proves nothing`()
      throws
    {
      let till = try till()
      try till.spoil(#""times": 1, "when": "before", "delivery": {"reset_peer": 0}"#)

      let paid = try till.pay("50.00")

      #expect(paid.exitCode == 5)
      #expect(try Answer(paid).state == "unknown")
      #expect(try till.truth().filter(\.committed).isEmpty)
    }

    @Test func `a refusal is told with its reason, and is over`() throws {
      let till = try till()
      try till.spoil(
        #""times": 1, "when": "before", "reply": {"status": 422, "json": "#
          + #"{"code": "validation_error", "message": "no such luck"}}"#
      )

      let paid = try till.pay("50.00")

      #expect(paid.exitCode == 1)
      #expect(try Answer(paid).state == "rejected")
    }

    @Test func `F58 a success about another sum is an alarm, and not believed`() throws {
      let till = try till()
      try till.spoil(#""times": 1, "reply": {"set": {"amount": "9.99"}}"#)

      let paid = try till.pay("50.00")

      let answer = try Answer(paid)
      #expect(!answer.alarms.isEmpty)
      #expect(paid.exitCode != 0)
      #expect(try till.truth().count == 1)
    }
  }
}

/// What the command says as one object.
private struct Answer: Decodable {
  let state: String
  let reference: String
  let idempotency_key: String
  let payout_id: String?
  let alarms: [String]

  init(_ command: Command) throws {
    self = try JSONDecoder().decode(Answer.self, from: Data(command.output.utf8))
  }
}
