package import HTTPMessage
import JSONText
import Kira
import KiraAPI
package import Verdicts

extension Reply where Receipt: ReadableEcho {
  /// Sorts what came back from sending it; what that proves is `ReplyProof`'s to say.
  package init(_ outcome: HTTPOutcome, to intent: Receipt.Intended) {
    switch outcome {
    case .unanswered(let silence):
      let words = SafeText(silence.words)
      self = silence.mayHaveBeenSent ? .broken(reason: words) : .notSent(reason: words)
    case .answered(let response):
      self = .answered(status: response.status, ReplyAnswer(response, to: intent))
    }
  }
}

extension ReplyAnswer where Receipt: ReadableEcho {
  init(_ response: HTTPResponse, to intent: Receipt.Intended) {
    // The reader puts signs in place of bytes that are no text; an identifier must not be made so.
    let isText = String(validating: response.body, as: UTF8.self) != nil
    guard isText, let json = try? JSON(parsing: response.body), case .object = json else {
      self = .strange(KiraProblem(response).message)
      return
    }
    let echo = Receipt(json, to: intent)
    if (200..<300).contains(response.status) {
      self = .receipt(echo)
    } else if echo.id != .absent {
      self = .strange(SafeText("a refusal that names a \(Receipt.noun)"))
    } else {
      self = Refusal(KiraProblem(response)).map(Self.refusal) ?? .strange("")
    }
  }
}

extension Refusal {
  /// `nil` for a body in which nothing is said that Kira says.
  init?(_ problem: KiraProblem) {
    guard problem.isOfKnownShape else { return nil }
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

extension Refusal.Kind {
  fileprivate init(_ problem: KiraProblem) {
    switch problem.kind {
    case .noSuchRoute: self = .noSuchRoute
    case .oneTimeCode: self = .needsCode
    case .rateLimited(let seconds): self = .tooMany(waitSeconds: seconds)
    default: self = Self.aboutKey(problem) ?? .plain
    }
  }

  /// What is said of our key, under whatever status, is never proof that nothing happened; only a
  /// key that was left out is a plain refusal, for nothing can have been done under it.
  private static func aboutKey(_ problem: KiraProblem) -> Self? {
    let complaints = problem.fields.map { "\($0.path) \($0.message)" }
    let said = (["\(problem.code) \(problem.message)"] + complaints).joined(separator: "; ")
      .lowercased().replacing("_", with: " ")
    let isUnfinished = ["in progress", "being processed", "still processing"]
      .contains(where: said.contains)
    guard said.contains("idempotency") else {
      return problem.kind == .conflict && isUnfinished ? .keyInProgress : nil
    }
    if isUnfinished { return .keyInProgress }
    return ["required", "missing"].contains(where: said.contains) ? nil : .keyConflict
  }
}
