package import HTTPMessage
import JSONText
import Kira
import KiraAPI
package import Verdicts

extension PayoutReply {
  /// Sorts what came back from sending a payout; what it proves is `ReplyProof`'s to say.
  package init(_ outcome: HTTPOutcome, to intent: PayoutIntent) {
    switch outcome {
    case .unanswered(let silence):
      let words = SafeText(silence.words)
      self = silence.mayHaveBeenSent ? .broken(reason: words) : .notSent(reason: words)
    case .answered(let response):
      self = .answered(status: response.status, PayoutAnswer(response, to: intent))
    }
  }
}

extension PayoutAnswer {
  init(_ response: HTTPResponse, to intent: PayoutIntent) {
    // The reader puts signs in place of bytes that are no text; an identifier must not be made so.
    let isText = String(validating: response.body, as: UTF8.self) != nil
    guard isText, let json = try? JSON(parsing: response.body), case .object = json else {
      self = .strange(SafeText(String(decoding: response.body.prefix(400), as: UTF8.self)))
      return
    }
    if (200..<300).contains(response.status) {
      self = .receipt(PayoutEcho(json, to: intent))
    } else {
      self = PayoutRefusal(KiraProblem(response)).map(Self.refusal) ?? .strange("")
    }
  }
}

extension PayoutRefusal {
  /// `nil` for a body in which nothing is said that Kira says.
  init?(_ problem: KiraProblem) {
    let isKnown = !problem.code.isEmpty || !problem.message.isEmpty || !problem.fields.isEmpty
    guard isKnown else { return nil }
    self.init(Kind(problem), reason: SafeText(problem.reason))
  }
}

extension KiraProblem {
  /// What happened and what is said against the fields, for some refusals give their reason there.
  fileprivate var reason: String {
    let complaints = fields.filter { !happened.contains($0.message.text) }.prefix(5).map {
      $0.path.isEmpty ? $0.message.text : "\($0.path.text): \($0.message.text)"
    }
    return ([happened] + complaints).joined(separator: "; ")
  }
}

extension PayoutRefusal.Kind {
  fileprivate init(_ problem: KiraProblem) {
    switch problem.kind {
    case .noSuchRoute: self = .noSuchRoute
    case .oneTimeCode: self = .needsCode
    case .rateLimited(let seconds): self = .tooMany(waitSeconds: seconds)
    case .conflict: self = Self.conflict(problem)
    // Said by the newer version and by proxies of it; never proof that nothing happened.
    case _ where Self.isAboutKey(problem): self = .keyConflict
    default: self = .plain
    }
  }

  private static func conflict(_ problem: KiraProblem) -> Self {
    let said = "\(problem.code) \(problem.message)".lowercased().replacing("_", with: " ")
    if ["in progress", "being processed", "still processing"].contains(where: said.contains) {
      return .keyInProgress
    }
    return isAboutKey(problem) ? .keyConflict : .plain
  }

  /// A key that was left out is a plain refusal: nothing can have been done under it.
  private static func isAboutKey(_ problem: KiraProblem) -> Bool {
    let said = "\(problem.code) \(problem.message)".lowercased().replacing("_", with: " ")
    return ["idempotency conflict", "idempotency key reused", "failed to store idempotency key"]
      .contains(where: said.contains) || said.contains("idempotency key has already been used")
  }
}
