import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

@testable import Transport

/// The client's own code over real HTTP: its requests, its transport, its readers.
final class Caller {
  let sandbox: LiveSandbox
  let contact: Contact
  private let transport: Transport
  private var keys: UInt8 = 0

  init(_ dialect: Dialect.Name, _ tenant: TenantOptions = TenantOptions()) throws {
    var tenant = tenant
    tenant.dialect = dialect
    sandbox = try LiveSandbox(tenant)
    let said = sandbox.announcement
    contact = try Contact(said)
    transport = Transport(
      Transport.Configuration(
        address: try ServiceAddress(said["base_url"] ?? ""),
        userAgent: "kiradeck/contract"
      ),
      credentials: Credentials(key: said["api_key"] ?? "")
    )
    try signIn()
  }

  /// Asks for a token, and goes on with it.
  func signIn() throws {
    let said = sandbox.announcement
    let question = Auth.question(
      clientID: said["client_id"] ?? "",
      password: said["password"] ?? ""
    )
    transport.credentials.use(token: try ask(question).text)
  }

  deinit { sandbox.letGo() }

  /// The answer as the client reads it; a refusal is thrown as the problem it is.
  func ask<Answer>(_ question: Question<Answer>) throws -> Answer {
    try question.answer(in: response(to: question.request))
  }

  /// The refusal of a question; a test fails where it was granted.
  func problem<Answer>(_ question: Question<Answer>) throws -> KiraProblem {
    let response = try response(to: question.request)
    do {
      _ = try question.answer(in: response)
    } catch { return error }
    throw Unexpected(text: String(decoding: response.body, as: UTF8.self))
  }

  func response(to request: HTTPRequest) throws -> HTTPResponse {
    switch outcome(of: request) {
    case .answered(let response): return response
    case .unanswered(let silence): throw silence
    }
  }

  func outcome(of request: HTTPRequest, policy: RequestPolicy = .reading) -> HTTPOutcome {
    let id = transport.start(request, policy: policy)
    while true {
      transport.wait(alsoFor: [], atMost: 1_000)
      if let ended = transport.finished().first(where: { $0.0 == id }) { return ended.1 }
    }
  }

  /// A key that no other call of this test uses.
  func key() -> IdempotencyKey {
    keys += 1
    return IdempotencyKey(randomBytes: [UInt8](repeating: 7, count: 15) + [keys])
  }
}

/// Something was answered that should have been refused.
struct Unexpected: Error { let text: String }
