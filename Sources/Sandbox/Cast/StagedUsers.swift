/// The people every demonstration meets, newest first; their days do not depend on the seed.
struct StagedUser {
  let given: String
  let family: String
  /// Set for a business, whose names are then those of its signer.
  let company: String?
  let email: String
  let alpha3: String
  let minutesBefore: Int64
  let life: Life
  let verification: String
  /// What each product still lacks of this user.
  let missing: [(product: String, fields: [String])]

  private init(
    _ given: String,
    _ family: String,
    company: String? = nil,
    _ email: String,
    from alpha3: String,
    minutesBefore: Int64,
    _ life: Life,
    verification: String = "verified",
    missing: [(product: String, fields: [String])] = []
  ) {
    self.given = given
    self.family = family
    self.company = company
    self.email = email
    self.alpha3 = alpha3
    self.minutesBefore = minutesBefore
    self.life = life
    self.verification = verification
    self.missing = missing
  }

  static let all: [StagedUser] = [
    StagedUser(
      "Olu",
      "Adebayo",
      "olu.adebayo@example.com",
      from: "NGA",
      minutesBefore: 128,
      Life([
        .init(0, "CREATED"), .init(12 * Span.second, "VERIFYING"),
        .init(40 * Span.second, "REJECTED"),
      ]),
      verification: "unverified"
    ),
    StagedUser(
      "花子",
      "佐藤",
      "hanako.sato@example.com",
      from: "JPN",
      minutesBefore: 26 * 60,
      .verified(after: 3 * Span.hour)
    ),
    StagedUser(
      "Luis",
      "Hernández",
      "luis.hernandez@example.com",
      from: "MEX",
      minutesBefore: 30 * 60,
      .verified(after: 4 * Span.hour)
    ),
    StagedUser(
      "伟",
      "陈",
      "chen.wei@example.com",
      from: "CHN",
      minutesBefore: 3 * 1_440 + 95,
      Life([
        .init(0, "CREATED"), .init(14 * Span.second, "VERIFYING"),
        .init(62 * Span.second, "REVIEW"),
      ]),
      verification: "in_review"
    ),
    StagedUser(
      "प्रिया",
      "शर्मा",
      "priya.sharma@example.com",
      from: "IND",
      minutesBefore: 4 * 1_440 + 11,
      .verified(after: 5 * Span.hour),
      verification: "in_review",
      missing: [
        (
          "usa-virtual-accounts-act",
          [
            "immigration_status", "additional_info:has_us_bank_account",
            "additional_info:has_denied_bank_account",
            "occupation:when_employment_status:employed",
          ]
        )
      ]
    ),
    StagedUser(
      "Alice",
      "Smith",
      company: "Acme Trading LLC",
      "ops@acme-trading.example",
      from: "USA",
      minutesBefore: 5 * 1_440 + 200,
      .verified(after: 20 * Span.hour)
    ),
    StagedUser(
      "علی\u{200C}رضا",
      "هاشمی\u{200C}نژاد",
      "alireza.hashemi@example.com",
      from: "ARE",
      minutesBefore: 5 * 1_440 + 610,
      .verified(after: 9 * Span.hour)
    ),
    StagedUser(
      "María",
      "González",
      "maria.gonzalez@example.com",
      from: "MEX",
      minutesBefore: 5 * 1_440 + 1_020,
      .verified(after: 2 * Span.hour)
    ),
  ]
}

extension Life {
  /// The usual way of a user, a person at Kira having the last word.
  static func verified(after span: Int64) -> Life {
    Life([
      .init(0, "CREATED"), .init(15 * Span.second, "VERIFYING"), .init(Span.minute, "REVIEW"),
      .init(span, "VERIFIED"),
    ])
  }
}
