/// What the identity provider asks by itself, product or no product; a gap turns a user down.
enum Questionnaire {
  /// The reasons it would give; empty when it has nothing to object to.
  static func objections(to profile: Profile, _ dialect: Dialect) -> [String] {
    if dialect.hasMagicValues, profile.taxNumber == "111111113" {
      return ["Tax identification could not be matched: ein"]
    }
    let answers = profile.isBusiness ? businessAnswers : individualAnswers
    var objections = answers.filter { !profile.has($0) }
      .map { "Missing required questionnaire answer: \($0)" }
    if profile.isBusiness, dialect.incomplete == .rejectedWithinSeconds, !profile.hasControlProng {
      objections.append("At least one associated person must have the role control_prong")
    }
    if profile.hasUnreadableImage {
      objections.append("Document image is not readable")
    }
    return objections
  }

  private static let individualAnswers = [
    "first_name", "last_name", "birth_date", "email", "address_street", "address_city",
    "address_country", "source_of_funds", "account_purpose",
  ]
  private static let businessAnswers = [
    "business_legal_name", "email", "address_street", "address_city", "address_country",
    "source_of_funds",
  ]
}

/// What becomes of a user on its own, before anybody at Kira looks at it.
struct UserForecast {
  let life: Life
  let reasons: [String]
  let isTriggered: Bool

  init(of profile: Profile, mode: String, _ dialect: Dialect) {
    let objections = Questionnaire.objections(to: profile, dialect)
    guard mode == "automatic" else {
      // The hosted questionnaire is somebody else's; nobody fills it in here.
      self.init(life: Life([.init(0, "CREATED")]), reasons: [], isTriggered: false)
      return
    }
    if dialect.hasMagicValues, let forced = UserForecast.forced(by: profile) {
      self = forced
      return
    }
    switch dialect.incomplete {
    case .neverStarted:
      let products = Requirements.products(for: profile, dialect)
      let isComplete =
        objections.isEmpty && products.contains { $0.gaps(of: profile).isEmpty }
      let life = isComplete ? Life.reviewed : Life([.init(0, "CREATED")])
      self.init(life: life, reasons: [], isTriggered: isComplete)
    case .rejectedWithinSeconds where !objections.isEmpty:
      self.init(life: .turnedDown, reasons: objections, isTriggered: true)
    case .rejectedWithinSeconds:
      self.init(life: .reviewed, reasons: [], isTriggered: true)
    }
  }

  static let reviewed = UserForecast(life: .reviewed, reasons: [], isTriggered: true)

  private init(life: Life, reasons: [String], isTriggered: Bool) {
    self.life = life
    self.reasons = reasons
    self.isTriggered = isTriggered
  }

  /// The newest documents let some tax numbers of businesses choose the outcome.
  private static func forced(by profile: Profile) -> UserForecast? {
    let after = 2 * Span.minute
    switch profile.taxNumber {
    case "111111111":
      return UserForecast(
        life: .turnedDown,
        reasons: ["Business could not be verified"],
        isTriggered: true
      )
    case "222221006":
      return UserForecast(
        life: Life(Life.reviewed.steps + [.init(after, "REJECTED")]),
        reasons: ["Business was rejected after review"],
        isTriggered: true
      )
    case "222221005":
      let life = Life(Life.reviewed.steps + [.init(after, "VERIFIED")])
      return UserForecast(life: life, reasons: [], isTriggered: true)
    default: return nil
    }
  }
}

extension Life {
  /// The usual way until a person has to decide.
  static let reviewed = Life([
    .init(0, "CREATED"), .init(15 * Span.second, "VERIFYING"), .init(Span.minute, "REVIEW"),
  ])

  static let turnedDown = Life([
    .init(0, "CREATED"), .init(3 * Span.second, "VERIFYING"), .init(8 * Span.second, "REJECTED"),
  ])
}

extension Profile {
  /// Without its punctuation.
  fileprivate var taxNumber: String? {
    guard isBusiness else { return nil }
    return text("ein")?.filter(\.isNumber)
  }

  fileprivate var hasControlProng: Bool {
    persons.contains { $0["role"]?.text == "control_prong" }
  }

  var hasUnreadableImage: Bool {
    (papers + persons.flatMap(\.papers)).contains { paper in
      (paper["documents"]?.elements ?? []).contains { $0["unreadable"] == .truth(true) }
    }
  }
}
