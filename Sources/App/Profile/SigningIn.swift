import HTTPMessage
import KiraAPI

extension Identity {
  /// How these credentials become a token.
  package var form: LoginForm {
    let question = Auth.question(clientID: clientID, password: password.revealed())
    return LoginForm(request: question.request) { response in
      do throws(KiraProblem) {
        let token = try question.answer(in: response)
        return .token(Secret(token.text), lifetimeSeconds: token.lifetimeSeconds)
      } catch {
        return error.isPassing
          ? .failed(reason: error.happened)
          : .refused(reason: error.reasonOfRefusal)
      }
    }
  }
}

extension KiraProblem {
  /// Whether the same credentials may work in a while.
  fileprivate var isPassing: Bool {
    switch kind {
    case .rateLimited, .server, .unreadable, .conflict: true
    case .unauthorized, .forbiddenKey, .notAllowed, .noSuchRoute, .invalid, .notFound,
      .oneTimeCode:
      false
    }
  }
}
