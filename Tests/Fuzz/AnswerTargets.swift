import HTTPMessage
import Kira

@testable import KiraAPI

extension FuzzTarget {
  /// The first byte chooses the reader, and whether the answer is good.
  static let answers = FuzzTarget("answers") { bytes in
    guard let first = bytes.first else { return }
    let body = Array(bytes.dropFirst())
    let response = HTTPResponse(status: first < 0x80 ? 200 : 400, body: body)
    readers[Int(first & 0x7F) % readers.count](response)
  }

  private static let readers: [@Sendable (HTTPResponse) -> Void] =
    ResourceKind.allCases.map { kind in { @Sendable in _ = particulars(of: kind, raw: $0.body) } }
    + [
      reader(Auth.question(clientID: "c", password: "p")),
      reader(Users.list(PageNumber(1))),
      reader(Users.get(Identifier("u"))),
      reader(VirtualAccounts.list(PageNumber(1))),
      reader(VirtualAccounts.get(Identifier("a"))),
      reader(VirtualAccounts.balance(of: Identifier("a"), in: .usd)),
      reader(Deposits.list(PageNumber(1))),
      reader(Payouts.list(PageNumber(1))),
      reader(Payouts.get(Identifier("p"))),
      reader(Recipients.list(of: Identifier("u"))),
      reader(Recipients.get(Identifier("r"))),
      reader(InformationRequests.list(PageNumber(1))),
      reader(InformationRequests.get(Identifier("i"))),
      reader(FeeSchedule.question()),
      reader(Countries.question()),
      reader(Health.question()),
      // Read alone, for their requests take more than an answer does.
      reader(Question(.kira(.health), reading: WrittenUser.init)),
      reader(Question(.kira(.health), reading: ReissuedVerification.init)),
      reader(Question(.kira(.health), reading: LivenessLink.all)),
      reader(Question(.kira(.health)) { Item.alone($0, ClientConfiguration.init) }),
      reader(Question(.kira(.health), reading: RegisteredWebhook.init)),
      reader(Question(.kira(.health), reading: VersionPin.init)),
      reader(Question(.kira(.health), reading: SimulationReceipt.init)),
      reader(Question(.kira(.health), reading: PayoutPreview.init)),
      reader(Question(.kira(.health), reading: PayoutReceipt.init)),
      reader(Question(.kira(.health)) { Item.alone($0, Quotation.init) }),
      reader(Question(.kira(.health), reading: OwnerLink.init)),
    ]

  /// The first two bytes are the status, the third is the header of a gateway.
  static let refusals = FuzzTarget("refusals") { bytes in
    guard bytes.count > 3 else { return }
    let status = (Int(bytes[0]) << 8 | Int(bytes[1])) % 600
    let wait = Field("Retry-After", String(decoding: bytes.suffix(4), as: UTF8.self))
    let types = ["", "ForbiddenException", "IncompleteSignatureException"]
    let type = Field("x-amzn-errortype", types[Int(bytes[2]) % types.count])
    let response = HTTPResponse(
      status: status,
      headers: [wait, type, Field("cf-ray", "ray")],
      body: Array(bytes.dropFirst(3))
    )
    let problem = KiraProblem(response)
    precondition(problem.fields.count <= 100, "more complaints than anybody reads")
    for words in [problem.happened, problem.meaning, problem.advice] { isSafe(words) }
    for other in [problem.onSigningIn, problem.onBalance] { isSafe(other.happened) }
  }

  static let events = FuzzTarget("events") { bytes in
    _ = try? WebhookSignature(header: String(decoding: bytes, as: UTF8.self))
    guard let event = try? WebhookEvent(parsing: bytes) else { return }
    precondition(!event.saysCredited || event.known?.credits == true, "credited by a stranger")
    precondition(event.status == nil || event.statusSource != nil, "a status out of nowhere")
  }

  static let times = FuzzTarget("times") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    guard let moment = Moment(wireText: text) else { return }
    guard (0..<253_402_300_800_000).contains(moment.milliseconds) else { return }
    guard let again = Moment(wireText: moment.wireText) else {
      preconditionFailure("a time that we write is not read")
    }
    precondition(again.milliseconds / 1_000 == moment.milliseconds / 1_000, "another second")
  }

  private static func reader<Answer>(
    _ question: Question<Answer>
  ) -> @Sendable (HTTPResponse) -> Void {
    { _ = try? question.answer(in: $0) }
  }

  private static func isSafe(_ text: String) {
    let isPlain = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    precondition(isPlain, "a sentence commands the terminal")
  }
}
