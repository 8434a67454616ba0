/// One way into the API: a method, a path, and who answers.
struct Route {
  let method: String
  /// The parts of the path; `*` stands for any one of them.
  let path: [Substring]
  /// Whether a key is enough; everything but signing in takes a token as well.
  let isOpen: Bool
  let answer: @Sendable (Call) throws(Answer) -> Answer

  private init(
    _ method: String,
    _ path: String,
    isOpen: Bool = false,
    _ answer: @escaping @Sendable (Call) throws(Answer) -> Answer
  ) {
    self.method = method
    self.path = path.split(separator: "/")
    self.isOpen = isOpen
    self.answer = answer
  }

  /// The first that fits is taken, so that a fixed part goes before an open one.
  static let all = [
    Route("POST", "auth", isOpen: true, SignInAnswers.token),
    Route("POST", "v1/versioning/upgrade", SignInAnswers.upgrade),
    Route("GET", "v1/users", UserAnswers.list),
    Route("GET", "v1/users/*", UserAnswers.one),
    Route("GET", "v1/virtual-accounts", AccountAnswers.list),
    Route("GET", "v1/virtual-accounts/deposits", DepositAnswers.list),
    Route("GET", "v1/virtual-accounts/*", AccountAnswers.one),
    Route("GET", "v1/virtual-accounts/*/balance", AccountAnswers.balance),
    Route("GET", "v1/virtual-accounts/*/deposits", DepositAnswers.ofAccount),
    Route("GET", "v1/payouts", PayoutAnswers.list),
    Route("GET", "v1/payouts/*", PayoutAnswers.one),
    Route("GET", "v1/recipients", RecipientAnswers.list),
    Route("GET", "v1/recipients/*", RecipientAnswers.one),
  ]

  /// Paths that look as if they belonged to the API, and are answered like a wrong method.
  static let falsePaths: Set = ["countries", "api/countries"]

  /// What stands in the open places; `nil` if the path is another.
  func parameters(in parts: [Substring]) -> [String]? {
    guard parts.count == path.count else { return nil }
    var parameters: [String] = []
    for (expected, part) in zip(path, parts) {
      if expected == "*" { parameters.append(String(part)) } else if expected != part { return nil }
    }
    return parameters
  }
}
