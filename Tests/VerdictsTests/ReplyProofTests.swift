import Kira
import Testing
import Verdicts

/// Every line of the table by which a reply to a payout is classed, as values.
struct ReplyProofTests {
  private let intent = PayoutIntent(
    account: Identifier("account-1"),
    recipient: Identifier("recipient-1"),
    amount: Amount(minorUnits: 10_000, in: .usd),
    mark: "KD-7Q4M2X9T1B"
  )
  private let whole = PayoutEcho(
    id: .said(Identifier("payout-1")),
    account: .said(Identifier("account-1")),
    recipient: .said(Identifier("recipient-1")),
    amount: .said(Amount(minorUnits: 10_000, in: .usd)),
    currency: .said(.usd),
    reference: .said("KD-7Q4M2X9T1B")
  )

  private func proof(_ reply: Reply<PayoutEcho>, afterDoubt: Bool = false) -> ReplyProof<Payout> {
    ReplyProof(reply, to: intent, afterDoubt: afterDoubt)
  }

  private func proof(_ status: Int, _ echo: PayoutEcho) -> ReplyProof<Payout> {
    proof(.answered(status: status, .receipt(echo)))
  }

  private func proof(
    _ status: Int,
    _ kind: Refusal.Kind,
    afterDoubt: Bool = false
  ) -> ReplyProof<Payout> {
    let refusal = Refusal(kind, reason: "why")
    return proof(.answered(status: status, .refusal(refusal)), afterDoubt: afterDoubt)
  }

  @Test func `F18 to F21 a request of which no byte left is not sent`() {
    #expect(proof(.notSent(reason: "refused")) == .notSent(reason: "refused"))
  }

  @Test func `F22 to F32 and F40 a request that may have left and was not answered is in doubt`() {
    #expect(proof(.broken(reason: "lost")) == .ambiguous(Doubt(.noAnswer, "lost")))
  }

  @Test(arguments: [200, 201, 202])
  func `F54 any success is accepted with an id and an echo`(status: Int) {
    #expect(proof(status, whole) == .accepted(Identifier("payout-1")))
  }

  @Test func `F68 fields that a success leaves out are not held against it`() {
    let bare = PayoutEcho(id: .said(Identifier("payout-1")))

    #expect(proof(201, bare) == .accepted(Identifier("payout-1")))
  }

  @Test(arguments: [200, 201, 202, 204])
  func `F57 a success without an id proves nothing`(status: Int) {
    var echo = whole
    echo.id = .absent

    #expect(proof(status, echo).doubt?.kind == .noIdentifier)
    #expect(proof(status, echo).doubt?.isAlarm == false)
  }

  @Test func `F57 a success with two ids names none`() {
    var echo = whole
    echo.id = .unreadable

    #expect(proof(201, echo).doubt?.kind == .noIdentifier)
  }

  static let differences: [(EchoField, @Sendable (inout PayoutEcho) -> Void)] = [
    (.amount, { $0.amount = .said(Amount(minorUnits: 1_000_000, in: .usd)) }),
    (.amount, { $0.amount = .unreadable }),
    (.currency, { $0.currency = .said(Currency("MXN")) }),
    (.currency, { $0.currency = .unreadable }),
    (.recipient, { $0.recipient = .said(Identifier("recipient-2")) }),
    (.recipient, { $0.recipient = .unreadable }),
    (.account, { $0.account = .said(Identifier("account-2")) }),
    (.account, { $0.account = .unreadable }),
    (.reference, { $0.reference = .said("KD-OTHER") }),
    (.reference, { $0.reference = .said("KD-OTHER · KD-7Q4M2X9T1B") }),
    (.reference, { $0.reference = .unreadable }),
  ]

  @Test(arguments: differences.indices)
  func `F33, F58 and F61 a success about something else is an alarm and keeps its id`(row: Int) {
    let (field, change) = Self.differences[row]
    var echo = whole
    change(&echo)

    let doubt = proof(201, echo).doubt

    #expect(doubt?.kind == .differs([field]))
    #expect(doubt?.foreignID == Identifier("payout-1"))
    #expect(doubt?.isAlarm == true)
  }

  @Test(arguments: [400, 422])
  func `F50 a refusal with a reason is a refusal`(status: Int) {
    #expect(proof(status, .plain) == .rejected(reason: "why"))
  }

  @Test(arguments: [403, 404])
  func `F49 a refusal of Kira's own that names what is missing is a refusal`(status: Int) {
    #expect(proof(status, .plain) == .rejected(reason: "why"))
  }

  @Test(arguments: [400, 403, 404, 422])
  func `a refusal after an attempt in doubt settles nothing`(status: Int) {
    let doubt = proof(status, .plain, afterDoubt: true).doubt

    #expect(doubt == Doubt(.refusedAfterDoubt, "why"))
  }

  @Test(arguments: [400, 401, 403, 422])
  func `a demand for a one-time code is no refusal, and nothing was done`(status: Int) {
    #expect(proof(status, .needsCode) == .notExecuted(.needsCode(reason: "why")))
  }

  @Test func `F45 and F46 a dead token means that nothing was done`() {
    #expect(proof(401, .plain) == .notExecuted(.tokenExpired))
    #expect(proof(.answered(status: 401, .strange("?"))) == .notExecuted(.tokenExpired))
    #expect(proof(401, .plain, afterDoubt: true) == .notExecuted(.tokenExpired))
  }

  @Test func `F44 too many means that nothing was done, and says how long to wait`() {
    #expect(
      proof(429, .tooMany(waitSeconds: 40)) == .notExecuted(.tooMany(waitSeconds: 40))
    )
    #expect(proof(429, .plain) == .notExecuted(.tooMany(waitSeconds: nil)))
    #expect(
      proof(.answered(status: 429, .strange(""))) == .notExecuted(.tooMany(waitSeconds: nil))
    )
  }

  @Test(arguments: [403, 404])
  func `F48 a route that the gateway does not have was not run`(status: Int) {
    #expect(proof(status, .noSuchRoute) == .notExecuted(.noSuchRoute))
  }

  @Test func `F51 a key whose first request still runs is waited for`() {
    #expect(proof(409, .keyInProgress) == .ambiguous(Doubt(.inProgress, "why")))
    #expect(proof(409, .keyInProgress).doubt?.isAlarm == false)
  }

  @Test(arguments: [400, 409, 422])
  func `F52 and F53 a key that is known with other bytes is an alarm`(status: Int) {
    #expect(proof(status, .keyConflict) == .ambiguous(Doubt(.keyConflict, "why")))
    #expect(proof(status, .keyConflict).doubt?.isAlarm == true)
  }

  static let kinds: [Refusal.Kind] = [
    .plain, .noSuchRoute, .needsCode, .keyConflict, .keyInProgress, .tooMany(waitSeconds: 1),
  ]

  @Test(
    arguments: [100, 101, 103, 301, 302, 303, 304, 307, 308, 408, 500, 502, 503, 504, 522, 599],
    kinds
  )
  func `F35, F36 and F41 to F43 no other status proves anything, whatever it says`(
    status: Int,
    kind: Refusal.Kind
  ) {
    #expect(proof(status, kind).doubt?.kind == .unproven(status: status))
    #expect(proof(status, whole).doubt?.kind == .unproven(status: status))
  }

  @Test(arguments: [402, 405, 406, 409, 410, 413, 415, 418, 423, 425, 426, 451])
  func `a refusal that the table does not know proves nothing`(status: Int) {
    #expect(proof(status, .plain).doubt?.kind == .unproven(status: status))
  }

  @Test(arguments: [200, 201, 204, 302, 400, 403, 404, 409, 422, 500, 503])
  func `F39 and F60 what is not Kira's proves nothing, whatever its status`(status: Int) {
    let proof = proof(.answered(status: status, .strange("<html>")))

    #expect(proof.doubt == Doubt(.unproven(status: status), "<html>"))
  }
}

extension ReplyProof {
  fileprivate var doubt: Doubt<Made>? {
    guard case .ambiguous(let doubt) = self else { return nil }
    return doubt
  }
}
