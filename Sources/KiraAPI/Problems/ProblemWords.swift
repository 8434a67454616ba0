import Kira

/// The three sentences an operator reads, by kind of problem.
struct ProblemWords {
  let happened: String
  let meaning: String
  let advice: String

  init(_ happened: String, _ meaning: String, _ advice: String) {
    self.happened = happened
    self.meaning = meaning
    self.advice = advice
  }

  init(_ kind: KiraProblem.Kind) {
    self =
      switch kind {
      case .unauthorized: Self.unauthorized
      case .forbiddenKey: Self.forbiddenKey
      case .notAllowed: Self.notAllowed
      case .noSuchRoute: Self.noSuchRoute
      case .invalid: Self.invalid
      case .notFound: Self.notFound
      case .conflict: Self.conflict
      case .oneTimeCode(let code): Self.oneTimeCode(code)
      case .rateLimited(let seconds): Self.rateLimited(seconds)
      case .server: Self.server
      case .unreadable: Self.unreadable
      }
  }

  private static let unauthorized = ProblemWords(
    "Kira does not accept the token",
    "It ran out, or it or the API key belongs to another stage than the address does.",
    "A new token is asked for by itself; if this stays, check key, password and address."
  )

  private static let forbiddenKey = ProblemWords(
    "Kira does not accept the API key at this address",
    "A key is valid for one stage only: sandbox or production. A wrong pair looks like this.",
    "Check KIRA_API_KEY against the address, above all its /sandbox."
  )

  private static let notAllowed = ProblemWords(
    "Kira does not allow this",
    "The resource belongs to another client, or this stage does not offer the call.",
    "Check the id and the stage; ask Kira if both are right."
  )

  private static let noSuchRoute = ProblemWords(
    "There is no such route",
    "Kira's gateway answers unknown paths and methods as if they were forbidden.",
    "Nothing is wrong with the credentials; this version of Kira does not offer the call."
  )

  private static let invalid = ProblemWords(
    "Kira did not accept what was sent",
    "It was refused as it stands.",
    "Change what is named and try again."
  )

  private static let notFound = ProblemWords(
    "Kira does not have it",
    "It never existed, belongs to another tenant, or stands at the other stage.",
    "Check the id and the stage."
  )

  private static let conflict = ProblemWords(
    "Kira has seen this before",
    "It exists already, or the idempotency key was used for something else.",
    "Look for what exists before sending anything again."
  )

  private static func oneTimeCode(_ code: KiraProblem.OneTimeCode) -> ProblemWords {
    guard !code.isBlocked else {
      return ProblemWords(
        "Kira takes no more one-time codes",
        "Too many were wrong; nothing was done.",
        "Wait before asking for another code, or ask your Kira contact to lift the block."
      )
    }
    let left = code.attemptsRemaining.map { " Attempts left: \($0)." } ?? ""
    return ProblemWords(
      "Kira wants a one-time code",
      "None came with the request, or not the right one; nothing was done.\(left)",
      "Ask for a code by e-mail and send it within five minutes."
    )
  }

  private static func rateLimited(_ seconds: Int64?) -> ProblemWords {
    ProblemWords(
      "Kira asks for fewer requests",
      "The limit is shared by everything that uses this key.",
      seconds.map { "It goes on in \($0) s by itself." } ?? "It goes on by itself, more slowly."
    )
  }

  private static let server = ProblemWords(
    "Kira failed",
    "The fault is on Kira's side; whether anything was done is not known.",
    "Look before sending anything again; reading is tried again by itself."
  )

  private static let unreadable = ProblemWords(
    "The answer is not Kira's",
    "Something between us and Kira answered, or Kira changed its form.",
    "Try again; if it stays, look at the raw answer."
  )
}

extension KiraProblem {
  /// Without a token yet, a refusal is about the credentials alone.
  var onSigningIn: KiraProblem {
    var problem = self
    switch kind {
    case .unauthorized, .notAllowed, .invalid:
      problem.happened = "Kira did not let us in"
      problem.meaning = "The client id or the password is wrong, or the key is."
      problem.advice = "Check KIRA_CLIENT_ID, KIRA_PASSWORD and KIRA_API_KEY."
    case .unreadable:
      // It may be a token in another form, or half of one: not a letter of it is repeated.
      problem.happened = ProblemWords(kind).happened
      (problem.code, problem.message, problem.raw, problem.fields) = ("", "", "", [])
    default: break
    }
    return problem
  }

  /// Quirk.balanceRefusedWhileActivating: bad input here means that it is too early to ask.
  var onBalance: KiraProblem {
    var problem = self
    if status == 400, code != "invalid_operation" {
      problem.meaning = "An account has no balance until it is active."
      problem.advice = "Wait until the account has a real account number."
    }
    return problem
  }
}
