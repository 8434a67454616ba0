import HTTPMessage
import Kira
import KiraAPI
import Store

/// Why an answer could not be used, in the words the operator reads.
struct ErrandTrouble: Error {
  let failure: ErrandFailure

  init(_ failure: ErrandFailure) { self.failure = failure }

  /// A key that is not let in fails every question, whichever it was asked with.
  init(_ problem: KiraProblem) {
    switch problem.kind {
    case .unauthorized, .forbiddenKey:
      failure = .refused(reason: problem.reasonOfRefusal)
    case .invalid where problem.wantsUser: failure = .wantsOwner(reason: problem.happened)
    default: failure = .answered(reason: problem.happened)
    }
  }
}

extension KiraProblem {
  /// Older versions of a list are told for one user at a time only.
  fileprivate var wantsUser: Bool {
    fields.contains { $0.path.text == "user_id" } || message.text.holds("user_id")
  }

  /// What Kira said, if anything, and what can be done about it.
  var reasonOfRefusal: String { message.isEmpty ? advice : "\(message). \(advice)" }
}

extension Session.Answer {
  /// What Kira said, or why there is nothing, told as coming from this host.
  func response(from host: String) throws(ErrandTrouble) -> HTTPResponse {
    switch self {
    case .answered(let response): return response
    case .silent(let silence):
      let words = SilenceWords.text(of: silence, from: host)
      throw ErrandTrouble(.silent(reason: SafeText(words).text))
    case .refused(let reason): throw ErrandTrouble(.refused(reason: reason))
    case .late: throw ErrandTrouble(.answered(reason: "it could not be sent in time"))
    case .failed(let reason): throw ErrandTrouble(.silent(reason: reason))
    }
  }
}

extension Errand {
  var kind: ResourceKind {
    switch self {
    case .page(let kind, _), .owned(let kind, _, _), .detail(let kind, _): kind
    case .recipients: .recipient
    case .addresses: .account
    }
  }

  /// What it reads beside the lists and the records themselves.
  var sideReading: SideReading? {
    switch self {
    case .page, .owned, .detail: nil
    case .recipients(let user): SideReading(.recipients, of: user)
    case .addresses(let account): SideReading(.addresses, of: account)
    }
  }
}
