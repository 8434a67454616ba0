import App
import HTTPMessage
import Kira
import KiraAPI
import Sandbox

/// Kira as everybody here sees it, and the truth behind that.
struct Counterpart {
  private(set) var sandbox: Sandbox
  let account: Identifier<VirtualAccount>
  let recipients: [Identifier<Recipient>]
  /// What anybody who has the mail of the tenant would read there.
  let code: ValidationCode?

  static let start = Moment(milliseconds: 1_779_285_720_000)

  init(seed: UInt64, _ circumstances: Circumstances, webhookDelay: Int64) {
    var options = TenantOptions(
      scale: SandboxScale(users: 12, deposits: 0, payouts: circumstances.history)
    )
    options.isQuiet = true
    options.payoutKeys = circumstances.keys
    options.listLag = circumstances.listLag
    options.references = circumstances.references
    options.asksForCode = circumstances.asksForCode
    options.webhookDelay = webhookDelay
    sandbox = Sandbox(seed: seed, options: options, now: Self.start)
    let cast = sandbox.cast
    account = Identifier(cast["fiat_account"] ?? "")
    recipients = ["ach", "wire"].map { Identifier(cast["recipient_\($0)"] ?? "") }
    code = try? ValidationCode(Self.standingCode(of: sandbox))
  }

  /// The people behind the sandbox tell it to whoever stands there.
  private static func standingCode(of sandbox: Sandbox) -> String {
    var stage = Backstage(sandbox)
    let request = ReceivedRequest(method: "GET", target: "/_sandbox/code")
    let replies = stage.take(request, ticket: 0, isFromHere: true, now: start)
    let text = String(decoding: replies.first?.response.body ?? [], as: UTF8.self)
    let runs = text.split { !$0.isNumber }
    return runs.first { $0.utf8.count == 6 }.map(String.init) ?? ""
  }

  var identity: Identity {
    Identity(
      key: Secret(sandbox.credentials.apiKey),
      clientID: sandbox.credentials.clientID,
      password: Secret(sandbox.credentials.password)
    )
  }

  /// What it says to a request as a transport puts it on the wire.
  mutating func answer(_ request: HTTPRequest, token: Secret?, at time: Int64) -> HTTPResponse {
    let query = request.query.map { "\($0.name.percentEncoded)=\($0.value.percentEncoded)" }
    let marks = query.isEmpty ? "" : "?" + query.joined(separator: "&")
    var secrets = [Field("x-api-key", sandbox.credentials.apiKey)]
    if let token { secrets.append(Field("Authorization", "Bearer \(token.revealed())")) }
    let received = ReceivedRequest(
      method: request.method.rawValue,
      target: "\(Sandbox.prefix)/\(request.path)\(marks)",
      headers: request.headers + secrets,
      body: request.body
    )
    return sandbox.answer(received, now: Self.moment(at: time))
  }

  /// What it tells by webhook, as bytes still to be signed.
  mutating func takeNews(at time: Int64) -> [[UInt8]] {
    sandbox.takeNews(at: Self.moment(at: time))
  }

  var webhookSecret: [UInt8] { Array(sandbox.credentials.webhookSecret.utf8) }

  static func moment(at time: Int64) -> Moment {
    Moment(milliseconds: start.milliseconds + time)
  }

  /// Every payment that really was made, and what for.
  var truth: [TruthJournal.Entry] { sandbox.journal.entries.filter { $0.isPayout } }
}

extension TruthJournal.Entry {
  var isPayout: Bool { method == "POST" && target.hasSuffix("/payout") }

  /// What this request, and no earlier one, has made.
  var made: [String] { isReplay ? [] : committed }
}
