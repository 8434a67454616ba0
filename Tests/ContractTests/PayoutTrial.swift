import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing
import Verdicts

@testable import App
@testable import Transport

/// One payout that the client orders and the sandbox spoils: what was proved, and what is true.
final class PayoutTrial {
  let sandbox: LiveSandbox
  let contact: Contact
  let order: PayoutOrder
  let intent: PayoutIntent
  let key = PayoutTrial.key(1)
  let kira: Transport
  let credentials: Identity

  static let route = "v1/virtual-accounts/*/payout"
  private static let reference = "KD-7Q4M2X9T1B"

  init(
    _ dialect: Dialect.Name = .documented,
    out account: String = "fiat_account",
    to recipient: String = "recipient_ach",
    cents: Int64 = 5_000,
    _ change: (inout TenantOptions) -> Void = { _ in }
  ) throws {
    var options = TenantOptions(dialect: dialect)
    change(&options)
    sandbox = try LiveSandbox(options)
    let said = sandbox.announcement
    contact = try Contact(said)
    credentials = Identity(
      key: Secret(said["api_key"] ?? ""),
      clientID: said["client_id"] ?? "",
      password: Secret(said["password"] ?? "")
    )
    kira = try Self.transport(to: said["base_url"] ?? "", credentials.key)
    intent = PayoutIntent(
      account: Identifier(try contact.id(account)),
      recipient: Identifier(try contact.id(recipient)),
      amount: Amount(minorUnits: cents, in: .usd),
      mark: OwnMark(Self.reference)
    )
    order = try Self.order(for: intent, with: Self.reference)
    try signIn()
  }

  deinit { sandbox.letGo() }

  private static func order(
    for intent: PayoutIntent,
    with reference: String
  ) throws -> PayoutOrder {
    var terms = PayoutTerms(
      out: intent.account,
      intent.amount,
      to: .recipient(intent.recipient, rail: "")
    )
    terms.reference = reference
    return try PayoutOrder(terms)
  }

  private static func transport(to address: String, _ key: Secret) throws -> Transport {
    Transport(
      Transport.Configuration(
        address: try ServiceAddress(address),
        userAgent: "kiradeck/contract"
      ),
      credentials: Credentials(key: key.revealed())
    )
  }
}

extension PayoutTrial {
  /// An hour of the sandbox's clock ends a token like any other.
  func signIn() throws {
    let request = credentials.form.request
    guard case .answered(let response) = outcome(of: request, policy: .reading),
      case .token(let token, _) = credentials.form.read(response)
    else { throw Unexpected(text: "the sandbox lets nobody in") }
    kira.credentials.use(token: token.revealed())
  }

  /// Sends the order once and says what the reply to it proves.
  ///
  /// Where silence is expected, `within` is short; elsewhere nobody waits for its end.
  func send(
    _ other: PayoutOrder? = nil,
    under otherKey: IdempotencyKey? = nil,
    within milliseconds: Int = 20_000,
    to address: String? = nil,
    afterDoubt: Bool = false
  ) throws -> ReplyProof<Payout> {
    let outcome = try reply(to: other, under: otherKey, within: milliseconds, at: address)
    return proof(of: outcome, afterDoubt: afterDoubt)
  }

  func proof(of outcome: HTTPOutcome, afterDoubt: Bool = false) -> ReplyProof<Payout> {
    ReplyProof(Reply<PayoutEcho>(outcome, to: intent), to: intent, afterDoubt: afterDoubt)
  }

  func reply(
    to other: PayoutOrder? = nil,
    under otherKey: IdempotencyKey? = nil,
    within milliseconds: Int = 20_000,
    at address: String? = nil
  ) throws -> HTTPOutcome {
    var policy = RequestPolicy.money
    policy.totalMilliseconds = milliseconds
    let request = Payouts.execute(other ?? order, key: otherKey ?? key).request
    guard let address else { return outcome(of: request, policy: policy) }
    let elsewhere = try Self.transport(to: address, credentials.key)
    elsewhere.credentials = kira.credentials
    return outcome(of: request, by: elsewhere, policy: policy)
  }

  func outcome(
    of request: HTTPRequest,
    by transport: Transport? = nil,
    policy: RequestPolicy
  ) -> HTTPOutcome {
    let transport = transport ?? kira
    let id = transport.start(request, policy: policy)
    while true {
      transport.wait(alsoFor: [], atMost: 1_000)
      if let ended = transport.finished().first(where: { $0.0 == id }) { return ended.1 }
    }
  }

  func ask<Answer>(_ question: Question<Answer>) throws -> Answer {
    switch outcome(of: question.request, policy: .reading) {
    case .answered(let response): return try question.answer(in: response)
    case .unanswered(let silence): throw silence
    }
  }
}

extension PayoutTrial {
  var address: String { sandbox.announcement["base_url"] ?? "" }

  /// The same port, asked for TLS.
  var secureAddress: String { address.replacing("http:", with: "https:") }

  /// The key of another intent.
  static func key(_ number: UInt8) -> IdempotencyKey {
    IdempotencyKey(randomBytes: [UInt8](repeating: 9, count: 15) + [number])
  }

  func otherOrder(cents: Int64) throws -> PayoutOrder {
    var other = intent
    other.amount = Amount(minorUnits: cents, in: .usd)
    return try Self.order(for: other, with: other.mark.text)
  }
}

extension HTTPOutcome {
  var response: HTTPResponse? {
    guard case .answered(let response) = self else { return nil }
    return response
  }
}
